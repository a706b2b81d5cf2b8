import { type Day, todayInTokyo } from '@furikaeri/calendar';
import { notFound, type ReadTx } from '@furikaeri/core';
import type { AgeCounts } from './domain/digest.js';
import { ages } from './ages.sql.js';

/** What waits at one stage, for the person who asks. */
export interface InboxGroupRow {
  rule: string;
  stage: string;
  listed: boolean;
  count: number;
  /** Different offices (or so) it is about; 0 where the rule names none. */
  groups: number;
  oldestOn: Day;
  ages: AgeCounts;
}

export interface ReminderRow {
  id: string;
  rule: string;
  stage: string;
  subjectId: string;
  turn: number;
  dueOn: Day;
  state: 'queued' | 'told';
  /** The day its letter left; none where the inbox alone tells it. */
  letterOn: Day | null;
}

const columns = `r.id::text, r.rule, r.stage, r.subject_id as "subjectId", r.turn, r.due_on::text as "dueOn",
  r.state, (select l.on_day::text from letter l where l.id = r.letter_id and l.state = 'accepted') as "letterOn"`;

/**
 * $1 the person, $2 today. Of several stages of one subject the latest speaks. Two halves, so that
 * each finds its partial index.
 */
const open = `
  select distinct on (rule, subject_id) * from (
    select * from reminder where state = 'told' and recipient_id = $1
    union all
    select * from reminder where state = 'queued' and recipient_id = $1 and due_on <= $2
      and municipality_id = (select municipality_id from person where id = $1)) r
  order by rule, subject_id, due_on desc, id desc`;

const mine = (tx: ReadTx, personId: string) => [personId, todayInTokyo(tx.now)];

export const findInbox = (tx: ReadTx, personId: string): Promise<InboxGroupRow[]> =>
  tx.query(
    `select rule, stage, bool_or(listed) as listed, count(*)::int as count,
       count(distinct group_id)::int as groups, min(due_on)::text as "oldestOn", ${ages('due_on', '$2')} as ages
     from (${open}) r group by rule, stage
     order by bool_or(listed), min(due_on), rule, stage`,
    mine(tx, personId),
  );

export interface InboxFilter {
  rule?: string | null;
  stage?: string | null;
  take: number;
  skip: number;
}

/** The single reminders, the longest waiting first. */
export async function findInboxReminders(
  tx: ReadTx,
  personId: string,
  { rule, stage, take, skip }: InboxFilter,
): Promise<{ items: ReminderRow[]; totalItems: number }> {
  const rows = await tx.query<ReminderRow & { totalItems: number }>(
    `select ${columns}, (count(*) over ())::int as "totalItems"
     from (${open}) r
     where ($3::text is null or rule = $3) and ($4::text is null or stage = $4)
     order by r.due_on, r.id limit $5 offset $6`,
    [...mine(tx, personId), rule ?? null, stage ?? null, take, skip],
  );
  return { items: rows, totalItems: rows[0]?.totalItems ?? 0 };
}

/** Throws NOT_FOUND also for another person's, and for one that is settled. */
export async function getReminder(tx: ReadTx, personId: string, id: string): Promise<ReminderRow> {
  const [row] = await tx.query<ReminderRow>(
    `select ${columns} from reminder r where r.id = $1 and r.recipient_id = $2
       and r.state in ('queued', 'told') and r.due_on <= $3`,
    [readId(id), ...mine(tx, personId)],
  );
  if (!row) throw notFound('id');
  return row;
}

/** Ids of reminders are numbers; what is none is as unknown as any other. */
export function readId(id: string, field = 'id'): string {
  if (!/^\d{1,18}$/.test(id)) throw notFound(field);
  return id;
}
