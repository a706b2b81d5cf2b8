/** A fraction of whole numbers of any size: nothing is rounded. */
export class Exact {
  static readonly zero = new Exact(0n, 1n);
  static of = (value: number): Exact => new Exact(BigInt(value), 1n);

  private constructor(
    readonly over: bigint,
    readonly under: bigint,
  ) {}

  plus = (other: Exact): Exact =>
    lowest(this.over * other.under + other.over * this.under, this.under * other.under);
  times = (other: Exact): Exact => lowest(this.over * other.over, this.under * other.under);
  by = (other: Exact): Exact => lowest(this.over * other.under, this.under * other.over);
  minus = (other: Exact): Exact => this.plus(other.times(Exact.of(-1)));
  get sign(): number {
    return this.over > 0n ? 1 : this.over < 0n ? -1 : 0;
  }
  toNumber = (): number => Number(this.over) / Number(this.under);

  static make(over: bigint, under: bigint): Exact {
    return new Exact(over, under);
  }
}

function lowest(over: bigint, under: bigint): Exact {
  if (under === 1n) return Exact.make(over, under);
  let [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under];
  while (b) [a, b] = [b, a % b];
  const by = (a || 1n) * (under < 0n ? -1n : 1n);
  return Exact.make(over / by, under / by);
}

export type Line = Exact[];

const scaled = (line: Line, by: Exact): Line =>
  line.map((value) => (value.sign === 0 ? value : value.times(by)));
const less = (line: Line, other: Line, times: Exact): Line =>
  times.sign === 0
    ? line
    : line.map((value, n) => (other[n]!.sign === 0 ? value : value.minus(other[n]!.times(times))));

/** Rows of a matrix in reduced echelon form, by Gauss and Jordan. */
export function echelon(lines: readonly Line[]): Line[] {
  const done: Line[] = [];
  let rest = [...lines];
  for (let column = 0; column < (lines[0]?.length ?? 0); column += 1) {
    const found = rest.find((line) => line[column]!.sign !== 0);
    if (!found) continue;
    const pivot = scaled(found, Exact.of(1).by(found[column]!));
    rest = rest.filter((line) => line !== found).map((line) => less(line, pivot, line[column]!));
    for (const [n, line] of done.entries()) done[n] = less(line, pivot, line[column]!);
    done.push(pivot);
  }
  return done;
}

/**
 * The most that Σ gain·x can be for x ≥ 0 under rows (factors…, limit ≥ 0); Infinity without an end.
 * Simplex with Bland's rule, nothing rounded.
 */
export function most(gain: Line, rows: readonly Line[]): number {
  const width = gain.length;
  let table = rows.map((row, n) => [
    ...row.slice(0, width),
    ...rows.map((_, at) => Exact.of(at === n ? 1 : 0)),
    row[width]!,
  ]);
  let goal: Line = [
    ...gain.map((value) => value.times(Exact.of(-1))),
    ...rows.map(() => Exact.zero),
    Exact.zero,
  ];
  const basis = rows.map((_, n) => width + n);
  for (;;) {
    const column = goal.findIndex((value, n) => n < goal.length - 1 && value.sign < 0);
    if (column < 0) return goal.at(-1)!.toNumber();
    let at = -1;
    for (const [n, line] of table.entries()) {
      if (line[column]!.sign <= 0) continue;
      if (at < 0) at = n;
      const ratio = (one: number) => table[one]!.at(-1)!.by(table[one]![column]!);
      const order = ratio(n).minus(ratio(at)).sign;
      if (order < 0 || (order === 0 && basis[n]! < basis[at]!)) at = n;
    }
    if (at < 0) return Infinity;
    const pivot = scaled(table[at]!, Exact.of(1).by(table[at]![column]!));
    table = table.map((line, n) => (n === at ? pivot : less(line, pivot, line[column]!)));
    goal = less(goal, pivot, goal[column]!);
    basis[at] = column;
  }
}
