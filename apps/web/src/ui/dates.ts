import {
  type Day,
  formatEra,
  formatEraShort,
  formatFiscalYear,
  type Month,
} from '@furikaeri/calendar';
import { getLocale } from '../generated/words/runtime.js';

const weekdays = '日月火水木金土';

/** 令和8年11月22日（日）, or 22 Nov 2026 (R8). */
export function dayText(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (getLocale() === 'en') {
    return `${format(date, { day: 'numeric', month: 'short', year: 'numeric' })} (${formatEraShort(day as Day).split('.')[0]})`;
  }
  return `${formatEra(day as Day)}（${weekdays[date.getUTCDay()]}）`;
}

/** 令和8年11月（2026年）, or Nov 2026 (R8). */
export function monthText(month: string): string {
  if (getLocale() === 'en') {
    const date = new Date(`${month}-01T00:00:00Z`);
    return `${format(date, { month: 'short', year: 'numeric' })} (${formatEraShort(month as Month).split('.')[0]})`;
  }
  return `${formatEra(month as Month)}（${month.slice(0, 4)}年）`;
}

/** An instant as Japan's calendar and clock have it: 2026-11-22 and 09:05. */
export function inJapan(instant: string): { on: string; at: string } {
  const local = new Date(Date.parse(instant) + 9 * 3_600_000).toISOString();
  return { on: local.slice(0, 10), at: local.slice(11, 16) };
}

/** An instant in Japan: 令和8年11月22日（日）9:05. */
export function instantText(instant: string): string {
  const { on, at } = inJapan(instant);
  return `${dayText(on)} ${clockText(at)}`;
}

/** 令和8年11月22日（日）9:05〜11:00. */
export function hoursText(startsAt: string, endsAt: string): string {
  return `${instantText(startsAt)}〜${clockText(inJapan(endsAt).at)}`;
}

/** 9:05 of 09:05. */
export const clockText = (at: string): string => at.replace(/^0/, '');

/** Its day in Japan. */
export const dayOfInstant = (instant: string): string => dayText(inJapan(instant).on);

/** Its time in Japan: 9:05. */
export const timeText = (instant: string): string => clockText(inJapan(instant).at);

/** 令和8年度, or FY 2026 (R8). */
export const fiscalYearText = (year: number): string =>
  getLocale() === 'en'
    ? `FY ${year} (${formatEraShort(`${year}-05-01` as Day).split('.')[0]})`
    : formatFiscalYear(year);

const format = (date: Date, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(date);

/** 1時間30分, or 1 h 30 min. */
export function durationText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const [h, min] = getLocale() === 'en' ? [' h', ' min'] : ['時間', '分'];
  return [hours && `${hours}${h}`, (rest || !hours) && `${rest}${min}`]
    .filter(Boolean)
    .join(getLocale() === 'en' ? ' ' : '');
}
