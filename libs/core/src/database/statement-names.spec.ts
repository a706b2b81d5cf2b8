import { StatementNames } from './statement-names.js';

describe('statement names', () => {
  it('come with the third use and stay the same', () => {
    const names = new StatementNames();
    const given = [1, 2, 3, 4].map(() => names.of('select 1'));
    expect(given).toEqual([undefined, undefined, 'read_1', 'read_1']);
  });

  it('are one for each statement, fifty at most', () => {
    const names = new StatementNames();
    const given = Array.from({ length: 60 }, (_, n) =>
      [1, 2, 3].map(() => names.of(`select ${n}`)).at(-1),
    );
    expect(new Set(given.slice(0, 50)).size).toBe(50);
    expect(given.slice(50)).toEqual(Array(10).fill(undefined));
  });
});
