import { type Day, addDays } from '@furikaeri/calendar';

export const LONGEST_SNOOZE_DAYS = 30;
export const LONGEST_REASON = 200;

export type SnoozeProblem = 'notLater' | 'tooFar' | 'noReason' | 'reasonTooLong';

/** What keeps a reminder from being put off `until` that day; nothing when it may be. */
export function snoozeProblem(today: Day, until: Day, reason: string): SnoozeProblem | undefined {
  if (until <= today) return 'notLater';
  if (until > addDays(today, LONGEST_SNOOZE_DAYS)) return 'tooFar';
  const length = [...reason.trim()].length;
  if (length === 0) return 'noReason';
  return length > LONGEST_REASON ? 'reasonTooLong' : undefined;
}
