import type { Cell, Relation } from '../domain/table.js';
import type { Count, Figure, Frame, Label } from './figure.js';

export interface Layout {
  code: string;
  /** First part of the keys: tables of one family share cells, and so hang together. */
  family: string;
  rows: Label[];
  columns: Label[];
  relations: (key: (row: string, column: string) => string) => Relation[];
  /** More of a cell than its count. */
  more: (row: string, column: string) => Partial<Cell>;
  /** Key of a cell that stands in another family. */
  keyOf?: (row: string, column: string) => string | undefined;
}

/** Every cell of the layout, 0 where nothing was counted. */
export function compose(frame: Frame, counts: readonly Count[], layout: Layout): Figure {
  const found = new Map(counts.map((count) => [`${count.row} ${count.column}`, count]));
  const key = (row: string, column: string) =>
    layout.keyOf?.(row, column) ?? keyIn(layout.family, frame, row, column);
  const { rows, columns, code } = layout;
  const cells = rows.flatMap((row) =>
    columns.map((column): Cell => {
      const count = found.get(`${row.code} ${column.code}`);
      const { value = 0, offices = 0, persons } = count ?? {};
      return {
        key: key(row.code, column.code),
        value,
        offices,
        ...(persons !== null && persons !== undefined && { persons }),
        ...layout.more(row.code, column.code),
      };
    }),
  );
  return {
    code,
    fiscalYear: frame.fiscalYear,
    columns,
    rows,
    keys: rows.map((row) => columns.map((column) => key(row.code, column.code))),
    cells,
    relations: layout.relations(key),
  };
}

export const keyIn = (family: string, frame: Frame, row: string, column: string): string =>
  `${family}/${frame.fiscalYear}/${row}/${column}`;

/** 令和8年4月 → 4月 */
export const monthLabel = (month: string): string => `${Number(month.slice(5))}月`;

/** The rows in which the column is largest: one, or two that are equal; nothing of 0 or of three. */
export function largest(
  rows: readonly Label[],
  read: (row: string) => number | undefined,
): { labels: string; value: number } | undefined {
  const shown = rows.flatMap(({ code, label }) => {
    const value = read(code);
    return value ? [{ label, value }] : [];
  });
  const value = Math.max(0, ...shown.map((one) => one.value));
  const first = shown.filter((one) => one.value === value).map(({ label }) => `「${label}」`);
  return first.length === 1 || first.length === 2 ? { labels: first.join('と'), value } : undefined;
}
