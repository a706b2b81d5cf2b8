import { useId, useState } from 'react';
import { m } from '../../../generated/words/messages.js';
import { Button } from '../../../ui/button.js';
import { dayText } from '../../../ui/dates.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../../ui/table.js';
import { Bars } from './bars.js';
import { Dots } from './dots.js';
import { type Figure, hidesSomething, type SnapshotOfPage } from './figure-types.js';
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
      {isTable ? <FigureTable figure={figure} /> : <Picture figure={figure} themes={themes} />}
      <p className="text-sm text-solid-gray-700">
        {m.figures_foot({
          day: dayText(figure.cutOffOn),
          n: figure.n === null ? '' : m.figures_foot_n({ n: figure.n }),
          note: figure.note,
        })}
        {hidesSomething(figure) && ` ${m.figures_hidden()}`}
      </p>
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

function FigureTable({ figure }: { figure: Figure }) {
  return (
    <Table
      caption={figure.title}
      hideCaption
      head={
        <tr>
          <HeadCell>{m.figures_row()}</HeadCell>
          {figure.columns.map(({ code, label }) => (
            <HeadCell key={code} numeric>
              {label}
            </HeadCell>
          ))}
        </tr>
      }
    >
      {figure.rows.map(({ code, label, cells }) => (
        <Row key={code}>
          <RowHead>{label}</RowHead>
          {cells.map(({ shown, hidden }, at) => (
            <Cell key={figure.columns[at]?.code} numeric>
              {hidden ? m.figures_hidden_word() : shown}
            </Cell>
          ))}
        </Row>
      ))}
    </Table>
  );
}
