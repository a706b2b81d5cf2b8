import { type Day, day } from './day.js';
import { eraOf } from './era.js';
import { type Month, addMonths, month, monthNumber, yearOf } from './month.js';

/** The Japanese fiscal year (年度), April to March, by the western year in which it begins. */
export function fiscalYearOf(date: Day | Month): number {
  const m = date.slice(0, 7) as Month;
  return monthNumber(m) >= 4 ? yearOf(m) : yearOf(m) - 1;
}

/** Its twelve months, April first. */
export const fiscalMonths = (year: number): Month[] =>
  Array.from({ length: 12 }, (_, i) => addMonths(month(`${year}-04`), i));

/** 令和8年度. The era of 1 May decides: it makes 2019 令和元年度, as the cabinet named that year. */
export function formatFiscalYear(year: number): string {
  const era = eraOf(day(`${year}-05-01`));
  const inEra = era ? year - era.firstYear + 1 : year;
  return `${era?.name ?? ''}${era && inEra === 1 ? '元' : inEra}年度`;
}
