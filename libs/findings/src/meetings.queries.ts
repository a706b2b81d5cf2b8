import type { Day } from '@furikaeri/calendar';
import { type Items, notFound, type ReadTx } from '@furikaeri/core';
import type { MinutesState, Presence } from './domain/meeting.js';
import { keeps, openSql } from './findings.access.js';

export interface MeetingRow {
  id: string;
  fiscalYear: number;
  round: number;
  title: string;
  heldOn: Day | null;
  hours: string;
  place: string;
  evaluates: boolean;
  packOpenedAt: Date | null;
  closedAt: Date | null;
}
const columns = `m.id, m.fiscal_year as "fiscalYear", m.round, m.title, m.held_on::text as "heldOn",
  m.hours, m.place, m.evaluates, m.pack_opened_at as "packOpenedAt", m.closed_at as "closedAt"`;

export interface MeetingsFilter {
  fiscalYear?: number | null;
  take: number;
  skip: number;
}

/** Latest first. */
export async function findMeetings(
  tx: ReadTx,
  { fiscalYear, take, skip }: MeetingsFilter,
): Promise<Items<MeetingRow>> {
  const from = `from meeting m where m.municipality_id = app_municipality()
    and ($1::int is null or m.fiscal_year = $1) and ${openSql(tx.actor, 'm')}`;
  const items = await tx.query<MeetingRow>(
    `select ${columns} ${from} order by m.fiscal_year desc, m.round desc limit $2 offset $3`,
    [fiscalYear ?? null, take, skip],
  );
  const [counted] = await tx.query<{ totalItems: number }>(
    `select count(*)::int as "totalItems" ${from}`,
    [fiscalYear ?? null],
  );
  return { items, totalItems: counted?.totalItems ?? 0 };
}

export const findMeetingsByIds = (tx: ReadTx, ids: readonly string[]): Promise<MeetingRow[]> =>
  tx.query(
    `select ${columns} from meeting m where m.id = any ($1::uuid[]) and ${openSql(tx.actor, 'm')}`,
    [ids],
  );

export async function getMeeting(tx: ReadTx, id: string, field = 'id'): Promise<MeetingRow> {
  const [found] = await findMeetingsByIds(tx, [id]);
  if (!found) throw notFound(field);
  return found;
}

export interface TopicRow {
  id: string;
  code: string;
  title: string;
  position: number;
  retiredOn: Day | null;
}
const topic = `t.id, t.code, t.title, t.position, t.retired_on::text as "retiredOn"`;
const seenTopic = ({ actor }: ReadTx) =>
  keeps(actor)
    ? 'true'
    : `exists (select from agenda_item a join meeting m on m.id = a.meeting_id
        where a.topic_id = t.id and ${openSql(actor, 'm')})`;

export const findTopics = (tx: ReadTx): Promise<TopicRow[]> =>
  tx.query(
    `select ${topic} from topic t where t.municipality_id = app_municipality() and ${seenTopic(tx)}
     order by t.position, t.code`,
  );
export const findTopicsByIds = (tx: ReadTx, ids: readonly string[]): Promise<TopicRow[]> =>
  tx.query(`select ${topic} from topic t where t.id = any ($1::uuid[]) and ${seenTopic(tx)}`, [
    ids,
  ]);

export interface AgendaRow {
  id: string;
  meetingId: string;
  topicId: string;
  asOf: string;
  heading: string;
  report: string[];
}
export const findAgendaOf = (tx: ReadTx, meetingIds: readonly string[]): Promise<AgendaRow[]> =>
  tx.query(
    `select a.id, a.meeting_id as "meetingId", a.topic_id as "topicId", a.as_of as "asOf", a.heading, a.report
     from agenda_item a join meeting m on m.id = a.meeting_id
     where a.meeting_id = any ($1::uuid[]) and ${openSql(tx.actor, 'm')} order by a.position, a.id`,
    [meetingIds],
  );

export interface SeatRow {
  id: string;
  label: string;
  personId: string | null;
  fromOn: Day;
  untilOn: Day | null;
}
export const findSeats = (tx: ReadTx): Promise<SeatRow[]> =>
  tx.query(
    `select id, label, person_id as "personId", from_on::text as "fromOn", until_on::text as "untilOn"
     from seat where municipality_id = app_municipality() order by until_on is not null, created_at, id`,
  );

export interface AttendanceRow {
  meetingId: string;
  seatId: string;
  label: string;
  presence: Presence;
}
export const findAttendanceOf = (
  tx: ReadTx,
  meetingIds: readonly string[],
): Promise<AttendanceRow[]> =>
  tx.query(
    `select a.meeting_id as "meetingId", a.seat_id as "seatId", s.label, a.presence
     from attendance a join seat s on s.id = a.seat_id join meeting m on m.id = a.meeting_id
     where a.meeting_id = any ($1::uuid[]) and ${openSql(tx.actor, 'm')} order by s.created_at, s.id`,
    [meetingIds],
  );

export interface MinutesRow {
  meetingId: string;
  words: string;
  state: MinutesState;
  revision: number;
  savedAt: Date;
}
export const findMinutesOf = (tx: ReadTx, meetingIds: readonly string[]): Promise<MinutesRow[]> =>
  tx.query(
    `select n.meeting_id as "meetingId", n.words, n.state, n.revision, n.saved_at as "savedAt"
     from minutes n join meeting m on m.id = n.meeting_id
     where n.meeting_id = any ($1::uuid[]) and ${openSql(tx.actor, 'm')}
       ${keeps(tx.actor) ? '' : `and n.state = 'published'`}`,
    [meetingIds],
  );
