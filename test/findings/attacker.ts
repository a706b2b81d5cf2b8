import { type Cell, type Published, type Relation } from '../../libs/findings/src/domain/table.js';
import { echelon, Exact, type Line, most } from './exact.js';

/** What an attacker finds out about one number that was kept from them. */
export interface Found {
  what: string;
  value: number;
  /** It follows from the sums alone. */
  isDetermined: boolean;
  least: number;
  most: number;
}
type Terms = (readonly [at: number, factor: number])[];

/**
 * Everything that went out, and arithmetic without rounding. Written from the docstring of
 * `hideSmallCells`, not from its program. Truth is used for two things only: to start the simplex
 * somewhere, and for guesses about time that are taken to be right.
 */
export class Attacker {
  private readonly cells: { name: string; cell: Cell; shown: boolean }[] = [];
  private readonly rules: { terms: Terms; equal: boolean }[] = [];

  constructor(private readonly published: readonly Published[]) {
    published.forEach((sheet, n) => this.read(sheet, n));
    published.forEach((sheet, n) => published.slice(0, n).forEach((_, m) => this.guess(m, n)));
  }

  /** Of each hidden cell. */
  cellsFound(): (Found & { cell: Cell })[] {
    return this.cells.flatMap(({ name, cell, shown }, at) =>
      shown ? [] : [{ ...this.find(name, [[at, 1]]), cell }],
    );
  }

  /** Of each growth between two snapshots by one or two offices. */
  growthsFound(): (Found & { isPrinted: boolean })[] {
    return this.published.flatMap((later, n) =>
      this.published.slice(0, n).flatMap((earlier, m) =>
        later.cells.flatMap((cell) => {
          const before = earlier.cells.find(({ key }) => key === cell.key);
          const growth = cell.value - (before?.value ?? cell.value);
          if (!cell.countsOffices || growth === 0 || Math.abs(growth) > 2) return [];
          const terms: Terms = [
            [this.place(n, cell.key)!, 1],
            [this.place(m, cell.key)!, -1],
          ];
          const isPrinted = !later.hidden.has(cell.key);
          return [{ ...this.find(`${m} to ${n}: ${cell.key}`, terms), isPrinted }];
        }),
      ),
    );
  }

  private place(sheet: number, key: string): number | undefined {
    const at = this.cells.findIndex(({ name }) => name === `${sheet} ${key}`);
    return at < 0 ? undefined : at;
  }

  private read({ cells, relations, hidden }: Published, n: number): void {
    for (const cell of cells) {
      this.cells.push({ name: `${n} ${cell.key}`, cell, shown: !hidden.has(cell.key) });
    }
    for (const { terms, holds } of relations as Relation[]) {
      const placed = terms.map(([key, factor]) => [this.place(n, key)!, factor] as const);
      this.rules.push({ terms: placed, equal: holds === 'equal' });
    }
  }

  private guess(earlier: number, later: number): void {
    for (const { key, value } of this.published[later]!.cells) {
      const [before, after] = [this.place(earlier, key), this.place(later, key)];
      if (before === undefined || after === undefined) continue;
      const growth = value - this.cells[before]!.cell.value;
      const way = growth < 0 ? -1 : 1;
      const terms: Terms = [
        [after, way],
        [before, -way],
      ];
      this.rules.push({ terms, equal: growth === 0 });
    }
  }

  private find(what: string, terms: Terms): Found {
    const value = terms.reduce((sum, [at, by]) => sum + by * this.cells[at]!.cell.value, 0);
    const [least, greatest] = [-1, 1].map((way) => value + way * this.reach(terms, way)) as [
      number,
      number,
    ];
    return { what, value, isDetermined: this.isDetermined(terms), least, most: greatest };
  }

  private unknown = (): number[] => [...this.cells.keys()].filter((at) => !this.cells[at]!.shown);

  private line(terms: Terms): Line {
    return this.unknown().map((at) => Exact.of(terms.find(([one]) => one === at)?.[1] ?? 0));
  }

  /** Whether adding it to the equations leaves their rank as it was. */
  private isDetermined(terms: Terms): boolean {
    const equations = this.rules.filter(({ equal }) => equal).map((rule) => this.line(rule.terms));
    const rank = (lines: Line[]) => echelon(lines).filter((one) => one.some((x) => x.sign)).length;
    return rank([...equations, this.line(terms)]) === rank(equations);
  }

  /** How far it can be from the truth, upwards (1) or downwards (-1), in worlds that look the same. */
  private reach(terms: Terms, way: number): number {
    const unknown = this.unknown();
    // Each unknown has a column for being larger and one for being smaller.
    const both = (line: Line): Line => line.flatMap((x) => [x, x.times(Exact.of(-1))]);
    const times = (line: Line, by: number) => line.map((x) => x.times(Exact.of(by)));
    const rows: Line[] = unknown.map((at, n) => {
      const { value } = this.cells[at]!.cell;
      const line = unknown.flatMap((_, m) => [Exact.zero, Exact.of(m === n ? 1 : 0)]);
      return [...line, Exact.of(value - (value ? 1 : 0))];
    });
    for (const rule of this.rules) {
      const line = this.line(rule.terms);
      if (line.every(({ sign }) => sign === 0)) continue;
      const sum = rule.terms.reduce((all, [at, by]) => all + by * this.cells[at]!.cell.value, 0);
      rows.push([...both(times(line, -1)), Exact.of(sum)]);
      if (rule.equal) rows.push([...both(line), Exact.zero]);
    }
    return most(both(times(this.line(terms), way)), rows);
  }
}
