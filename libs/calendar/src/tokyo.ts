import { type Day, day } from './day.js';

// Japan has kept UTC+9 without summer time since 1951, so no zone database is needed.
const OFFSET_MS = 9 * 3_600_000;

const shifted = (instant: Date): Date => new Date(instant.getTime() + OFFSET_MS);

/** The day it is in Japan at this instant. */
export const todayInTokyo = (instant: Date): Day =>
  day(shifted(instant).toISOString().slice(0, 10));

/** The hour it is in Japan, 0 to 23. */
export const hourInTokyo = (instant: Date): number => shifted(instant).getUTCHours();

/** What the clock shows in Japan, 09:05. */
export const timeInTokyo = (instant: Date): string => shifted(instant).toISOString().slice(11, 16);

/** The instant at which a day has reached this time in Japan (midnight unless told). */
export const instantInTokyo = (d: Day, hour = 0, minute = 0): Date =>
  new Date(Date.parse(`${d}T00:00:00Z`) - OFFSET_MS + (hour * 60 + minute) * 60_000);
