import { todayInTokyo } from '@furikaeri/calendar';
import type { ReadTx } from '@furikaeri/core';
import { ages } from './ages.sql.js';
import type { AgeCounts } from './domain/digest.js';

/** What one letter tells of one stage, as counts; `groups` and `ages` matter for lists. */
export interface ContentRow {
  rule: string;
  stage: string;
  listed: boolean;
  /** All that is open at the stage, so that the letter says what the screen will show. */
  count: number;
  /** The part told for the first time: what the letter was written for. */
  fresh: number;
  groups: number;
  ages: AgeCounts;
}

/**
 * Contents of letters, by letter; a letter of which nothing is left has no entry. Of several stages of
 * one subject the latest speaks, as in the inbox, and before it what the letter was written for.
 */
export async function readContents(
  tx: ReadTx,
  municipalityId: string,
  letters: readonly { id: string; recipientId: string }[],
): Promise<Map<string, ContentRow[]>> {
  const rows = await tx.query<ContentRow & { letterId: string }>(
    `with waiting as (
       select id, recipient_id, rule, stage, subject_id, listed, group_id, due_on, letter_id,
         letter_id is not null and letter_id = any ($3::uuid[]) as fresh
       from reminder
       where state = 'queued' and municipality_id = $1 and recipient_id = any ($2::uuid[]) and due_on <= $4
       union all
       select id, recipient_id, rule, stage, subject_id, listed, group_id, due_on, null, false
       from reminder
       where state = 'told' and recipient_id = any ($2::uuid[])
     ), open as (
       select distinct on (recipient_id, rule, subject_id) * from waiting
       order by recipient_id, rule, subject_id, fresh desc, due_on desc, id desc
     )
     select (array_agg(letter_id) filter (where fresh))[1] as "letterId", rule, stage,
       (count(*) filter (where fresh))::int as fresh, bool_or(listed) as listed,
       count(*)::int as count, count(distinct group_id)::int as groups, ${ages('due_on', '$4')} as ages
     from open
     group by recipient_id, rule, stage
     having bool_or(fresh)
     order by "letterId", listed, fresh desc, rule, stage`,
    [
      municipalityId,
      letters.map(({ recipientId }) => recipientId),
      letters.map(({ id }) => id),
      todayInTokyo(tx.now),
    ],
  );
  const byLetter = new Map<string, ContentRow[]>();
  for (const { letterId, ...row } of rows) {
    byLetter.set(letterId, [...(byLetter.get(letterId) ?? []), row]);
  }
  return byLetter;
}
