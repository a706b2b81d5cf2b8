/** One line of the table: ours against the bare thing, in one run. */
export interface Ratio {
  what: string;
  bare: number;
  ours: number;
  unit: 'ms' | 'req/s';
  /** `ours / bare` may be at most, or (for req/s) must be at least. */
  goal: number;
}

const lines: Ratio[] = [];

export function note(line: Ratio): void {
  lines.push(line);
  console.log(format(line));
}

const format = ({ what, bare, ours, unit, goal }: Ratio): string => {
  const ratio = ours / bare;
  const kept = unit === 'ms' ? ratio <= goal : ratio >= goal;
  const sign = unit === 'ms' ? '≤' : '≥';
  return [
    what.padEnd(58),
    `${bare.toFixed(unit === 'ms' ? 1 : 0)} ${unit}`.padStart(14),
    `${ours.toFixed(unit === 'ms' ? 1 : 0)} ${unit}`.padStart(14),
    `${ratio.toFixed(2)}×`.padStart(8),
    `${sign} ${goal}×`.padStart(8),
    kept ? 'kept' : 'MISSED',
  ].join('  ');
};

export const heading = (): void =>
  console.log(
    [
      'what'.padEnd(58),
      'bare'.padStart(14),
      'ours'.padStart(14),
      'ratio'.padStart(8),
      'goal'.padStart(8),
    ].join('  '),
  );

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
