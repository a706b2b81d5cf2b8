import type { Day } from '@furikaeri/calendar';
import type { ReadTx } from '@furikaeri/core';
import type { FigureShown, Shown, ThemeShown } from './domain/summary.js';
import type { FrozenFigure } from './figures/figure.js';
import { themes } from './figures/themes.js';
import { findFigures, findQuotes } from './snapshots.queries.js';

/** What papers show of a meeting's figures: of its latest published snapshot, of its year. */
export async function readFigures(
  tx: ReadTx,
  { id, fiscalYear }: { id: string; fiscalYear: number },
): Promise<{ figures: FigureShown[]; themes: ThemeShown[] }> {
  const [snapshot] = await tx.query<{ id: string }>(
    `select id from snapshot where meeting_id = $1 and published_at is not null
     order by cut_off_on desc, published_at desc limit 1`,
    [id],
  );
  if (!snapshot) return { figures: [], themes: [] };
  const frozen = (await findFigures(tx, snapshot.id)).filter(
    (figure) => figure.fiscalYear === fiscalYear,
  );
  const counted = frozen.find(({ code }) => code === themes.code);
  const quotes = await findQuotes(tx, snapshot.id);
  return {
    figures: frozen.map(shownOf),
    themes: quotes.map(({ themeId, title, quotes: words }) => ({
      title,
      offices: officesOf(counted, themeId),
      quotes: words,
    })),
  };
}

const shownOf = ({ columns, cutOffOn, ...figure }: FrozenFigure): FigureShown => ({
  ...figure,
  columns: columns.map(({ label }) => label),
  cutOffOn: cutOffOn as Day,
});

const officesOf = (counted: FrozenFigure | undefined, themeId: string): Shown =>
  counted?.rows.find(({ code }) => code === themeId)?.cells[0] ?? { hidden: true };
