import { newId } from '@furikaeri/core';
import type { Visit } from '@furikaeri/visits';
import {
  makeConsent,
  makeMaterial,
  makeNextStep,
  makeNote,
  makeReflectionCase,
  makeSheet,
  noteContent,
} from '../make/index.js';
import type { Row } from './row.js';
import type { World } from './world.js';

const staff = ['coordinator', 'lead', 'coreMember', 'manager', 'specialist'] as const;
const field = ['coordinator', 'lead', 'coreMember'] as const;
const office = ['manager', 'specialist'] as const;

/** Neither of the office nor of the team: a coordinator too. */
const outside = {
  coordinator: 'NOT_FOUND',
  lead: 'NOT_FOUND',
  coreMember: 'NOT_FOUND',
  elsewhere: 'NOT_FOUND',
} as const;
const twoSides = { ...outside, nextDoor: 'NOT_FOUND' } as const;
const nextDoor = { nextDoor: 'NOT_FOUND' } as const;

const hours = {
  startsAt: new Date('2026-11-20T01:00:00Z'),
  endsAt: new Date('2026-11-20T03:00:00Z'),
};
const newVisit = (world: World, state: Visit['state']) => world.newVisit({ ...hours, state });
const input = (fields: object) => ({ input: fields });

async function newNote(world: World, state: Visit['state'] = 'held') {
  const visit = await newVisit(world, state);
  return { visit, note: await world.make((tx) => makeNote(tx, visit)) };
}
const onNote = (fields: object, state?: Visit['state']) => async (world: World) => {
  const { visit } = await newNote(world, state);
  return input({ visitId: visit.id, ...fields });
};
async function newCase(world: World) {
  const visit = await world.newVisit();
  return world.make(async (tx) => {
    const made = await makeReflectionCase(tx, visit);
    const consent = await makeConsent(tx, visit, {
      reflectionCaseId: made.id,
      readerIds: [world.visitingId],
      registeredBy: world.specialistId,
    });
    return { ...made, consentId: consent.id };
  });
}
async function withSheet(world: World) {
  const visit = await world.newVisit();
  const {
    office: { id: officeId },
    specialistId: personId,
  } = world;
  const sheet = await world.make((tx) => makeSheet(tx, { officeId, personId }));
  return input({ visitId: visit.id, sheetId: sheet.id });
}

/** Notes, next steps, consents, certificates: one row for each operation. */
export const noteRows: Record<string, Row> = {
  'Mutation.holdVisit': {
    may: field,
    args: async (world) => input({ visitId: (await newVisit(world, 'confirmed')).id }),
    but: { lead: 'NOT_FOUND', coreMember: 'NOT_FOUND', elsewhere: 'NOT_FOUND' },
  },
  'Mutation.saveNote': {
    may: field,
    args: onNote({ revision: 1, content: noteContent() }),
    but: outside,
  },
  'Mutation.showNote': { may: field, args: onNote({}), but: outside },
  'Mutation.confirmNote': { may: staff, args: onNote({ revision: 1 }), but: twoSides },
  'Mutation.addView': { may: staff, args: onNote({ words: '補足します' }), but: twoSides },
  'Mutation.amendNote': {
    may: staff,
    args: onNote({ reason: '日付の誤り' }, 'noted'),
    but: twoSides,
  },
  'Mutation.closeVisit': { may: field, args: onNote({}, 'noted'), but: outside },
  'Mutation.savePrivateNote': { may: staff, args: onNote({ words: '手元に' }), but: twoSides },
  'Mutation.saveWellbeingLine': { may: staff, args: onNote({ words: '忙しい' }), but: twoSides },
  'Mutation.setNextSteps': { may: staff, args: onNote({ steps: [] }), but: twoSides },
  'Mutation.settleStep': {
    may: staff,
    args: async (world) => {
      const { visit } = await newNote(world);
      const { id } = await world.make((tx) =>
        makeNextStep(tx, visit, { ownerId: world.specialistId }),
      );
      return input({ stepId: id, to: 'done' });
    },
    but: twoSides,
  },
  'Query.openSteps': { may: staff },
  'Query.openStepCounts': { may: ['coordinator'] },

  'Mutation.chooseCase': {
    may: office,
    args: (world) => input({ id: newId(), visitId: world.visit.id, code: 'A-0001', items: [] }),
    but: nextDoor,
  },
  'Mutation.takeBackCase': {
    may: office,
    args: async (world) => input({ reflectionCaseId: (await newCase(world)).id }),
    but: nextDoor,
  },
  'Query.reflectionCase': {
    may: staff,
    args: async (world) => ({ id: (await newCase(world)).id }),
    but: twoSides,
  },
  'Query.caseReaders': {
    may: office,
    args: async (world) => ({ reflectionCaseId: (await newCase(world)).id }),
    but: nextDoor,
  },
  'Mutation.registerConsent': {
    may: office,
    args: async (world) =>
      input({
        id: newId(),
        reflectionCaseId: (await newCase(world)).id,
        items: ['outline'],
        readerIds: [world.visitingId],
        givenOn: '2026-11-20',
        how: 'paper',
        untilOn: '2026-12-31',
      }),
    but: nextDoor,
  },
  'Mutation.withdrawConsent': {
    may: office,
    args: async (world) => input({ consentId: (await newCase(world)).consentId }),
    but: nextDoor,
  },

  'Mutation.releaseMaterial': {
    may: ['manager'],
    args: async (world) => {
      const { visit, note } = await newNote(world, 'noted');
      const pointId = note.content.strengths[0]?.id;
      return input({ id: newId(), visitId: visit.id, pointId, words: '本人の言葉を計画に書く' });
    },
    but: nextDoor,
  },
  'Mutation.withdrawMaterial': {
    may: ['manager'],
    args: async (world) => {
      const { id } = await world.make((tx) =>
        makeMaterial(tx, world.visit, { releasedBy: world.specialistId }),
      );
      return input({ materialId: id, reason: '書きなおすため' });
    },
    but: nextDoor,
  },
  'Query.materials': { may: ['coordinator', 'manager', 'specialist'] },

  'Query.adviceCertificate': {
    may: staff,
    args: (world) => input({ officeId: world.office.id, fiscalYear: 2026 }),
    but: {
      lead: 'NOT_FOUND',
      coreMember: 'NOT_FOUND',
      specialist: 'NOT_FOUND',
      visiting: 'NOT_FOUND',
      nextDoor: 'NOT_FOUND',
      elsewhere: 'NOT_FOUND',
    },
  },
  'Query.visitBrief': { may: staff, args: (world) => ({ visitId: world.visit.id }), but: twoSides },
  'Mutation.attachSheet': { may: office, args: withSheet, but: nextDoor },
  'Mutation.detachSheet': { may: office, args: withSheet, but: nextDoor },
};
