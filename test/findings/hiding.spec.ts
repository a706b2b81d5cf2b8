import fc from 'fast-check';
import { hideSmallCells } from '../../libs/findings/src/domain/hiding.js';
import {
  atMost,
  type Cell,
  notAbove,
  protectionOf,
  type Published,
  smallCells,
  sumOf,
  type Table,
} from '../../libs/findings/src/domain/table.js';
import { Attacker } from './attacker.js';

/** A number of offices in each cell, mostly few. */
const fewOffices = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 12 }) },
);
interface Count {
  value: number;
  offices: number;
  persons?: number;
}
const officesOnly = (value: number): Count => ({ value, offices: value });
/** Months of people of offices. */
const months = fc
  .tuple(
    fc.integer({ min: 0, max: 30 }),
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: 1, max: 14 }),
  )
  .map(([value, offices, persons]): Count =>
    value
      ? { value, offices: Math.min(offices, value), persons: Math.min(persons, value) }
      : { value, offices: 0, persons: 0 },
  );

/** Rows × columns with all their sums. */
function grid(counts: readonly (readonly Count[])[], countsOffices: boolean): Table {
  const cells: Cell[] = [];
  const add = (key: string, parts: readonly Count[], weight: number, within?: string) => {
    const sum = (of: (count: Count) => number) => parts.reduce((all, one) => all + of(one), 0);
    const persons = parts.some((one) => one.persons !== undefined);
    cells.push({
      key,
      value: sum(({ value }) => value),
      offices: sum(({ offices }) => offices),
      countsOffices,
      weight,
      within,
      ...(persons && { persons: sum((one) => one.persons ?? 0) }),
    });
  };
  const rows = counts.map((_, r) => r);
  const columns = (counts[0] ?? []).map((_, c) => c);
  counts.forEach((row, r) => row.forEach((count, c) => add(`${r}/${c}`, [count], 1, `${r}/all`)));
  for (const r of rows) add(`${r}/all`, counts[r]!, 5);
  for (const c of columns)
    add(
      `all/${c}`,
      counts.map((row) => row[c]!),
      5,
    );
  add('all/all', counts.flat(), 20);
  return {
    cells,
    relations: [
      ...rows.map((r) =>
        sumOf(
          `${r}/all`,
          columns.map((c) => `${r}/${c}`),
        ),
      ),
      ...columns.map((c) =>
        sumOf(
          `all/${c}`,
          rows.map((r) => `${r}/${c}`),
        ),
      ),
      sumOf(
        'all/all',
        rows.map((r) => `${r}/all`),
      ),
      sumOf(
        'all/all',
        columns.map((c) => `all/${c}`),
      ),
    ],
  };
}

/** Offices with a strength by perspective and round: nothing adds up, everything is part of something. */
function overlapping(rounds: readonly (readonly number[])[]): Table {
  const year = rounds[0]!.map((_, p) => {
    const each = rounds.map((row) => row[p]!);
    return Math.max(...each, Math.ceil(each.reduce((sum, one) => sum + one, 0) * 0.8));
  });
  const cells = (key: (p: number) => string, counts: readonly number[], weight: number) =>
    counts.map((value, p): Cell => ({
      key: key(p),
      value,
      offices: value,
      countsOffices: true,
      weight,
    }));
  return {
    cells: [
      ...rounds.flatMap((row, r) => cells((p) => `${r}/${p}`, row, 1)),
      ...cells((p) => `year/${p}`, year, 5),
    ],
    relations: year.flatMap((_, p) => {
      const parts = rounds.map((__, r) => `${r}/${p}`);
      return [notAbove(`year/${p}`, parts), ...parts.map((part) => atMost(part, `year/${p}`))];
    }),
  };
}

const rectangle = <T>(cell: fc.Arbitrary<T>) =>
  fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );

