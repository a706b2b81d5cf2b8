import { type Day, firstDayOf, isDay, lastDayOf } from './day.js';
import { ERAS } from './era.js';
import { type Month, isMonth } from './month.js';

/** `noSuchDay` also stands for a month 13; `notInEra` for H31.5.1, which was already R1.5.1. */
export type UnreadReason = 'empty' | 'unreadable' | 'noSuchDay' | 'notInEra' | 'outOfRange';
export type Reading<T, Reason extends string = UnreadReason> =
  { ok: true; value: T } | { ok: false; reason: Reason };

const EARLIEST = '1873-01-01';
const LATEST = '2099-12-31';

const ERA = '(令和?|平成?|昭和?|大正?|明治?|[RHSTM])';
const YEAR = `(?:${ERA}(\\d{1,2}|元)|(\\d{4}))`;
const NUMBER = '(\\d{1,2})';
const SHAPES = {
  day: [
    new RegExp(`^${YEAR}年${NUMBER}月${NUMBER}日$`),
    new RegExp(`^${YEAR}([-./・ ])${NUMBER}\\4${NUMBER}$`),
    /^()()(\d{4})(\d{2})(\d{2})$/,
  ],
  month: [
    new RegExp(`^${YEAR}年${NUMBER}月$`),
    new RegExp(`^${YEAR}([-./・ ])${NUMBER}$`),
    /^()()(\d{4})(\d{2})$/,
  ],
};

/**
 * Reads a day as people write it: R8.11.22, 令和8年11月22日, 20261122, 2026/11/22, 2026-11-22,
 * 2026.11.22, R元.5.1; full width and spaces too. A western year needs its four digits: 26/11/22
 * could be R26. Days before M6.1.1 or after 2099 are `outOfRange`.
 */
export function readDay(text: string): Reading<Day> {
  const found = match(text, SHAPES.day);
  if (!found.ok) return found;
  const { era, year, numbers } = found.value;
  const iso = [year, ...numbers].map(pad).join('-');
  if (!isDay(iso)) return fail('noSuchDay');
  if (era && (iso < era.firstDay || iso > era.lastDay)) return fail('notInEra');
  return iso < EARLIEST || iso > LATEST ? fail('outOfRange') : { ok: true, value: iso };
}

/** Reads a month: R8.11, 令和8年11月, 202611, 2026/11, 2026-11, H28.7 and the like, as `readDay` does. */
export function readMonth(text: string): Reading<Month> {
  const found = match(text, SHAPES.month);
  if (!found.ok) return found;
  const { era, year, numbers } = found.value;
  const iso = [year, ...numbers].map(pad).join('-');
  if (!isMonth(iso)) return fail('noSuchDay');
  // January 1989 was both S64.1 and H1.1.
  if (era && (lastDayOf(iso) < era.firstDay || firstDayOf(iso) > era.lastDay))
    return fail('notInEra');
  return iso < EARLIEST.slice(0, 7) || iso > LATEST.slice(0, 7)
    ? fail('outOfRange')
    : { ok: true, value: iso };
}

const fail = <R extends string>(reason: R): { ok: false; reason: R } => ({ ok: false, reason });
const pad = (n: number): string => String(n).padStart(2, '0');

/** Full width to half, other hyphens to '-'; blanks go, save between two digits, where they part. */
const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<!\d) | (?!\d)/g, '')
    .replace(/[‐‑‒–—−ー]/g, '-')
    .toUpperCase();

function match(text: string, shapes: readonly RegExp[]) {
  const plain = normalise(text);
  if (plain === '') return fail('empty');
  for (const shape of shapes) {
    const groups = shape.exec(plain);
    if (!groups) continue;
    const [, eraText, inEra, western, ...rest] = groups;
    const era = ERAS.find((e) => eraText && (e.letter === eraText || e.name.startsWith(eraText)));
    const year = era ? era.firstYear - 1 + (inEra === '元' ? 1 : Number(inEra)) : Number(western);
    const numbers = rest.filter((part) => /^\d+$/.test(part ?? '')).map(Number);
    return { ok: true as const, value: { era, year, numbers } };
  }
  return fail('unreadable');
}
