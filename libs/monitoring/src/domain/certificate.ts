import {
  type Month,
  type Reading,
  type UnreadReason,
  addMonths,
  formatEraShort,
  readMonth,
} from '@furikaeri/calendar';
import { type Phase, type PhaseProblem, checkPhases, dueMonths } from './due-months.js';
import { isInterval } from './interval.js';

/**
 * One part of モニタリング期間 on the certificate (受給者証), e.g. 3月ごと(H28.7～H29.4).
 * The range names the first and last **due** month, not the support period.
 */
export interface PeriodNotation {
  readonly intervalMonths: number;
  readonly range?: { readonly firstDue: Month; readonly lastDue: Month };
}

/** `notAnInterval`: 0月ごと; `reversed`: H29.4～H28.7; the others come from reading a month. */
export type PeriodReason = UnreadReason | 'notAnInterval' | 'reversed';

const EVERY = '(?:ごと|毎|に1回|に一回)';
const PART = new RegExp(
  `^(?:(毎月)(?:ごと)?|(\\d+)(?:月${EVERY}|[かヶケカヵ箇ゖ]月${EVERY}?)?|(\\d+)年${EVERY}|(半年)${EVERY}?)(?:\\((.+)\\))?$`,
);

/**
 * Reads モニタリング期間: `3`, 3月ごと, ３ヶ月毎, 毎月, 1年ごと, 3月ごと(H28.7～H29.4),
 * 毎月ごと(H28.5～H28.7) → 6月ごと(H28.10～H29.4); parts by →, 、, ; or line.
 * A bare 6月 is unreadable: it may be June.
 */
export function readPeriod(text: string): Reading<PeriodNotation[], PeriodReason> {
  const plain = normalise(text);
  if (plain === '') return { ok: false, reason: 'empty' };
  const parts: PeriodNotation[] = [];
  for (const part of plain.split(/[→⇒、,;]+/)) {
    const found = readPart(part);
    if (!found.ok) return found;
    parts.push(found.value);
  }
  return { ok: true, value: parts };
}

function readPart(part: string): Reading<PeriodNotation, PeriodReason> {
  const groups = PART.exec(part);
  if (!groups) return { ok: false, reason: 'unreadable' };
  const [, monthly, months, years, , range] = groups;
  const intervalMonths = monthly ? 1 : months ? Number(months) : years ? Number(years) * 12 : 6;
  if (!isInterval(intervalMonths)) return { ok: false, reason: 'notAnInterval' };
  if (range === undefined) return { ok: true, value: { intervalMonths } };
  const [from, until = from] = rangeEnds(range);
  const firstDue = readMonth(from ?? '');
  const lastDue = readMonth(until ?? '');
  if (!firstDue.ok) return firstDue;
  if (!lastDue.ok) return lastDue;
  if (firstDue.value > lastDue.value) return { ok: false, reason: 'reversed' };
  return {
    ok: true,
    value: { intervalMonths, range: { firstDue: firstDue.value, lastDue: lastDue.value } },
  };
}

/** H28.7~H29.4, and with a hyphen: 2016-07-2017-04 parts in the middle. One month alone is both. */
function rangeEnds(range: string): string[] {
  if (range.includes('~')) return range.split('~', 2);
  if (readMonth(range).ok) return [range];
  const pieces = range.split('-');
  const half = pieces.length / 2;
  return [pieces.slice(0, half).join('-'), pieces.slice(half).join('-')];
}

const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .replace(/\r?\n/g, '→')
    .replace(/\s+/g, '')
    .replace(/[‐‑‒–—−ー]/g, '-')
    .replace(/->|=>/g, '→')
    .replace(/[〜∼～]/g, '~')
    .replace(/[〔[［【]/g, '(')
    .replace(/[〕\]］】]/g, ')');

/** `rangeMissing`: a part before the last must say where it ends. */
export type Disagreement =
  | { ok: false; reason: 'rangeMissing'; at: number }
  | { ok: false; reason: 'rangeDisagrees'; at: number; expected: Month[] }
  | { ok: false; reason: 'phases'; problems: PhaseProblem[] };

/**
 * Lays the certificate over the support period: a part ends with its last named month, the next
 * begins the month after, the last ends with the support. The named months must be the counted
 * ones; else `expected` tells what counting back gives for that part (`at`, from 0).
 */
export function phasesFrom(
  notation: readonly PeriodNotation[],
  supportFrom: Month,
  supportUntil: Month,
): { ok: true; value: Phase[] } | Disagreement {
  const phases: Phase[] = [];
  for (const [at, part] of notation.entries()) {
    const before = phases.at(-1);
    const isLast = at === notation.length - 1;
    const untilMonth = isLast ? supportUntil : part.range?.lastDue;
    if (!untilMonth) return { ok: false, reason: 'rangeMissing', at };
    const fromMonth = before
      ? addMonths(before.untilMonth, 1)
      : startsMonthLater(part, supportFrom)
        ? addMonths(supportFrom, 1)
        : supportFrom;
    phases.push({ fromMonth, untilMonth, intervalMonths: part.intervalMonths });
  }
  const problems = checkPhases(phases);
  if (problems.length > 0) return { ok: false, reason: 'phases', problems };
  for (const [at, phase] of phases.entries()) {
    const range = notation[at]?.range;
    const expected = dueMonths([phase]);
    if (range && (range.firstDue !== expected[0] || range.lastDue !== expected.at(-1)))
      return { ok: false, reason: 'rangeDisagrees', at, expected };
  }
  return { ok: true, value: phases };
}

/** A new user's three monthly visits may be counted from the month after the decision (Q&A 2017-03-31). */
const startsMonthLater = ({ intervalMonths, range }: PeriodNotation, supportFrom: Month): boolean =>
  intervalMonths === 1 &&
  range?.firstDue === addMonths(supportFrom, 1) &&
  range.lastDue === addMonths(supportFrom, 3);

/** The certificate's own notation: 毎月ごと(H28.5～H28.7) → 6月ごと(H28.10～H29.4). */
export const writePeriod = (phases: readonly Phase[]): string =>
  phases
    .map((phase) => {
      const due = dueMonths([phase]);
      const every = phase.intervalMonths === 1 ? '毎月' : `${phase.intervalMonths}月`;
      const [first = phase.untilMonth] = due;
      return `${every}ごと(${formatEraShort(first)}～${formatEraShort(phase.untilMonth)})`;
    })
    .join(' → ');
