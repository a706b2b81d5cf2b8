import {
  type Day,
  type Month,
  addBusinessDays,
  addMonths,
  firstDayOf,
  monthOf,
} from '@furikaeri/calendar';
import { passedFrom } from './standing.js';

/** What of a rung of the municipality's ladder decides the day; the rest belongs to reminders. */
export interface Rung {
  /** Counted from the first day of the due month, or from the day the month counts as passed. */
  readonly after: 'monthStart' | 'monthClosed';
  /** 0 is that very day, even a Sunday; n is the n-th business day after it. */
  readonly businessDays: number;
}

export interface LadderSetting {
  readonly graceDays: number;
  readonly closedDays: ReadonlySet<Day>;
}

type Dated<R> = R & { on: Day };

/** The day on which an undone month reaches this stage. */
export function stageDate(rung: Rung, month: Month, setting: LadderSetting): Day {
  const base =
    rung.after === 'monthStart' ? firstDayOf(month) : passedFrom(month, setting.graceDays);
  return rung.businessDays === 0
    ? base
    : addBusinessDays(base, rung.businessDays, setting.closedDays);
}

export const stageDates = <R extends Rung>(
  month: Month,
  ladder: readonly R[],
  setting: LadderSetting,
): Dated<R>[] => ladder.map((rung) => ({ ...rung, on: stageDate(rung, month, setting) }));

/** The stages an undone month has reached; those of its start hold only while the month runs. */
export const stagesReached = <R extends Rung>(
  month: Month,
  ladder: readonly R[],
  today: Day,
  setting: LadderSetting,
): Dated<R>[] =>
  stageDates(month, ladder, setting).filter(
    (rung) => rung.on <= today && (rung.after === 'monthClosed' || month === monthOf(today)),
  );

/**
 * The same for all months at once, for a sweep in SQL: a stage holds for the undone months
 * `fromMonth` (none: from the beginning) to `untilMonth`. Stages nobody can have reached are left out.
 */
export function reachedMonths<R extends Rung>(
  ladder: readonly R[],
  today: Day,
  setting: LadderSetting,
): (R & { fromMonth?: Month; untilMonth: Month })[] {
  const running = monthOf(today);
  return ladder.flatMap((rung) => {
    if (rung.after === 'monthStart')
      return stageDate(rung, running, setting) <= today
        ? [{ ...rung, fromMonth: running, untilMonth: running }]
        : [];
    // A later month never reaches a stage before an earlier one.
    let untilMonth = running;
    while (stageDate(rung, untilMonth, setting) > today) untilMonth = addMonths(untilMonth, -1);
    return [{ ...rung, untilMonth }];
  });
}
