import {
  type Day,
  type Month,
  addBusinessDays,
  addMonths,
  firstDayOf,
  monthOf,
} from '@furikaeri/calendar';
import { passedFrom } from './standing.js';

/** One rung of the reminder ladder; the whole is a setting of the municipality. */
export interface LadderStage {
  /** Unique in the ladder: it is part of a reminder's key. */
  readonly stage: string;
  /** Counted from the first day of the due month, or from the day the month counts as passed. */
  readonly after: 'monthStart' | 'monthClosed';
  /** 0 is that very day, even a Sunday; n is the n-th business day after it. */
  readonly businessDays: number;
  readonly to: 'specialist' | 'manager' | 'coordinator';
  /** A letter for each due month, or one list of them. */
  readonly as: 'single' | 'list';
}

export interface LadderSetting {
  readonly graceDays: number;
  readonly closedDays: ReadonlySet<Day>;
}

export const DEFAULT_LADDER: readonly LadderStage[] = [
  { stage: 'begun', after: 'monthStart', businessDays: 0, to: 'specialist', as: 'single' },
  { stage: 'passed', after: 'monthClosed', businessDays: 0, to: 'specialist', as: 'single' },
  { stage: 'passed10', after: 'monthClosed', businessDays: 10, to: 'manager', as: 'single' },
  { stage: 'passed20', after: 'monthClosed', businessDays: 20, to: 'coordinator', as: 'list' },
];

export type LadderProblem = 'empty' | 'doubledStage' | 'businessDays';

export function checkLadder(ladder: readonly LadderStage[]): LadderProblem[] {
  const problems: LadderProblem[] = [];
  if (ladder.length === 0) problems.push('empty');
  if (new Set(ladder.map((rung) => rung.stage)).size < ladder.length) problems.push('doubledStage');
  const wrong = (n: number) => !Number.isInteger(n) || n < 0 || n > 250;
  if (ladder.some((rung) => wrong(rung.businessDays))) problems.push('businessDays');
  return problems;
}

/** The day on which an undone month reaches this stage. */
export function stageDate(rung: LadderStage, month: Month, setting: LadderSetting): Day {
  const base =
    rung.after === 'monthStart' ? firstDayOf(month) : passedFrom(month, setting.graceDays);
  return rung.businessDays === 0
    ? base
    : addBusinessDays(base, rung.businessDays, setting.closedDays);
}

export const stageDates = (
  month: Month,
  ladder: readonly LadderStage[],
  setting: LadderSetting,
): (LadderStage & { on: Day })[] =>
  ladder.map((rung) => ({ ...rung, on: stageDate(rung, month, setting) }));

/** The stages an undone month has reached; those of its start hold only while the month runs. */
export const stagesReached = (
  month: Month,
  ladder: readonly LadderStage[],
  today: Day,
  setting: LadderSetting,
): (LadderStage & { on: Day })[] =>
  stageDates(month, ladder, setting).filter(
    (rung) => rung.on <= today && (rung.after === 'monthClosed' || month === monthOf(today)),
  );

/**
 * The same for all months at once, for a sweep in SQL: a stage holds for the undone months
 * `fromMonth` (none: from the beginning) to `untilMonth`. Stages nobody can have reached are left out.
 */
export function reachedMonths(
  ladder: readonly LadderStage[],
  today: Day,
  setting: LadderSetting,
): (LadderStage & { fromMonth?: Month; untilMonth: Month })[] {
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
