import type { Day } from '@furikaeri/calendar';
import { notFound, type ReadTx } from '@furikaeri/core';
import type { AnswerWay, DateAnswer } from './date-proposal.entity.js';
import { agreedStates, type Side, type VisitMove, type VisitState } from './domain/visit.js';
import type { Activity } from './domain/words.js';
import type { MemberPart } from './programme-member.entity.js';
import type { VisitMethod } from './visit.entity.js';

export interface VisitRow {
  id: string;
  officeId: string;
  programmeId: string;
  roundId: string;
  state: VisitState;
  activities: Activity[];
  method: VisitMethod;
  place: string;
  wish: string;
  /** Set only while they hold: what was agreed before is in the footprints. */
  startsAt: Date | null;
  endsAt: Date | null;
  createdAt: Date;
  endedAt: Date | null;
}
export interface VisitFilter {
  officeId?: string | null;
  programmeId?: string | null;
  roundId?: string | null;
  states?: VisitState[] | null;
  /** Of whose team I am. */
  mine?: boolean | null;
  /** Agreed days, both included. */
  fromOn?: Day | null;
  untilOn?: Day | null;
}

const agreed = `v.state in (${agreedStates.map((state) => `'${state}'`).join(', ')})`;
const startsAt = `case when ${agreed} then v.starts_at end`;
const columns = `v.id, v.office_id as "officeId", v.programme_id as "programmeId", v.round_id as "roundId",
  v.state, v.activities, v.method, v.place, v.wish, ${startsAt} as "startsAt",
  case when ${agreed} then v.ends_at end as "endsAt", v.created_at as "createdAt", v.ended_at as "endedAt"`;

/** Visits within reach: agreed ones by their day, then the others, the latest first. */
export async function findVisits(
  tx: ReadTx,
  { filter, take, skip }: { filter?: VisitFilter | null; take: number; skip: number },
): Promise<{ items: VisitRow[]; totalItems: number }> {
  const params: unknown[] = [];
  const found = ['v.municipality_id = app_municipality()'];
  const also = (condition: (at: string) => string, value: unknown) => {
    if (value !== undefined && value !== null) found.push(condition(`$${params.push(value)}`));
  };
  also((at) => `v.office_id = ${at}`, filter?.officeId);
  also((at) => `v.programme_id = ${at}`, filter?.programmeId);
  also((at) => `v.round_id = ${at}`, filter?.roundId);
  also((at) => `v.state = any (${at})`, filter?.states);
  also((at) => `${startsAt} >= (${at}::date)::timestamp at time zone 'Asia/Tokyo'`, filter?.fromOn);
  also(
    (at) => `${startsAt} < (${at}::date + 1)::timestamp at time zone 'Asia/Tokyo'`,
    filter?.untilOn,
  );
  if (filter?.mine) {
    found.push(`exists (select from visit_member m where m.visit_id = v.id and m.left_at is null
      and m.person_id = (select app_person()))`);
  }
  const where = found.join(' and ');
  const rows = await tx.query<VisitRow & { totalItems: number }>(
    `select ${columns}, (count(*) over ())::int as "totalItems" from visit v where ${where}
     order by ${startsAt} nulls last, v.id desc limit $${params.push(take)} offset $${params.push(skip)}`,
    params,
  );
  if (rows.length || !skip) return { items: rows, totalItems: rows[0]?.totalItems ?? 0 };
  // A page behind the last one has no row to carry the number.
  return { items: [], totalItems: (await findVisits(tx, { filter, take: 1, skip: 0 })).totalItems };
}

export const findVisitsByIds = (tx: ReadTx, ids: readonly string[]): Promise<VisitRow[]> =>
  tx.query(`select ${columns} from visit v where v.id = any ($1::uuid[])`, [ids]);

/** Throws NOT_FOUND, also for what row security hides. */
export async function getVisit(tx: ReadTx, id: string, field = 'id'): Promise<VisitRow> {
  const [row] = await findVisitsByIds(tx, [id]);
  if (!row) throw notFound(field);
  return row;
}

export interface DateProposalRow {
  id: string;
  visitId: string;
  proposedBy: Side;
  startsAt: Date;
  endsAt: Date;
  method: VisitMethod;
  answer: DateAnswer | null;
  answerNote: string;
  answeredVia: AnswerWay | null;
  answeredBy: string | null;
  answeredAt: Date | null;
}

/** Dates on offer, and the one that was agreed; what was withdrawn is left out. */
export const findProposalsOf = (
  tx: ReadTx,
  visitIds: readonly string[],
): Promise<DateProposalRow[]> =>
  tx.query(
    `select id, visit_id as "visitId", proposed_by as "proposedBy", starts_at as "startsAt",
       ends_at as "endsAt", method, answer, answer_note as "answerNote", answered_via as "answeredVia",
       answered_by as "answeredBy", answered_at as "answeredAt"
     from date_proposal where visit_id = any ($1::uuid[]) and withdrawn_at is null
     order by visit_id, starts_at, id`,
    [visitIds],
  );

export interface VisitMemberRow {
  visitId: string;
  personId: string;
  part: MemberPart;
  joinedAt: Date;
}

/** The team as it is now, lead first. */
export const findTeamsOf = (tx: ReadTx, visitIds: readonly string[]): Promise<VisitMemberRow[]> =>
  tx.query(
    `select visit_id as "visitId", person_id as "personId", part, joined_at as "joinedAt"
     from visit_member where visit_id = any ($1::uuid[]) and left_at is null
     order by visit_id, array_position(array['lead', 'core', 'centre'], part), joined_at, id`,
    [visitIds],
  );

export interface VisitActRow {
  id: string;
  visitId: string;
  move: VisitMove;
  fromState: VisitState;
  toState: VisitState;
  side: Side;
  reason: string;
  personId: string | null;
  at: Date;
}

export const findActsOf = (tx: ReadTx, visitIds: readonly string[]): Promise<VisitActRow[]> =>
  tx.query(
    `select id::text, visit_id as "visitId", move, from_state as "fromState", to_state as "toState", side,
       reason, person_id as "personId", at
     from visit_act where visit_id = any ($1::uuid[]) order by visit_act.id`,
    [visitIds],
  );

/** Members of a visit's team whose time another visit has taken; where they are is not said. */
export const findTaken = (
  tx: ReadTx,
  proposalIds: readonly string[],
): Promise<{ proposalId: string; personId: string }[]> =>
  tx.query(
    `select p.id as "proposalId", b.person_id as "personId"
     from date_proposal p
     join visit_member m on m.visit_id = p.visit_id and m.left_at is null
     join visit_booking b on b.person_id = m.person_id and b.visit_id <> p.visit_id
       and tstzrange(b.starts_at, b.ends_at) && tstzrange(p.starts_at, p.ends_at)
     where p.id = any ($1::uuid[]) group by 1, 2 order by 1, 2`,
    [proposalIds],
  );
