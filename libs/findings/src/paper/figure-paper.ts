import { formatEra } from '@furikaeri/calendar';
import type { FigureShown, Shown } from '../domain/summary.js';

/** A figure as `figures.typ`, Word and Excel take it. */
export interface FigureOnPaper {
  title: string;
  columns: string[];
  /** `depth` 0…1: how strong its colour is. Null: hidden. */
  rows: { label: string; cells: ({ number: string; depth: number } | null)[] }[];
  /** Day and number of offices. */
  facts: string;
  note: string;
}

export function figureOnPaper(figure: FigureShown): FigureOnPaper {
  const { title, columns, rows, n, cutOffOn, note } = figure;
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(numberOf)));
  const offices = n === null ? [] : [`事業所の数 n＝${n}`];
  return {
    title,
    columns: [...columns],
    rows: rows.map(({ label, cells }) => ({
      label,
      cells: cells.map((cell) =>
        'shown' in cell ? { number: String(cell.shown), depth: cell.shown / most } : null,
      ),
    })),
    facts: [`${formatEra(cutOffOn)}までの記録`, ...offices].join('　'),
    note,
  };
}

const numberOf = (cell: Shown): number => ('shown' in cell ? cell.shown : 0);
