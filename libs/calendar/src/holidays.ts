import holidayJp from '@holiday-jp/holiday_jp';
import { type Day } from './day.js';

const NATIONAL: Readonly<Record<string, { readonly name: string } | undefined>> =
  holidayJp.holidays;

/** Public offices are closed 12/29 to 1/3 (行政機関の休日に関する法律). */
const isYearEnd = (d: Day): boolean => {
  const md = d.slice(5);
  return md >= '12-29' || md <= '01-03';
};

/**
 * Why public offices are closed on this day besides the weekend, in Japanese.
 * National holidays are known for 1970 to 2050; beyond that only 年末年始 is.
 */
export const holidayName = (d: Day): string | undefined =>
  NATIONAL[d]?.name ?? (isYearEnd(d) ? '年末年始' : undefined);

export const isHoliday = (d: Day): boolean => holidayName(d) !== undefined;
