import { m } from '../../../generated/words/messages.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../../ui/table.js';
import type { FigureCell } from './figure-types.js';

interface FigureTableProps {
  title: string;
  columns: readonly string[];
  rows: readonly { label: string; cells: readonly FigureCell[] }[];
}

/** A figure in numbers. What is hidden is hatched, as in the picture, and read out in words. */
export function FigureTable({ title, columns, rows }: FigureTableProps) {
  return (
    <Table
      caption={title}
      hideCaption
      head={
        <tr>
          <HeadCell>{m.figures_row()}</HeadCell>
          {columns.map((label) => (
            <HeadCell key={label} numeric>
              {label}
            </HeadCell>
          ))}
        </tr>
      }
    >
      {rows.map(({ label, cells }) => (
        <Row key={label}>
          <RowHead>{label}</RowHead>
          {cells.map(({ shown, hidden }, at) => (
            <Cell key={columns[at]} numeric className={hidden ? 'hatched-cell' : undefined}>
              {hidden ? <Hidden /> : shown}
            </Cell>
          ))}
        </Row>
      ))}
    </Table>
  );
}

const Hidden = () => (
  <>
    <span aria-hidden className="rounded-4 bg-white px-2 py-0.5">
      ＊
    </span>
    <span className="sr-only">{m.figures_hidden_word()}</span>
  </>
);
