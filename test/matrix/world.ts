import { roles, system, type Tx } from '@furikaeri/core';
import {
  makeAccount,
  makeAppointment,
  makeCase,
  makeDateProposal,
  makeDueMonth,
  makeHolder,
  makeImport,
  makeInstrument,
  makeInstrumentVersion,
  makeMember,
  makeMunicipality,
  makeOffice,
  makePerson,
  makePhase,
  makeProgramme,
  makeRecord,
  makeSheet,
  makeSpecialist,
  makeTarget,
  makeVisit,
  makeVisitMember,
  makeWish,
} from '../make/index.js';
import type { Sheet } from '@furikaeri/instruments';
import type { Visit } from '@furikaeri/visits';
import type { Api } from '../setup/api.js';
import type { Visitor } from './row.js';

/** What the matrix is about: an office with its people, and the visitors. */
export async function makeWorld(api: Api) {
  const office = await api.work.run(api.inside, (tx) => makeOffice(tx));
  const elsewhere = await api.work.run(system('test'), (tx) => makeMunicipality(tx));
  const visitors = await api.work.run(api.inside, async (tx) => {
    const nextDoor = await makeOffice(tx);
    const former = await makePerson(tx);
    const ended = { personId: former.id, role: 'specialist', officeId: office.id } as const;
    await makeAppointment(tx, { ...ended, untilOn: '2026-11-21' });
    const one = async (visitor: Visitor, place: string | null, role = visitor) =>
      [visitor, await makeHolder(tx, [role as (typeof roles)[number]], place)] as const;
    const list: (readonly [Visitor, { id: string; municipalityId: string }])[] = [];
    for (const role of roles) {
      list.push(await one(role, ['manager', 'specialist'].includes(role) ? office.id : null));
    }
    return [...list, await one('nextDoor', nextDoor.id, 'manager'), ['former', former] as const];
  });
  /** A lead of another corporation, who is of the team of a visit to the office. */
  const visiting = await api.work.run(api.inside, (tx) => makeHolder(tx, ['lead']));
  const visit = await api.work.run(api.inside, async (tx) => {
    const made = await makeVisit(tx, { officeId: office.id, state: 'proposing' });
    await makeVisitMember(tx, made, { personId: visiting.id });
    return made;
  });
  const stranger = await api.work.run(system('test', elsewhere.id), (tx) =>
    makeHolder(tx, ['coordinator']),
  );
  let farYear = 2100;
  const specialistId = visitors.find(([visitor]) => visitor === 'specialist')?.[1].id ?? '';
  return {
    office,
    /** Past row security, for states that no factory makes. */
    sql: api.database.query,
    /** By the factories, as the program inside the municipality. */
    make: <T>(work: (tx: Tx) => Promise<T>): Promise<T> => api.work.run(api.inside, work),
    /** A visit to the office with dates being proposed, of the visitor `visiting`; what changes it makes its own. */
    visit,
    visitingId: visiting.id,
    /** Another such visit, in the same programme and round. */
    newVisit: (over: Partial<Visit> = {}) =>
      api.work.run(api.inside, async (tx) => {
        const made = await makeVisit(tx, {
          officeId: office.id,
          programmeId: visit.programmeId,
          roundId: visit.roundId,
          state: 'proposing',
          ...over,
        });
        await makeVisitMember(tx, made, { personId: visiting.id });
        return made;
      }),
    /** Another office, chosen for that round. */
    newTarget: () =>
      api.work.run(api.inside, async (tx) => {
        const { programmeId, roundId } = visit;
        return makeTarget(tx, { programmeId, roundId, officeId: (await makeOffice(tx)).id });
      }),
    /** A programme of a far year of its own. */
    newProgramme: () =>
      api.work.run(api.inside, (tx) => makeProgramme(tx, { fiscalYear: farYear++ })),
    /** A new member of the programme. */
    newMember: () =>
      api.work.run(api.inside, async (tx) => {
        const { programmeId, personId } = await makeMember(tx, {
          programmeId: visit.programmeId,
          personId: (await makePerson(tx)).id,
        });
        return { programmeId, personId };
      }),
    /** The office asks for a visit. */
    newWish: () => api.work.run(api.inside, (tx) => makeWish(tx, { officeId: office.id })),
    /** A date of another such visit, answered with ○. */
    newDate: () =>
      api.work.run(api.inside, async (tx) => {
        const { programmeId, roundId } = visit;
        const of = { officeId: office.id, programmeId, roundId, state: 'proposing' } as const;
        const made = await makeVisit(tx, of);
        await makeVisitMember(tx, made, { personId: visiting.id });
        return makeDateProposal(tx, made, new Date('2026-12-01T01:00:00Z'), {
          answer: 'yes',
          answeredVia: 'account',
          answeredAt: tx.now,
        });
      }),
    visitors: [...visitors, ['visiting', visiting] as const, ['elsewhere', stranger] as const],
    /** A new specialist of the office: what one visitor does to them must not touch the next. */
    newSpecialist: () => api.work.run(api.inside, (tx) => makeSpecialist(tx, office.id)),
    /** A new post as specialist at the office. */
    newPost: () =>
      api.work.run(api.inside, (tx) =>
        makeAppointment(tx, { role: 'specialist', officeId: office.id }),
      ),
    newOffice: () => api.work.run(api.inside, (tx) => makeOffice(tx)),
    /** A new case of the specialist among the visitors, with October 2026 passed without a visit. */
    newCase: () =>
      api.work.run(api.inside, async (tx) => {
        const made = await makeCase(tx, { officeId: office.id, specialistId });
        await makePhase(tx, made);
        const due = await makeDueMonth(tx, made, { month: '2026-10' });
        return { ...made, due };
      }),
    /** A new visit of such a case. */
    newRecord: () =>
      api.work.run(api.inside, async (tx) => {
        const made = await makeCase(tx, { officeId: office.id, specialistId });
        await makePhase(tx, made);
        return makeRecord(tx, made, { visitedOn: '2026-10-20' });
      }),
    /** A new form with a published version and a draft. */
    newForm: () =>
      api.work.run(api.inside, async (tx) => {
        const { id: instrumentId } = await makeInstrument(tx);
        const published = await makeInstrumentVersion(tx, { instrumentId });
        const draft = await makeInstrumentVersion(tx, { instrumentId, number: 2, state: 'draft' });
        return { instrumentId, publishedId: published.id, draftId: draft.id };
      }),
    /** A new sheet of the specialist among the visitors. */
    newSheet: (over: Partial<Sheet> = {}) =>
      api.work.run(api.inside, (tx) =>
        makeSheet(tx, { officeId: office.id, personId: specialistId, ...over }),
      ),
    /** A register file that was looked at without an error; gives its id. */
    newImport: () =>
      api.work.run(api.inside, (tx) => makeImport(tx, { state: 'checked' })).then(({ id }) => id),
    specialistId,
    /** A new account of a specialist. */
    newAccount: () =>
      api.work.run(api.inside, async (tx) => {
        const { id } = await makeSpecialist(tx, office.id);
        return makeAccount(tx, { personId: id });
      }),
  };
}
export type World = Awaited<ReturnType<typeof makeWorld>>;
