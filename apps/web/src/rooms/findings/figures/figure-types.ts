import type { SnapshotQuery } from '../../../generated/operations.js';

export type SnapshotOfPage = SnapshotQuery['snapshot'];
export type Figure = SnapshotOfPage['figures'][number];
export type FigureRow = Figure['rows'][number];
export type FigureCell = FigureRow['cells'][number];

/** The number in a cell by the codes of row and column; nothing where it is hidden or not there. */
export function cellOf({ rows, columns }: Figure, row: string, column: string): number | undefined {
  const at = columns.findIndex(({ code }) => code === column);
  return rows.find(({ code }) => code === row)?.cells[at]?.shown ?? undefined;
}

export const hidesSomething = ({
  rows,
}: {
  rows: readonly { cells: readonly FigureCell[] }[];
}): boolean => rows.some(({ cells }) => cells.some(({ hidden }) => hidden));

/** One hue, light enough for a dark number on it: from 0 (white) to 4, by the share of the largest. */
export function shadeOf(value: number, largest: number): number {
  if (value <= 0 || largest <= 0) return 0;
  return Math.min(4, Math.max(1, Math.ceil((value / largest) * 4)));
}

/** Classes in whole words, so that they are found when the styles are made. */
export const shades = [
  'fill-white',
  'fill-blue-50',
  'fill-blue-100',
  'fill-blue-200',
  'fill-blue-300',
] as const;
