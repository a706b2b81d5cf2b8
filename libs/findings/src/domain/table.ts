/** One figure of a table. */
export interface Cell {
  /** The same in every snapshot that shows this figure of this year: `perspectives/2026/round-1/self`. */
  key: string;
  value: number;
  /** Offices that it rests on. */
  offices: number;
  /** People that it rests on, where people are counted. */
  persons?: number;
  /** Key of the cell that counts all of whom this one is a part: a 0 of two offices tells of both. */
  within?: string;
  /** The value is a number of offices, so that a growth of one is one office. */
  countsOffices?: boolean;
  /** How much is lost by hiding it beside a small one: totals weigh more. 1 unless told. */
  weight?: number;
}

/** What everybody may work out with: Σ factor·value is 0, or at least 0. */
export interface Relation {
  terms: readonly (readonly [key: string, factor: number])[];
  holds: 'equal' | 'atLeast';
}

/** Figures with all that ties them together; several tables of a page may be one `Table`. */
export interface Table {
  cells: readonly Cell[];
  relations: readonly Relation[];
}

/** A table as it went out. */
export interface Published extends Table {
  /** `YYYY-MM-DD` */
  cutOffOn: string;
  hidden: ReadonlySet<string>;
}

export const FEWEST_OFFICES = 3;
export const FEWEST_PERSONS = 10;

export const sumOf = (total: string, parts: readonly string[]): Relation => ({
  terms: [[total, 1], ...parts.map((key) => [key, -1] as const)],
  holds: 'equal',
});
export const atMost = (part: string, whole: string): Relation => ({
  terms: [
    [whole, 1],
    [part, -1],
  ],
  holds: 'atLeast',
});
/** A total that counts an office once, though it stands in several parts. */
export const notAbove = (total: string, parts: readonly string[]): Relation => ({
  terms: [[total, -1], ...parts.map((key) => [key, 1] as const)],
  holds: 'atLeast',
});

/** The keys of the cells that must not be read: too few offices, or too few people. */
export function smallCells(cells: readonly Cell[]): Set<string> {
  const of = new Map(cells.map((cell) => [cell.key, cell]));
  const few = ({ offices, persons }: Cell) =>
    offices < FEWEST_OFFICES || (persons !== undefined && persons < FEWEST_PERSONS);
  const isSmall = (cell: Cell): boolean => {
    if (cell.value !== 0) return few(cell);
    const all = cell.within === undefined ? undefined : of.get(cell.within);
    return all !== undefined && all.value !== 0 && few(all);
  };
  return new Set(cells.filter(isSmall).map(({ key }) => key));
}

/** How far a hidden small cell must be able to be from what it is: 2, or a fifth of it. */
export const protectionOf = (value: number): number => Math.max(2, Math.ceil(value / 5));
