/** A month of the calendar, 'YYYY-MM'. Strings compare as time does, so `<` and sorting just work. */
export type Month = string & { readonly __brand: 'Month' };

const SHAPE = /^[1-9]\d{3}-(0[1-9]|1[0-2])$/;

export const isMonth = (text: string): text is Month => SHAPE.test(text);

/** Takes 'YYYY-MM' from code or database; for what people write use `readMonth`. Throws RangeError. */
export function month(text: string): Month {
  if (!isMonth(text)) throw new RangeError(`not a month: ${text}`);
  return text;
}

export const yearOf = (m: Month): number => Number(m.slice(0, 4));

/** 1 (January) to 12. */
export const monthNumber = (m: Month): number => Number(m.slice(5, 7));

const count = (m: Month): number => yearOf(m) * 12 + monthNumber(m) - 1;

/** `n` whole months later (earlier when negative). */
export function addMonths(m: Month, n: number): Month {
  const total = count(m) + n;
  const year = String(Math.floor(total / 12)).padStart(4, '0');
  return month(`${year}-${String((total % 12) + 1).padStart(2, '0')}`);
}

/** Whole months from `a` to `b`; negative when `b` is earlier. */
export const monthsBetween = (a: Month, b: Month): number => count(b) - count(a);

/** Every month from `from` to `until`, both included; none when reversed. */
export const eachMonth = (from: Month, until: Month): Month[] =>
  Array.from({ length: Math.max(0, monthsBetween(from, until) + 1) }, (_, i) => addMonths(from, i));
