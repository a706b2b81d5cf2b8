interface Hours {
  startsAt: string;
  endsAt: string;
}
/** How a date suits one who visits. */
export type Fit = 'taken' | 'free' | 'outside' | 'unknown';

/**
 * Another visit first; then the offered hours, where touching ones are one stretch. Who offered none
 * in this time is not known to be away.
 */
export function fitOf(date: Hours, offered: readonly Hours[], isTaken: boolean): Fit {
  if (isTaken) return 'taken';
  if (offered.length === 0) return 'unknown';
  const [from, until] = [Date.parse(date.startsAt), Date.parse(date.endsAt)];
  let reached = from;
  for (const hours of [...offered].sort(
    (a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt),
  )) {
    if (Date.parse(hours.startsAt) <= reached)
      reached = Math.max(reached, Date.parse(hours.endsAt));
  }
  return reached >= until ? 'free' : 'outside';
}
