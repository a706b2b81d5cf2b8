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

/** Contents of letters, by letter; a letter of which nothing is left has no entry. */
export async function readContents(
  tx: ReadTx,
  municipalityId: string,
  letters: readonly { id: string; recipientId: string }[],
): Promise<Map<string, ContentRow[]>> {
  const rows = await tx.query<ContentRow & { letterId: string }>(
    `with fresh as (
       select letter_id, recipient_id, rule, stage, count(*)::int as fresh from reminder
       where state = 'queued' and municipality_id = $1 and recipient_id = any ($2::uuid[])
         and letter_id = any ($3::uuid[])
       group by letter_id, recipient_id, rule, stage
     ), open as (
       select recipient_id, rule, stage, listed, group_id, due_on from reminder
       where state = 'queued' and municipality_id = $1 and recipient_id = any ($2::uuid[]) and due_on <= $4
       union all
       select recipient_id, rule, stage, listed, group_id, due_on from reminder
       where state = 'told' and recipient_id = any ($2::uuid[])
     )
     select letter_id as "letterId", rule, stage, fresh, bool_or(listed) as listed,
       count(*)::int as count, count(distinct group_id)::int as groups, ${ages('due_on', '$4')} as ages
     from fresh join open using (recipient_id, rule, stage)
     group by letter_id, rule, stage, fresh
     order by letter_id, bool_or(listed), fresh desc, rule, stage`,
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
