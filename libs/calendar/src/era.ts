import { type Day, dayNumber, lastDayOf, monthOf } from './day.js';
import { type Month, monthNumber, yearOf } from './month.js';

export interface Era {
  readonly name: string;
  readonly letter: string;
  /** Western year of its year 1 (元年). */
  readonly firstYear: number;
  readonly firstDay: Day;
  /** The day before the next era; the present era's is open. */
  readonly lastDay: Day;
}

const era = (
  letter: string,
  name: string,
  firstYear: number,
  first: string,
  last: string,
): Era => ({
  letter,
  name,
  firstYear,
  firstDay: first as Day,
  lastDay: last as Day,
});

/**
 * Newest first. Meiji starts with the solar calendar (M6.1.1): earlier days were written in the
 * lunar one and cannot be turned into a western day by counting (so also JIS X 0301).
 */
export const ERAS: readonly Era[] = [
  era('R', '令和', 2019, '2019-05-01', '9999-12-31'),
  era('H', '平成', 1989, '1989-01-08', '2019-04-30'),
  era('S', '昭和', 1926, '1926-12-25', '1989-01-07'),
  era('T', '大正', 1912, '1912-07-30', '1926-12-24'),
  era('M', '明治', 1868, '1873-01-01', '1912-07-29'),
];

export const eraOf = (d: Day): Era | undefined => ERAS.find((e) => e.firstDay <= d);

/** Each part as people say it; a month belongs to the era in which it ends. */
function parts(date: Day | Month) {
  const isDay = date.length === 10;
  const on = isDay ? (date as Day) : lastDayOf(date as Month);
  const found = eraOf(on);
  const western = yearOf(monthOf(on));
  return {
    era: found,
    year: found ? western - found.firstYear + 1 : western,
    month: monthNumber(monthOf(on)),
    day: isDay ? dayNumber(on) : undefined,
  };
}

/** 令和8年11月22日, 令和元年5月 (of a month). Before M6 the western year is given: 1868年1月. */
export function formatEra(date: Day | Month): string {
  const p = parts(date);
  const year = p.era && p.year === 1 ? '元' : p.year;
  return `${p.era?.name ?? ''}${year}年${p.month}月${p.day === undefined ? '' : `${p.day}日`}`;
}

/** R8.11.22, R8.11 (of a month): the notation of certificates (受給者証). */
export function formatEraShort(date: Day | Month): string {
  const p = parts(date);
  return `${p.era?.letter ?? ''}${[p.year, p.month, p.day].filter((n) => n !== undefined).join('.')}`;
}

/** 令和8年11月22日（2026-11-22）: era and western date together, as papers show them. */
export const formatBoth = (date: Day | Month): string => `${formatEra(date)}（${date}）`;
