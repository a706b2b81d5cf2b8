import { todayInTokyo } from '@furikaeri/calendar';
import type { ReadTx } from '@furikaeri/core';
import { ages } from './ages.sql.js';
import type { AgeCounts } from './domain/digest.js';

/** What one letter tells of one stage, as counts; `groups` and `ages` matter for lists. */
export interface ContentRow {
  rule: string;
  stage: string;
  listed: boolean;
  count: number;
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
    `select letter_id as "letterId", rule, stage, listed, count(*)::int as count,
       count(distinct group_id)::int as groups,
       ${ages('due_on', '$4')} as ages
     from reminder
     where municipality_id = $1 and recipient_id = any ($2::uuid[]) and letter_id = any ($3::uuid[])
       and state = 'queued'
     group by letter_id, rule, stage, listed
     order by letter_id, listed, count(*) desc, rule, stage`,
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
