import { type Day, type Month, monthOf } from '@furikaeri/calendar';
import type { DueFacts } from './standing.js';

export interface CountedMonth extends DueFacts {
  readonly id: string;
}

/** What a changed decision does to the months of the support period. Nothing moves, nothing goes. */
export interface Recount {
  /** Wanted now and not there yet. */
  readonly insert: Month[];
  /** Closed by an earlier change, wanted again. */
  readonly reopen: string[];
  /** Not wanted any more: closed with `municipalityChangedPeriod`. */
  readonly close: string[];
  /**
   * Not wanted any more, but over and without a visit: a decision entered late must not make a missed
   * visit vanish, so a person closes them, with a name under it, or leaves them.
   */
  readonly left: Month[];
}

/**
 * The decision holds from its own month on: earlier months stay whatever they are. `decidedOn` is
 * the day of the municipality's notice (通知日).
 */
export function recount(
  existing: readonly CountedMonth[],
  wanted: readonly Month[],
  { decidedOn, today }: { decidedOn: Day; today: Day },
): Recount {
  const from = monthOf(decidedOn);
  const known = new Set(existing.map((due) => due.month));
  const isWanted = new Set(wanted);
  const touched = existing.filter((due) => due.month >= from && !due.doneOn);
  const unwanted = touched.filter((due) => !due.closedReason && !isWanted.has(due.month));
  const isOver = (due: CountedMonth) => due.month < monthOf(today);
  return {
    insert: wanted.filter((month) => month >= from && !known.has(month)),
    reopen: touched
      .filter((due) => due.closedReason === 'municipalityChangedPeriod' && isWanted.has(due.month))
      .map((due) => due.id),
    close: unwanted.filter((due) => !isOver(due)).map((due) => due.id),
    left: unwanted.filter(isOver).map((due) => due.month),
  };
}
