import { newId, type PersonActor } from '@furikaeri/core';
import { type NoteContent, NotesModule, NotesService, type Visit } from '@furikaeri/visits';
import {
  makeAppointment,
  makeHolder,
  makeOffice,
  makePerson,
  makeProgramme,
  makeRound,
  makeSpecialist,
  makeVisit,
  makeVisitMember,
  noteContent,
} from '../make/index.js';
import { actorOf, startRooms } from '../setup/rooms.js';

/**
 * An office with a manager and a specialist, a lead of another office who visits it together with a
 * 基幹 person, and everybody who has no business with their notes.
 */
export async function startLogWard() {
  const rooms = await startRooms(NotesModule);
  const municipalityId = rooms.municipality.id;
  const made = await rooms.work.run(rooms.inside, async (tx) => {
    const here = await makeOffice(tx, { name: '相談室ここ' });
    const there = await makeOffice(tx, { name: '相談室あそこ' });
    const anna = await makeSpecialist(tx, here.id, { familyName: '青木', familyKana: 'あおき' });
    const head = await makePerson(tx);
    await makeAppointment(tx, { personId: head.id, officeId: here.id, role: 'manager' });
    const lead = await makeSpecialist(tx, there.id, { familyName: '主任', familyKana: 'しゅにん' });
    await makeAppointment(tx, { personId: lead.id, role: 'lead', officeId: null });
    const chief = await makePerson(tx);
    await makeAppointment(tx, { personId: chief.id, officeId: there.id, role: 'manager' });
    const guide = await makeHolder(tx, ['coordinator']);
    const centre = await makeHolder(tx, ['coordinator']);
    const other = await makeHolder(tx, ['lead']);
    const programme = await makeProgramme(tx);
    const round = await makeRound(tx, { programmeId: programme.id });
    return { here, there, anna, head, lead, chief, guide, centre, other, programme, round };
  });
  const { here, there } = made;
  const plain = (personId: string, over: Partial<PersonActor>) =>
    actorOf(municipalityId, { personId, ...over });
  /** Of the team, with an open assignment to the office. */
  const visiting = (personId: string, roles: PersonActor['roles'], officeIds: string[] = []) =>
    plain(personId, { roles, officeIds, assignedOfficeIds: [here.id] });
  return {
    ...rooms,
    ...made,
    as: {
      anna: plain(made.anna.id, { roles: ['specialist'], officeIds: [here.id] }),
      head: plain(made.head.id, {
        roles: ['manager'],
        officeIds: [here.id],
        managedOfficeIds: [here.id],
      }),
      lead: visiting(made.lead.id, ['lead', 'specialist'], [there.id]),
      centre: visiting(made.centre.id, ['coordinator']),
      /** The lead once no visit is open. */
      leadAfter: plain(made.lead.id, { roles: ['lead', 'specialist'], officeIds: [there.id] }),
      /** A lead without an assignment. */
      other: plain(made.other.id, { roles: ['lead'] }),
      /** A coordinator who is not of the team. */
      guide: plain(made.guide.id, { roles: ['coordinator'] }),
      /** The manager of another office. */
      chief: plain(made.chief.id, {
        roles: ['manager'],
        officeIds: [there.id],
        managedOfficeIds: [there.id],
      }),
      member: plain(newId(), { roles: ['committeeMember'] }),
      /** Worked at the office until yesterday. */
      former: plain(newId(), {}),
      elsewhere: actorOf(newId(), { roles: ['coordinator'] }),
    },
    /** A visit of lead and 基幹 on 20 November 2026, 10:00–12:00. */
    newVisit: (over: Partial<Visit> = {}) =>
      rooms.work.run(rooms.inside, async (tx) => {
        const visit = await makeVisit(tx, {
          officeId: here.id,
          programmeId: made.programme.id,
          roundId: made.round.id,
          state: 'held',
          startsAt: new Date('2026-11-20T01:00:00Z'),
          endsAt: new Date('2026-11-20T03:00:00Z'),
          ...over,
        });
        const joinedAt = new Date('2026-10-01T00:00:00Z');
        await makeVisitMember(tx, visit, { personId: made.lead.id, joinedAt });
        await makeVisitMember(tx, visit, { personId: made.centre.id, part: 'centre', joinedAt });
        return visit;
      }),
    audits: (action: string) =>
      rooms.database.query<{ detail: Record<string, unknown>; office: string; who: string }>(
        `select detail, office_id as office, person_id as who from audit_entry where action = $1 order by seq`,
        [action],
      ),
    stateOf: async (visitId: string) => {
      const sql = 'select state from visit where id = $1';
      return (await rooms.database.query<{ state: string }>(sql, [visitId]))[0]?.state;
    },
  };
}
export type LogWard = Awaited<ReturnType<typeof startLogWard>>;

/** Written by the lead, shown, confirmed by both: the visit is `noted`. */
export async function noteBoth(ward: LogWard, visitId: string, over: Partial<NoteContent> = {}) {
  const notes = ward.get(NotesService);
  await notes.saveNote(ward.as.lead, { visitId, revision: 0, content: noteContent(over) });
  await notes.showNote(ward.as.lead, { visitId });
  await notes.confirmNote(ward.as.lead, { visitId, revision: 1 });
  await notes.confirmNote(ward.as.head, { visitId, revision: 1 });
}
