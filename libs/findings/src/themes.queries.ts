import { notFound, type ReadTx } from '@furikaeri/core';

export interface ThemeRow {
  id: string;
  fiscalYear: number;
  title: string;
  words: string;
  position: number;
  /** Offices whose released words are gathered here now; a release that was taken back does not count. */
  offices: number;
}
export interface ThemeQuoteRow {
  themeId: string;
  materialId: string;
  kind: string;
  perspective: string | null;
  /** As the office released it. */
  released: string;
  /** As reviewed; empty: not quoted. */
  words: string;
  reviewedAt: Date | null;
  withdrawnAt: Date | null;
}

const columns = `t.id, t.fiscal_year as "fiscalYear", t.title, t.words, t.position,
  (select count(distinct m.office_id)::int from theme_quote q join material m on m.id = q.material_id
   where q.theme_id = t.id and q.taken_off_at is null and m.withdrawn_at is null) as offices`;

export async function getTheme(tx: ReadTx, id: string): Promise<ThemeRow> {
  const [row] = await tx.query<ThemeRow>(
    `select ${columns} from theme t where t.id = $1 and t.dropped_at is null`,
    [id],
  );
  if (!row) throw notFound('id');
  return row;
}

/** テーマ of a fiscal year in their order, without those that were dropped. */
export const findThemes = (tx: ReadTx, fiscalYear: number): Promise<ThemeRow[]> =>
  tx.query(
    `select ${columns} from theme t where t.fiscal_year = $1 and t.dropped_at is null
     order by t.position, t.id`,
    [fiscalYear],
  );

/** What is gathered under themes, in the order in which it came. */
export const findThemeQuotes = (
  tx: ReadTx,
  themeIds: readonly string[],
): Promise<ThemeQuoteRow[]> =>
  tx.query(
    `select q.theme_id as "themeId", m.id as "materialId", m.kind, m.perspective, m.words as released,
       q.words, q.reviewed_at as "reviewedAt", m.withdrawn_at as "withdrawnAt"
     from theme_quote q join material m on m.id = q.material_id
     where q.theme_id = any ($1::uuid[]) and q.taken_off_at is null
     order by q.placed_at, q.id`,
    [themeIds],
  );
