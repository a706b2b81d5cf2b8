import { addMonths, eachMonth, type Month, month } from '@furikaeri/calendar';

/** April of the fiscal year that a month belongs to. */
export function fiscalStart(of: string): Month {
  const [year, number] = of.split('-').map(Number) as [number, number];
  return month(`${number < 4 ? year - 1 : year}-04`);
}

/** The twelve months of a fiscal year from its April on. */
export const fiscalMonths = (april: Month): Month[] => eachMonth(april, addMonths(april, 11));

/** 2026 of April 2026, for addresses. */
export const fiscalYear = (april: Month): string => april.slice(0, 4);
