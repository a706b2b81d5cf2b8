import { addDays, type Day, day, instantInTokyo } from '@furikaeri/calendar';

/** First and last day of a fiscal year. */
export const daysOf = (fiscalYear: number): [Day, Day] => [
  day(`${fiscalYear}-04-01`),
  day(`${fiscalYear + 1}-03-31`),
];

/** The instant before which what was recorded counts: midnight in Japan after the day. */
export const cutOffAt = (on: Day): Date => instantInTokyo(addDays(on, 1));
