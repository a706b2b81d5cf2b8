import { type Items, notFound, type ReadTx } from '@furikaeri/core';
import type { Reading } from './domain/readings.js';
import type { SummaryContent } from './domain/summary.js';
import { keeps } from './findings.access.js';
import type { SummaryState } from './summary.entity.js';

export interface SummaryRow {
  id: string;
  meetingId: string;
  version: number;
  state: SummaryState;
  content: SummaryContent;
  readings: Reading[];
  correctionWords: string;
  revision: number;
  draftedAt: Date;
  publishedAt: Date | null;
}
const columns = `s.id, s.meeting_id as "meetingId", s.version, s.state, s.content, s.readings,
  s.correction_words as "correctionWords", s.revision, s.drafted_at as "draftedAt",
  s.published_at as "publishedAt"`;
/** Members read what is published. Row security says it again. */
const seen = ({ actor }: ReadTx): string => (keeps(actor) ? 'true' : `s.state = 'published'`);

export interface SummariesFilter {
  meetingId?: string | null;
  take: number;
  skip: number;
}

/** Latest meeting first, in each the latest version. It is read also where the pack was shut again. */
export async function findSummaries(
  tx: ReadTx,
  { meetingId, take, skip }: SummariesFilter,
): Promise<Items<SummaryRow>> {
  const from = `from summary s left join meeting m on m.id = s.meeting_id
    where s.municipality_id = app_municipality() and ($1::uuid is null or s.meeting_id = $1) and ${seen(tx)}`;
  const items = await tx.query<SummaryRow>(
    `select ${columns} ${from} order by m.fiscal_year desc nulls last, m.round desc nulls last, s.version desc, s.id limit $2 offset $3`,
    [meetingId ?? null, take, skip],
  );
  const [counted] = await tx.query<{ totalItems: number }>(
    `select count(*)::int as "totalItems" ${from}`,
    [meetingId ?? null],
  );
  return { items, totalItems: counted?.totalItems ?? 0 };
}

export async function getSummary(tx: ReadTx, id: string, field = 'id'): Promise<SummaryRow> {
  const [found] = await tx.query<SummaryRow>(
    `select ${columns} from summary s where s.id = $1 and ${seen(tx)}`,
    [id],
  );
  if (!found) throw notFound(field);
  return found;
}
