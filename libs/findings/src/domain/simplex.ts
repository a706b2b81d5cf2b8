/** One row of a linear programme: Σ factors·x ≤ limit, with limit ≥ 0. */
export interface Row {
  factors: ReadonlyMap<number, number>;
  limit: number;
}

const TINY = 1e-9;
/** After so many steps the slower rule that cannot go round in circles. */
const HASTY_STEPS = 300;

/**
 * Maximises Σ gain·x for x ≥ 0 under rows that x = 0 satisfies: the plain simplex method on a dense
 * table, for some hundred rows. Deterministic. Whoever uses the answer checks it: floats are floats.
 * Throws where the gain has no end.
 */
export function maximise(gain: readonly number[], rows: readonly Row[]): number[] {
  const width = gain.length + rows.length + 1;
  const table = rows.map(({ factors, limit }, at) => {
    const line = new Float64Array(width);
    for (const [column, factor] of factors) line[column] = factor;
    line[gain.length + at] = 1;
    line[width - 1] = limit;
    return line;
  });
  const goal = new Float64Array(width);
  gain.forEach((value, column) => (goal[column] = -value));
  const basis = rows.map((_, at) => gain.length + at);
  for (let step = 0; ; step += 1) {
    const column = entering(goal, step < HASTY_STEPS);
    if (column < 0) break;
    const leaving = leavingRow(table, basis, column);
    if (leaving < 0) throw new RangeError('simplex: no end');
    pivot(table, goal, leaving, column);
    basis[leaving] = column;
  }
  const answer = gain.map(() => 0);
  basis.forEach((column, at) => {
    if (column < gain.length) answer[column] = table[at]?.[width - 1] ?? 0;
  });
  return answer;
}

function entering(goal: Float64Array, hasty: boolean): number {
  let found = -1;
  for (let column = 0; column < goal.length - 1; column += 1) {
    const value = goal[column] as number;
    if (value >= -TINY) continue;
    if (!hasty) return column;
    if (found < 0 || value < (goal[found] as number)) found = column;
  }
  return found;
}

function leavingRow(table: readonly Float64Array[], basis: readonly number[], column: number) {
  let found = -1;
  let least = Infinity;
  table.forEach((line, at) => {
    const factor = line[column] as number;
    if (factor <= TINY) return;
    const ratio = (line[line.length - 1] as number) / factor;
    const tied = Math.abs(ratio - least) <= TINY;
    const first = tied && (basis[at] as number) < (basis[found] as number);
    if (ratio < least - TINY || first) [found, least] = [at, Math.min(ratio, least)];
  });
  return found;
}

function pivot(table: Float64Array[], goal: Float64Array, at: number, column: number): void {
  const line = table[at] as Float64Array;
  const by = line[column] as number;
  for (let n = 0; n < line.length; n += 1) line[n] = (line[n] as number) / by;
  for (const other of [...table, goal]) {
    const factor = other[column] as number;
    if (other === line || factor === 0) continue;
    for (let n = 0; n < line.length; n += 1) {
      other[n] = (other[n] as number) - factor * (line[n] as number);
    }
    other[column] = 0;
  }
}
