import type { Month } from '@furikaeri/calendar';
import type { Cell, Relation } from '../domain/table.js';

/** One line of a definition's SQL: a count, and on how many it rests. */
export interface Count {
  row: string;
  column: string;
  value: number;
  offices: number;
  /** Where people are counted. */
  persons?: number | null;
}

/** What the tables of one fiscal year have in common, as it was at the cut-off. */
export interface Frame {
  fiscalYear: number;
  /** Months of the year up to the cut-off. */
  months: Month[];
  /** Offices of the municipality without its 基幹. */
  offices: number;
  rounds: { number: number; name: string }[];
  perspectives: Label[];
  desks: Label[];
  themes: Label[];
}
export interface Label {
  code: string;
  label: string;
}

/** A figure with everything in it: for coordinators and the worker, never for the committee. */
export interface Figure {
  code: string;
  fiscalYear: number;
  columns: Label[];
  rows: Label[];
  /** `rows` × `columns`, keys of `cells`. */
  keys: string[][];
  cells: Cell[];
  relations: Relation[];
}

/** What is read of a cell. */
export type CellShown = { shown: number } | { hidden: true };
/** A figure as the committee reads it. */
export interface FrozenFigure {
  code: string;
  fiscalYear: number;
  /** The finding in a sentence, from what is shown alone. */
  title: string;
  columns: Label[];
  rows: { code: string; label: string; cells: CellShown[] }[];
  /** Offices of the municipality at the cut-off; nothing where they are too few to be told. */
  n: number | null;
  /** `YYYY-MM-DD`: what was recorded until the end of this day. */
  cutOffOn: string;
  note: string;
}

/** Reads a shown cell; nothing for a hidden one. */
export type Reader = (row: string, column: string) => number | undefined;

/** A figure: its words, its one statement, how its cells hang together. Another rule is another version. */
export interface Definition {
  code: string;
  version: number;
  /**
   * One set-based statement of `Count`s. $1 and $2: first and last day of the fiscal year, $3: the
   * instant of the cut-off, $4: its day. Rows recorded later do not count. Definitions that share a
   * statement are counted together; what stands in no cell of a layout is left out.
   */
  sql: string;
  compose(frame: Frame, counts: readonly Count[]): Figure;
  /** The finding in a sentence. */
  title(frame: Frame, read: Reader): string;
  /** Printed below, beside the hiding note. */
  note?: string;
}

/** Column or row of the sums. */
export const ALL = 'all';
