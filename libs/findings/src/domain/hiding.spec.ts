import { hideSmallCells } from './hiding.js';
import { atMost, type Cell, notAbove, smallCells, sumOf, type Table } from './table.js';

const officesOf = (counts: Record<string, number>, more: Partial<Cell> = {}): Cell[] =>
  Object.entries(counts).map(([key, value]) => ({
    key,
    value,
    offices: value,
    countsOffices: true,
    weight: key === 'all' ? 5 : 1,
    ...more,
  }));
const row = (counts: Record<string, number>): Table => {
  const parts = Object.keys(counts);
  const all = Object.values(counts).reduce((sum, value) => sum + value, 0);
  return { cells: officesOf({ ...counts, all }), relations: [sumOf('all', parts)] };
};
const hidden = (table: Table, ...published: [string, Table][]): string[] => {
  const out: Parameters<typeof hideSmallCells>[2] & object[] = [];
  for (const [cutOffOn, before] of published) {
    out.push({ ...before, cutOffOn, hidden: hideSmallCells(before, cutOffOn, out) });
  }
  return [...hideSmallCells(table, '2027-02-28', out)].toSorted();
};

describe('hideSmallCells', () => {
  it('shows a table without small cells whole, zeros too', () => {
    expect(hidden(row({ a: 3, b: 0, c: 12 }))).toEqual([]);
  });

  it('hides a small cell and the lightest that gives it away', () => {
    expect(hidden(row({ a: 1, b: 0, c: 12, d: 4 }))).toHaveLength(2);
    expect(hidden(row({ a: 1, b: 0, c: 12, d: 4 }))).toContain('a');
  });

  it('hides no third cell where two small ones have room', () => {
    expect(hidden(row({ a: 2, b: 2, c: 12 }))).toEqual(['a', 'b']);
  });

  it('hides a third where both would have to be one', () => {
    expect(hidden(row({ a: 1, b: 1, c: 12 }))).toEqual(['a', 'b', 'c']);
  });

  it('hides the total where nothing else is left', () => {
    expect(hidden(row({ a: 2, b: 0 }))).toEqual(['a', 'all']);
  });

  it('protects in rows and columns at once', () => {
    const cells = officesOf({ a1: 1, a2: 5, a3: 4, b1: 6, b2: 7, b3: 8, c1: 9, c2: 9, c3: 9 });
    const total = (key: string, keys: string[]): Cell => {
      const value = cells.reduce((sum, one) => sum + (keys.includes(one.key) ? one.value : 0), 0);
      return { key, value, offices: value, weight: 5 };
    };
    const lines = [
      ['a', ['a1', 'a2', 'a3']],
      ['b', ['b1', 'b2', 'b3']],
      ['c', ['c1', 'c2', 'c3']],
      ['1', ['a1', 'b1', 'c1']],
      ['2', ['a2', 'b2', 'c2']],
      ['3', ['a3', 'b3', 'c3']],
    ] as const;
    const table = {
      cells: [...cells, ...lines.map(([key, keys]) => total(key, [...keys]))],
      relations: lines.map(([key, keys]) => sumOf(key, keys)),
    };
    const found = hidden(table);
    expect(found).toContain('a1');
    expect(found).toHaveLength(4);
  });

  it('counts people where people are counted', () => {
    const cell = { key: 'a', value: 40, offices: 5 };
    expect([...smallCells([{ ...cell, persons: 9 }])]).toEqual(['a']);
    expect([...smallCells([{ ...cell, persons: 10 }])]).toEqual([]);
  });

  it('hides a 0 that tells of one or two offices', () => {
    const cells = [
      ...officesOf({ round: 2 }),
      ...officesOf({ voice: 0, own: 2 }, { within: 'round' }),
    ];
    const table = { cells, relations: [atMost('voice', 'round'), atMost('own', 'round')] };
    expect(hidden(table)).toEqual(['own', 'round', 'voice']);
  });

  it('keeps a total of different offices from giving its parts away', () => {
    const cells = [
      { key: 'year', value: 12, offices: 12, weight: 5 },
      ...officesOf({ first: 10, second: 2 }),
    ];
    const relations = [
      notAbove('year', ['first', 'second']),
      atMost('first', 'year'),
      atMost('second', 'year'),
    ];
    // 12 of which 10 in the first round: at least 2 in the second, and up to 12.
    expect(hidden({ cells, relations })).toEqual(['second']);
  });

  it('hides a growth of one office between two snapshots', () => {
    const before = row({ a: 5, b: 6 });
    const after = row({ a: 6, b: 9 });
    expect(hidden(after, ['2026-09-30', before])).toEqual(['a', 'b']);
    expect(hidden(row({ a: 5, b: 9 }), ['2026-09-30', before])).toEqual([]);
  });

  it('does not show later what an earlier snapshot hid and has not changed', () => {
    const before = row({ a: 1, b: 7, c: 9 });
    const after = row({ a: 1, b: 7, c: 15 });
    const earlier = hidden(before);
    expect(earlier).toHaveLength(2);
    expect(hidden(after, ['2026-09-30', before])).toEqual(earlier);
  });

  it('goes on hiding what was hidden beside a small cell that is large now', () => {
    const before = row({ a: 1, b: 7, c: 9 });
    const beside = hidden(before).filter((key) => key !== 'a');
    // Shown and unchanged, it would tell the sum what was small before.
    const after = hidden(row({ a: 5, b: 7, c: 9 }), ['2026-09-30', before]);
    expect(after).toEqual(expect.arrayContaining(beside));
  });

  it('gives the same cells each time', () => {
    const table = row({ a: 1, b: 7, c: 7, d: 7 });
    expect(hidden(table)).toEqual(hidden(table));
  });
});
