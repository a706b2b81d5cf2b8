import type { Day } from '@furikaeri/calendar';
import type { ReadTx } from '@furikaeri/core';
import type { StepState } from './domain/step.js';

type Ids = readonly string[];

export interface StepRow {
  id: string;
  officeId: string;
  visitId: string;
  words: string;
  ownerId: string;
  dueOn: Day;
  state: StepState;
  outcome: string;
  settledAt: Date | null;
  settledBy: string | null;
  replacedBy: string | null;
}

const columns = `s.id, s.office_id as "officeId", s.visit_id as "visitId", s.words, s.owner_id as "ownerId",
  s.due_on::text as "dueOn", s.state, s.outcome, s.settled_at as "settledAt", s.settled_by as "settledBy",
  s.replaced_by as "replacedBy"`;

/** Taken off again while the note was being written: never a promise. */
const takenOff = `(s.state = 'dropped' and s.settled_at <= coalesce(v.ended_at, 'infinity'))`;

/** The steps of these visits, by their day. */
export const findStepsOf = (tx: ReadTx, visitIds: Ids): Promise<StepRow[]> =>
  tx.query(
    `select ${columns} from next_step s join visit v on v.id = s.visit_id
     where s.visit_id = any ($1::uuid[]) and not ${takenOff} order by s.due_on, s.id`,
    [visitIds],
  );

export const findStepsByIds = (tx: ReadTx, ids: Ids): Promise<StepRow[]> =>
  tx.query(`select ${columns} from next_step s where s.id = any ($1::uuid[])`, [ids]);

/**
 * What each of these visits opens with: steps of the office's visits before it that are open, or were
 * settled since the last of them.
 */
export const findLastStepsOf = (
  tx: ReadTx,
  visitIds: Ids,
): Promise<(StepRow & { beforeVisitId: string })[]> =>
  tx.query(
    `select ${columns}, n.id as "beforeVisitId"
     from visit n
     join lateral (
       select b.id, b.ended_at, max(b.starts_at) over () as last_at from visit b
       where b.office_id = n.office_id and b.id <> n.id and b.state in ('held', 'noted', 'closed')
         and b.starts_at < coalesce(n.starts_at, 'infinity')) v on true
     join next_step s on s.visit_id = v.id
     where n.id = any ($1::uuid[]) and not ${takenOff} and (s.state = 'open' or s.settled_at >= v.last_at)
     order by n.id, s.due_on, s.id`,
    [visitIds],
  );

export interface StepFilter {
  officeId?: string | null;
  ownerId?: string | null;
  /** Due on this day or before. */
  dueUntil?: Day | null;
}

/** Open steps within reach, the earliest due first. */
export async function findOpenSteps(
  tx: ReadTx,
  { filter, take, skip }: { filter?: StepFilter | null; take: number; skip: number },
): Promise<{ items: StepRow[]; totalItems: number }> {
  const where = `s.state = 'open' and ($1::uuid is null or s.office_id = $1)
    and ($2::uuid is null or s.owner_id = $2) and ($3::date is null or s.due_on <= $3)`;
  const params = [filter?.officeId ?? null, filter?.ownerId ?? null, filter?.dueUntil ?? null];
  const [count] = await tx.query<{ n: number }>(
    `select count(*)::int as n from next_step s where ${where}`,
    params,
  );
  const items = await tx.query<StepRow>(
    `select ${columns} from next_step s where ${where} order by s.due_on, s.id limit $4 offset $5`,
    [...params, take, skip],
  );
  return { items, totalItems: count?.n ?? 0 };
}

export interface StepCount {
  officeId: string;
  open: number;
  /** Of them: the day is over. */
  overdue: number;
}

/** Numbers of open steps by office, without a word of them. Read by the program for coordinators. */
export const countOpenSteps = (tx: ReadTx, today: Day): Promise<StepCount[]> =>
  tx.query(
    `select s.office_id as "officeId", count(*)::int as open,
       (count(*) filter (where s.due_on < $1::date))::int as overdue
     from next_step s join office o on o.id = s.office_id where s.state = 'open'
     group by s.office_id, o.kana, o.name
     order by coalesce(nullif(o.kana, ''), o.name) collate japanese, s.office_id`,
    [today],
  );
