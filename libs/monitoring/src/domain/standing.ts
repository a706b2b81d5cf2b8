import {
  type Day,
  type Month,
  addDays,
  lastDayOf,
  monthOf,
  monthsBetween,
} from '@furikaeri/calendar';
import { type ClosingReason } from './closing.js';

/** What a due month is, worked out whenever it is read: a stored "passed" could be forgotten. */
export type Standing = 'upcoming' | 'current' | 'inGrace' | 'passed' | 'done' | 'closed';

export interface DueFacts {
  readonly month: Month;
  readonly doneOn?: Day | null;
  readonly closedReason?: ClosingReason | null;
}

export interface ReadingDay {
  readonly today: Day;
  /** Days after the month for **entering** a record; a visit made in them is still too late. */
  readonly graceDays: number;
}

export function standingOf(due: DueFacts, { today, graceDays }: ReadingDay): Standing {
  if (due.doneOn) return 'done';
  if (due.closedReason) return 'closed';
  if (due.month > monthOf(today)) return 'upcoming';
  if (due.month === monthOf(today)) return 'current';
  return today < passedFrom(due.month, graceDays) ? 'inGrace' : 'passed';
}

/** The first day on which an undone month counts as passed. */
export const passedFrom = (month: Month, graceDays: number): Day =>
  addDays(lastDayOf(month), graceDays + 1);

/** How many months ago it was due: 1 from the first day of the month after. */
export const monthsSince = (month: Month, today: Day): number =>
  Math.max(0, monthsBetween(month, monthOf(today)));

/** How long a passed month has been left, in whole months since; both ends belong to it. */
export const AGEING = [
  { code: 'one', from: 1, until: 1, label: '1か月' },
  { code: 'twoToThree', from: 2, until: 3, label: '2〜3か月' },
  { code: 'fourToSix', from: 4, until: 6, label: '4〜6か月' },
  { code: 'sevenToTwelve', from: 7, until: 12, label: '7〜12か月' },
  { code: 'overAYear', from: 13, until: null, label: '1年を超える' },
] as const;
export type Ageing = (typeof AGEING)[number]['code'];

/** None for a month not yet over. */
export const ageingOf = (months: number): Ageing | undefined =>
  AGEING.findLast((bucket) => months >= bucket.from)?.code;
