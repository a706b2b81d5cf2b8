import { type Day, daysBetween } from '@furikaeri/calendar';

/** Hours of a day that a member offers, on Japan's clock. */
export interface OfferedHours {
  on: Day;
  from: string;
  until: string;
}
export type HoursProblem =
  | { why: 'periodReversed' | 'periodTooLong' | 'tooManyHours' }
  | { why: 'hoursReversed' | 'hoursOutside' | 'hoursOverlap'; at: number };

export const MOST_HOURS_AT_ONCE = 300;

/** Why these hours cannot be a member's hours of the period (both days included). */
export function hoursProblem(
  period: { fromOn: Day; untilOn: Day },
  hours: readonly OfferedHours[],
): HoursProblem | undefined {
  const { fromOn, untilOn } = period;
  if (untilOn < fromOn) return { why: 'periodReversed' };
  if (daysBetween(fromOn, untilOn) > 366) return { why: 'periodTooLong' };
  if (hours.length > MOST_HOURS_AT_ONCE) return { why: 'tooManyHours' };
  for (const [at, { on, from, until }] of hours.entries()) {
    if (until <= from) return { why: 'hoursReversed', at };
    if (on < fromOn || on > untilOn) return { why: 'hoursOutside', at };
    const earlier = hours.slice(0, at).filter((other) => other.on === on);
    if (earlier.some((other) => other.from < until && from < other.until)) {
      return { why: 'hoursOverlap', at };
    }
  }
  return undefined;
}
