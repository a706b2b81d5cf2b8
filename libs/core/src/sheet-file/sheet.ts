/** One row of a sheet, as text. */
export interface SheetRow {
  /** As people count, the first is 1. */
  readonly row: number;
  readonly cells: readonly string[];
  /** Columns, from 0, in which a formula stands; their text is empty. */
  readonly formulas: readonly number[];
}

export interface FileSheet {
  /** Of its tab; empty where a file has none. */
  readonly name: string;
  /** From the first row on, each time. */
  rows(): AsyncIterable<SheetRow>;
  /** About how many rows there are, for progress; 0 where nobody can tell beforehand. */
  readonly estimatedRows: number;
}

export const isBlank = ({ cells, formulas }: SheetRow): boolean =>
  formulas.length === 0 && cells.every((cell) => cell.trim() === '');
