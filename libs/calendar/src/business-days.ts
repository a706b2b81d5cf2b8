import { type Day, addDays, dayOfWeek } from './day.js';
import { isHoliday } from './holidays.js';

const NONE: ReadonlySet<Day> = new Set();

/** `closedDays` are the municipality's own, besides weekends, holidays and 12/29–1/3. */
export function isBusinessDay(d: Day, closedDays: ReadonlySet<Day> = NONE): boolean {
  const weekday = dayOfWeek(d);
  return weekday !== 0 && weekday !== 6 && !isHoliday(d) && !closedDays.has(d);
}

/**
 * The `n`-th business day after `d` (before it when negative); `d` itself is not counted.
 * 0 gives `d`, or the next business day when `d` is none.
 */
export function addBusinessDays(d: Day, n: number, closedDays: ReadonlySet<Day> = NONE): Day {
  if (!Number.isInteger(n)) throw new RangeError(`not a whole number of days: ${n}`);
  const step = n < 0 ? -1 : 1;
  let left = Math.abs(n);
  let at = d;
  while (left > 0 || (n === 0 && !isBusinessDay(at, closedDays))) {
    at = addDays(at, step);
    if (left > 0 && isBusinessDay(at, closedDays)) left--;
  }
  return at;
}
