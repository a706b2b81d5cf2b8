import { ERAS, eraOf, isDay, readDay } from '@furikaeri/calendar';

/** What stands in the three inputs, as typed. `era` is its letter, or empty for western years. */
export interface DateParts {
  era: string;
  year: string;
  month: string;
  day: string;
}

/** The eras to choose from; older ones are for dates of birth. */
export const eraChoices = ERAS.slice(0, 3).map(({ letter, name }) => ({
  value: letter,
  label: name,
}));

/** How a day stands in the inputs: in its era, or in western years where `era` is empty. */
export function partsOf(day: string, era?: string): DateParts {
  if (!isDay(day)) return { era: era ?? 'R', year: '', month: '', day: '' };
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const found = era === '' ? undefined : eraOf(day);
  return {
    era: found?.letter ?? '',
    year: found ? String(year - found.firstYear + 1) : String(year),
    month: String(month),
    day: String(date),
  };
}

/** The day that the inputs mean; undefined while they mean none. Full width, 元 and 2026 in an era are fine. */
export function dayOf({ era, year, month, day }: DateParts): string | undefined {
  const isWestern = /^\d{4}$/.test(year.normalize('NFKC').trim());
  const read = readDay(`${isWestern ? '' : era}${year.trim()}年${month.trim()}月${day.trim()}日`);
  return read.ok ? read.value : undefined;
}

/** A whole date pasted into one input: R8.11.22, 2026/11/22, 令和8年11月22日. */
export function pasted(text: string, era: string): DateParts | undefined {
  const read = text.trim().length > 4 ? readDay(text) : undefined;
  return read?.ok ? partsOf(read.value, era === '' ? '' : undefined) : undefined;
}

export const isBlank = ({ year, month, day }: DateParts): boolean =>
  !year.trim() && !month.trim() && !day.trim();