/** The same table up to three times in a year, each time with a little more. */
const yearOf = fc
  .tuple(
    rectangle(fewOffices),
    fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 9, maxLength: 9 }), {
      maxLength: 2,
    }),
  )
  .map(([first, growths]) => {
    const snapshots = [first];
    for (const growth of growths) {
      snapshots.push(
        snapshots.at(-1)!.map((row, r) => row.map((value, c) => value + growth[r * 3 + c]!)),
      );
    }
    return snapshots;
  });

function publish(tables: readonly Table[]): Published[] {
  const out: Published[] = [];
  for (const [n, table] of tables.entries()) {
    const cutOffOn = `2026-${String(n + 6).padStart(2, '0')}-30`;
    out.push({ ...table, cutOffOn, hidden: hideSmallCells(table, cutOffOn, out) });
  }
  return out;
}

function expectSafe(published: readonly Published[]): void {
  published.forEach(({ cells, hidden }, n) => {
    const small = smallCells(cells);
    for (const { key, value } of cells) {
      const wasShown = published
        .slice(0, n)
        .some(
          (one) =>
            !one.hidden.has(key) && one.cells.some((c) => c.key === key && c.value === value),
        );
      if (small.has(key) && value && !wasShown) expect(hidden).toContain(key);
    }
  });
  const attacker = new Attacker(published);
  const small = published.map(({ cells }) => smallCells(cells));
  for (const { what, value, isDetermined, least, most, cell } of attacker.cellsFound()) {
    const need = small[Number(what.split(' ')[0])]!.has(cell.key) ? protectionOf(value) : 1;
    expect({ what, isDetermined, isOpen: most - least >= need }).toEqual({
      what,
      isDetermined: false,
      isOpen: true,
    });
  }
  // Where earlier tables leave a growth no room, the later figure is at least not printed.
  for (const { what, least, most, isPrinted } of attacker.growthsFound()) {
    expect({ what, isOpen: most - least >= 2 || !isPrinted }).toEqual({ what, isOpen: true });
  }
}

describe('hideSmallCells against an attacker', () => {
  it('holds for sums by rows and columns, over a year of snapshots', () => {
    fc.assert(
      fc.property(yearOf, (year) => {
        expectSafe(
          publish(
            year.map((counts) =>
              grid(
                counts.map((row) => row.map(officesOnly)),
                true,
              ),
            ),
          ),
        );
      }),
      { numRuns: 15 },
    );
  });

  it('holds where months and people are counted', () => {
    const twice = rectangle(fc.tuple(months, months));
    fc.assert(
      fc.property(twice, (counts) => {
        const of = (n: 0 | 1) =>
          grid(
            counts.map((row) => row.map((pair) => pair[n])),
            false,
          );
        expectSafe(publish([of(0), of(1)]));
      }),
      { numRuns: 8 },
    );
  });

  it('holds where a total counts each office once', () => {
    fc.assert(
      fc.property(yearOf, (year) => expectSafe(publish(year.map(overlapping)))),
      { numRuns: 30 },
    );
  });

  it('is the same each time, and whatever was published first', () => {
    fc.assert(
      fc.property(yearOf, (year) => {
        const tables = year.map((counts) =>
          grid(
            counts.map((row) => row.map(officesOnly)),
            true,
          ),
        );
        expect(publish(tables)).toEqual(publish(tables));
        const before = publish(tables.slice(0, -1));
        const [cutOffOn] = ['2026-12-31'];
        const last = tables.at(-1)!;
        expect(hideSmallCells(last, cutOffOn, before)).toEqual(
          hideSmallCells(last, cutOffOn, before.toReversed()),
        );
      }),
      { numRuns: 4 },
    );
  });

  it('sees through a table of which only the small cells are hidden', () => {
    const table = grid([[1, 5, 6].map(officesOnly), [4, 5, 6].map(officesOnly)], true);
    const naive = { ...table, cutOffOn: '2026-09-30', hidden: smallCells(table.cells) };
    expect(new Attacker([naive]).cellsFound()).toMatchObject([
      { isDetermined: true, least: 1, most: 1 },
    ]);
  });
});
