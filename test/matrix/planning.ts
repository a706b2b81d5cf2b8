import { newId } from '@furikaeri/core';
import { hidden, type Row } from './row.js';
import type { World } from './world.js';

const coordinator = ['coordinator'] as const;
const staff = ['coordinator', 'lead', 'coreMember', 'manager', 'specialist'] as const;
const visitors = ['coordinator', 'lead', 'coreMember'] as const;
const office = ['manager', 'specialist'] as const;
const period = { fromOn: '2026-12-01', untilOn: '2026-12-31' };
const ofProgramme = (world: World) => ({ input: { programmeId: world.visit.programmeId } });

/** Programmes, targets, hours, wishes: one row for each operation. */
export const planningRows: Record<string, Row> = {
  'Query.programmes': { may: staff },
  'Query.programme': {
    may: staff,
    args: (world) => ({ id: world.visit.programmeId }),
    but: hidden,
  },
  'Mutation.createProgramme': {
    may: coordinator,
    args: () => ({
      input: {
        id: newId(),
        fiscalYear: 2027,
        name: '令和9年度 事業所訪問',
        activities: ['worries'],
        instrumentVersionId: newId(),
        rounds: [],
        members: [],
      },
    }),
  },
  'Mutation.changeProgramme': { may: coordinator, args: ofProgramme, but: hidden },
  'Mutation.openProgramme': { may: coordinator, args: ofProgramme, but: hidden },
  'Mutation.closeProgramme': {
    may: coordinator,
    args: async (world) => ({ input: { programmeId: (await world.newProgramme()).id } }),
    but: hidden,
  },
  'Mutation.saveProgrammeRound': {
    may: coordinator,
    args: (world) => ({
      input: {
        programmeId: world.visit.programmeId,
        id: newId(),
        number: 9,
        name: '第9回',
        fromOn: '2026-04-01',
        untilOn: '2026-04-30',
      },
    }),
    but: hidden,
  },
  'Mutation.saveProgrammeMember': {
    may: coordinator,
    args: (world) => ({
      input: { programmeId: world.visit.programmeId, personId: world.visitingId, part: 'lead' },
    }),
    but: hidden,
  },
  'Mutation.leaveProgramme': {
    may: coordinator,
    args: async (world) => ({ input: await world.newMember() }),
    but: hidden,
  },
  'Mutation.replaceVisitMember': {
    may: coordinator,
    args: async (world) => {
      const { programmeId, id } = await world.newVisit();
      const [personId, newPersonId] = [world.visitingId, newId()];
      const reason = '異動のため';
      return { input: { programmeId, personId, newPersonId, reason, visitIds: [id] } };
    },
    but: hidden,
  },
  'Query.targetProposals': {
    may: coordinator,
    args: (world) => ({ roundId: world.visit.roundId }),
    but: hidden,
  },
  'Query.teamSuggestions': {
    may: coordinator,
    args: (world) => ({ roundId: world.visit.roundId }),
    but: hidden,
  },
  'Query.visitProgrammeYear': {
    may: coordinator,
    args: (world) => ({ programmeId: world.visit.programmeId }),
    but: hidden,
  },
  'Query.memberHours': {
    may: visitors,
    args: (world) => ({ programmeId: world.visit.programmeId }),
    but: hidden,
  },
  'Mutation.chooseTarget': {
    may: coordinator,
    args: async (world) => ({
      input: {
        roundId: world.visit.roundId,
        officeId: (await world.newOffice()).id,
        reasons: ['neverVisited'],
        words: 'まだ一度も訪問していません。',
      },
    }),
    but: hidden,
  },
  'Mutation.dropTarget': {
    may: coordinator,
    args: async (world) => ({
      input: { targetId: (await world.newTarget()).id, reason: '来年度にまわすため' },
    }),
    but: hidden,
  },
  'Mutation.planVisit': {
    may: coordinator,
    args: async (world) => ({
      input: {
        id: newId(),
        targetId: (await world.newTarget()).id,
        personIds: [world.visitingId],
      },
    }),
    but: hidden,
  },
  'Query.visitWishes': { may: staff },
  'Mutation.askForVisit': {
    may: office,
    args: (world) => ({ input: { id: newId(), officeId: world.office.id } }),
    but: { nextDoor: 'NOT_FOUND' },
  },
  'Mutation.takeBackWish': {
    may: office,
    args: async (world) => ({ input: { wishId: (await world.newWish()).id } }),
    but: { nextDoor: 'NOT_FOUND' },
  },
  'Query.availability': { may: visitors, args: () => period },
  'Mutation.setAvailability': {
    may: visitors,
    args: async (world) => {
      const { personId } = await world.newMember();
      return { input: { ...period, personId, hours: [] } };
    },
    but: { ...hidden, lead: 'NOT_FOUND', visiting: 'NOT_FOUND', coreMember: 'NOT_FOUND' },
  },
  'Query.visitSettings': { may: staff },
  'Mutation.changeVisitSettings': {
    may: coordinator,
    args: () => ({
      input: { sheetDaysBefore: 7, visitDaysBefore: 3, noteDaysAfter: 7, vocabulary: [] },
    }),
  },
};
