import {
  FEWEST_OFFICES,
  protectionOf,
  type Published,
  type Relation,
  smallCells,
  type Table,
} from './table.js';

/** One number that an attacker reads or reckons with. */
export interface Unknown {
  key: string;
  /** What it is; the attacker reads it where it is shown. */
  value: number;
  shown: boolean;
  /** The least it can be in the attacker's eyes. */
  floor: number;
  /** It stands in the table to be published, and may be hidden there. */
  mayHide: boolean;
  weight: number;
  /** How far it must be able to move; 0: may be known. */
  need: number;
  /** Of a growth between two snapshots: the later cell. */
  of?: number;
}

/** Σ factor·unknown is 0 or at least 0, by place in `unknowns`. */
export interface Tie {
  terms: (readonly [at: number, factor: number])[];
  equal: boolean;
}

/** All that an attacker has in hand once `table` is out beside what was published before. */
export interface Knowledge {
  unknowns: Unknown[];
  ties: Tie[];
}

const MINE = 'new';

export function knowledgeOf(
  table: Table,
  cutOffOn: string,
  published: readonly Published[],
): Knowledge {
  const unknowns: Unknown[] = [];
  const placeOf = new Map<string, number>();
  const ties: Tie[] = [];
  const add = (unknown: Unknown) => placeOf.set(unknown.key, unknowns.push(unknown) - 1);
  const tie = (sheet: string, { terms, holds }: Relation) => {
    const placed = terms.map(([key, factor]) => [placeOf.get(`${sheet} ${key}`), factor] as const);
    if (placed.some(([at]) => at === undefined)) return;
    addTie(placed as Tie['terms'], holds === 'equal');
  };
  const addTie = (terms: Tie['terms'], equal: boolean) => {
    const sum = terms.reduce((all, [at, factor]) => all + factor * unknowns[at]!.value, 0);
    // What does not hold is no knowledge: e.g. a later figure below an earlier one.
    if (equal ? sum === 0 : sum >= 0) ties.push({ terms, equal });
  };
  const sheets = [
    ...published.map((one, n) => ({ ...one, name: `published-${n}` })),
    { ...table, name: MINE, cutOffOn, hidden: undefined },
  ].toSorted((a, b) => (a.cutOffOn < b.cutOffOn ? -1 : a.cutOffOn > b.cutOffOn ? 1 : 0));
  for (const { name, cells, relations, hidden } of sheets) {
    const small = smallCells(cells);
    for (const { key, value, weight = 1 } of cells) {
      const isKnown = wasShown(published, key, value);
      const isSmall = small.has(key);
      const shown = hidden ? !hidden.has(key) : !isSmall || isKnown;
      const need = shown ? 0 : isSmall ? protectionOf(value) : 1;
      const mayHide = name === MINE && !isKnown;
      add({
        key: `${name} ${key}`,
        value,
        shown,
        floor: value ? 1 : 0,
        mayHide,
        // A 0 is rather shown.
        weight: value ? weight : weight * 2,
        need,
      });
    }
    for (const relation of relations) tie(name, relation);
  }
  for (const [n, later] of sheets.entries()) {
    for (const earlier of sheets.slice(0, n)) {
      for (const cell of later.cells) {
        const before = placeOf.get(`${earlier.name} ${cell.key}`);
        const after = placeOf.get(`${later.name} ${cell.key}`);
        if (before === undefined || after === undefined) continue;
        const growth = cell.value - unknowns[before]!.value;
        const way = growth < 0 ? -1 : 1;
        const differ: Tie['terms'] = [
          [after, way],
          [before, -way],
        ];
        // Equal figures an attacker rightly guesses to be so; of the others which is the larger.
        addTie(differ, growth === 0);
        const size = Math.abs(growth);
        if (!cell.countsOffices || size === 0 || size >= FEWEST_OFFICES) continue;
        const key = `${earlier.name} ${later.name} ${cell.key}`;
        const need = protectionOf(size);
        add({
          key,
          value: size,
          shown: false,
          floor: 0,
          mayHide: false,
          weight: 1,
          need,
          of: after,
        });
        addTie([...differ, [placeOf.get(key)!, -1]], true);
      }
    }
  }
  return { unknowns, ties };
}

/** What one snapshot told no other takes back, as long as it has not changed. */
const wasShown = (published: readonly Published[], key: string, value: number): boolean =>
  published.some(
    ({ cells, hidden }) =>
      !hidden.has(key) && cells.some((cell) => cell.key === key && cell.value === value),
  );

/** The key of a cell of the table to be published; nothing for the others. */
export const ownKey = ({ key }: Unknown): string | undefined =>
  key.startsWith(`${MINE} `) ? key.slice(MINE.length + 1) : undefined;
