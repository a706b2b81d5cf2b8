import { type Month, isMonth } from './month.js';

/** A day of the calendar without time or zone, 'YYYY-MM-DD'. Strings compare as time does. */
export type Day = string & { readonly __brand: 'Day' };

const DAY_MS = 86_400_000;

const epoch = (d: Day): number => Date.parse(`${d}T00:00:00Z`);
const fromEpoch = (ms: number): Day => day(new Date(ms).toISOString().slice(0, 10));

export function isDay(text: string): text is Day {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) || !isMonth(text.slice(0, 7))) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  // Date.parse may roll 30 February over into March: only a day that comes back the same exists.
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}

/** Takes 'YYYY-MM-DD' from code or database; for what people write use `readDay`. Throws RangeError. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`);
  return text;
}

export const monthOf = (d: Day): Month => d.slice(0, 7) as Month;

/** 1 to 31. */
export const dayNumber = (d: Day): number => Number(d.slice(8, 10));

export const addDays = (d: Day, n: number): Day => fromEpoch(epoch(d) + n * DAY_MS);

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: Day, b: Day): number => (epoch(b) - epoch(a)) / DAY_MS;

/** 0 (Sunday) to 6 (Saturday). */
export const dayOfWeek = (d: Day): number => new Date(epoch(d)).getUTCDay();

/** 日, 月, …: the day of the week in one letter. */
export const weekdayOf = (d: Day): string => '日月火水木金土'.charAt(dayOfWeek(d));

export const firstDayOf = (m: Month): Day => `${m}-01` as Day;

export const lastDayOf = (m: Month): Day =>
  fromEpoch(Date.UTC(Number(m.slice(0, 4)), Number(m.slice(5, 7)), 0));

/** For `sort`: earlier first. Takes two days or two months, never one of each. */
export const compare = <T extends Day | Month>(a: T, b: T): -1 | 0 | 1 =>
  a < b ? -1 : a > b ? 1 : 0;
