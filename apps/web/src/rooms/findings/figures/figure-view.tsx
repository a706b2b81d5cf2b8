import { useId, useState } from 'react';
import { m } from '../../../generated/words/messages.js';
import { Button } from '../../../ui/button.js';
import { Bars } from './bars.js';
import { Dots } from './dots.js';
import { FigureFoot } from './figure-foot.js';
import { FigureTable } from './figure-table.js';
import type { Figure, SnapshotOfPage } from './figure-types.js';
import { Grid } from './grid.js';
import { ThemeCards } from './theme-cards.js';

interface FigureViewProps {
  figure: Figure;
  themes: SnapshotOfPage['themes'];
}

/** The finding as a sentence, its picture, the table one key away; below: day, n and what is hidden. */
export function FigureView({ figure, themes }: FigureViewProps) {
  const [isTable, setTable] = useState(false);
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="keep-together space-y-3">
      <div className="flex flex-wrap items-end justify-between gap-2">
        <h3 id={heading} className="text-lg">
          {figure.title}
        </h3>
        <Button
          size="small"
          look="text"
          className="no-print"
          aria-describedby={heading}
          onPress={() => setTable(!isTable)}
        >
          {isTable ? m.figures_table_hide() : m.figures_table_show()}
        </Button>
      </div>
      {isTable ? (
        <FigureTable
          title={figure.title}
          columns={figure.columns.map(({ label }) => label)}
          rows={figure.rows}
        />
      ) : (
        <Picture figure={figure} themes={themes} />
      )}
      <FigureFoot of={figure} />
    </section>
  );
}

function Picture({ figure, themes }: FigureViewProps) {
  if (figure.code === 'themes.offices') return <ThemeCards figure={figure} themes={themes} />;
  const drawn = figure.columns.length === 1 ? <Bars figure={figure} /> : <Grid figure={figure} />;
  return (
    <>
      {figure.code === 'visits.byRound' && <Dots figure={figure} />}
      {/* A frame that scrolls must be reachable by keyboard. */}
      <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={figure.title}>
        {drawn}
      </div>
    </>
  );
}
