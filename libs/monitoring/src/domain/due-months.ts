import { type Month, addMonths, monthsBetween } from '@furikaeri/calendar';
import { isInterval } from './interval.js';

/** A stretch of the support period (支給期間) with one interval. Both months belong to it. */
export interface Phase {
  readonly fromMonth: Month;
  readonly untilMonth: Month;
  readonly intervalMonths: number;
}

/**
 * `gap`: months between two phases would ask for no visit and nobody would notice, so phases join.
 * `tooLong` catches a mistyped year; real support periods end within three.
 */
export type PhaseReason = 'empty' | 'interval' | 'reversed' | 'overlap' | 'gap' | 'tooLong';
export interface PhaseProblem {
  /** Which phase, from 0. */
  readonly at: number;
  readonly reason: PhaseReason;
}

export const LONGEST_SUPPORT_MONTHS = 120;

export function checkPhases(phases: readonly Phase[]): PhaseProblem[] {
  if (phases.length === 0) return [{ at: 0, reason: 'empty' }];
  return phases.flatMap((phase, at) => {
    const reasons: PhaseReason[] = [];
    const before = phases[at - 1];
    const apart = before ? monthsBetween(before.untilMonth, phase.fromMonth) : 1;
    const length = monthsBetween(phase.fromMonth, phase.untilMonth);
    if (!isInterval(phase.intervalMonths)) reasons.push('interval');
    if (length < 0) reasons.push('reversed');
    if (length >= LONGEST_SUPPORT_MONTHS) reasons.push('tooLong');
    if (apart < 1) reasons.push('overlap');
    if (apart > 1) reasons.push('gap');
    return reasons.map((reason) => ({ at, reason }));
  });
}

/**
 * The months in which a monitoring is due, earliest first: in each phase its last month, and from
 * there back by the interval as far as the phase reaches (厚生労働省 Q&A 2012-03-06, 2017-03-31).
 */
export const dueMonths = (phases: readonly Phase[]): Month[] =>
  phases.flatMap(({ fromMonth, untilMonth, intervalMonths }) => {
    const steps = Math.floor(monthsBetween(fromMonth, untilMonth) / intervalMonths);
    return Array.from({ length: Math.max(0, steps + 1) }, (_, i) =>
      addMonths(untilMonth, (i - steps) * intervalMonths),
    );
  });
