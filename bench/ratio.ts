type Unit = 'ms' | 'req/s' | 'MiB' | 's' | 'saves' | '%';
/** Of these more is better. */
const gains: readonly Unit[] = ['req/s', '%'];

/** One line of the table. */
export interface Line {
  what: string;
  /** The bare thing's figure in the same run; without it `goal` speaks of `ours` itself. */
  bare?: number;
  ours: number;
  unit: Unit;
  /** `ours / bare`, or `ours`, may be at most this; at least this for req/s and %. None: told for itself. */
  goal?: number;
}

const lines: Line[] = [];

export function note(line: Line): void {
  lines.push(line);
  console.log(format(line));
}

function format({ what, bare, ours, unit, goal }: Line): string {
  const figure = (value: number) => `${value.toFixed(unit === 'ms' ? 1 : 0)} ${unit}`;
  const judged = bare === undefined ? ours : ours / bare;
  const gain = gains.includes(unit);
  const sign = gain ? '≥' : '≤';
  const kept = goal === undefined || (gain ? judged >= goal : judged <= goal);
  const limit = bare === undefined ? `${goal} ${unit}` : `${goal}×`;
  return row(
    what,
    bare === undefined ? '' : figure(bare),
    figure(ours),
    bare === undefined ? '' : `${judged.toFixed(2)}×`,
    goal === undefined ? '' : `${sign} ${limit}`,
    goal === undefined ? '' : kept ? 'kept' : 'MISSED',
  );
}

const row = (what: string, ...[bare, ours, ratio, goal, kept]: string[]): string =>
  [
    what.padEnd(58),
    bare?.padStart(14),
    ours?.padStart(14),
    ratio?.padStart(8),
    goal?.padStart(10),
    kept,
  ]
    .join('  ')
    .trimEnd();

export const heading = (): void => console.log(row('what', 'bare', 'ours', 'ratio', 'goal', ''));

/** Prints the whole table again, so that it stands in one piece at the end. */
export function summary(): void {
  console.log('');
  heading();
  for (const line of lines) console.log(format(line));
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

export const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
