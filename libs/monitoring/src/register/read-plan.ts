import {
  formatEraShort,
  type Month,
  monthOf,
  monthsBetween,
  readDay,
  readMonth,
  type Reading,
} from '@furikaeri/calendar';
import type { Message } from '@furikaeri/core';
import {
  type Disagreement,
  type PeriodNotation,
  phasesFrom,
  readPeriod,
  writePeriod,
} from '../domain/certificate.js';
import { dueMonths, type Phase } from '../domain/due-months.js';
import type { ColumnKey } from './columns.js';
import { memo } from './memo.js';
import { say } from './messages.js';
import type { RawRow } from './raw-row.js';

export interface Plan {
  readonly supportFrom: Month;
  readonly supportUntil: Month;
  readonly phases: readonly Phase[];
  readonly months: readonly Month[];
}

const LONG_SUPPORT_MONTHS = 36;

/** 支給期間 and モニタリング期間 together: the months that the text names must be the counted ones. */
export function readPlan(raw: RawRow): Plan | undefined {
  const supportFrom = readMonthCell(raw, 'supportFrom');
  const supportUntil = readMonthCell(raw, 'supportUntil');
  const notation = readNotation(raw.cell('period'));
  if (!notation.ok) raw.error('period', periodSentence[notation.reason]());
  if (!supportFrom || !supportUntil) return undefined;
  if (supportUntil < supportFrom) return raw.error('supportUntil', say.supportReversed());
  if (!notation.ok) return undefined;
  if (monthsBetween(supportFrom, supportUntil) >= LONG_SUPPORT_MONTHS) {
    raw.warn('supportUntil', say.supportLong());
  }
  const counted = count(`${supportFrom} ${supportUntil} ${raw.cell('period')}`);
  if (counted.ok) return { supportFrom, supportUntil, ...counted.plan };
  return raw.error('period', counted.why);
}

/** A month, also as the day that a spreadsheet makes of 2026/4. */
const readAnyMonth = memo((text: string): Reading<Month> => {
  const month = readMonth(text);
  if (month.ok || month.reason !== 'unreadable') return month;
  const day = readDay(text);
  return day.ok ? { ok: true, value: monthOf(day.value) } : day;
});

function readMonthCell(raw: RawRow, column: ColumnKey): Month | undefined {
  const found = readAnyMonth(raw.cell(column));
  return found.ok ? found.value : raw.error(column, monthSentence[found.reason]());
}

const readNotation = memo(readPeriod);

const count = memo((key: string) => {
  const [from, until] = key.split(' ', 2) as [Month, Month];
  const notation = readNotation(key.slice(from.length + until.length + 2));
  if (!notation.ok) throw new Error('a period that was read before');
  const found = phasesFrom(notation.value, from, until);
  if (!found.ok) return { ok: false as const, why: disagreement(found, notation.value) };
  const plan = { phases: found.value, months: dueMonths(found.value) };
  return { ok: true as const, plan };
});

function disagreement(found: Disagreement, notation: readonly PeriodNotation[]): Message {
  switch (found.reason) {
    case 'rangeMissing':
      return say.periodRangeMissing({ at: found.at + 1 });
    case 'rangeDisagrees':
      return say.periodDisagrees({
        months: found.expected.map(formatEraShort).join('、'),
        expected: asWritten(found.expected, notation[found.at]?.intervalMonths ?? 1),
      });
    case 'phases':
      return say.periodPhases();
  }
}

/** The counted months of one part in the certificate's notation. */
const asWritten = (months: readonly Month[], intervalMonths: number): string =>
  writePeriod([
    { fromMonth: months[0] as Month, untilMonth: months.at(-1) as Month, intervalMonths },
  ]);

const monthSentence = {
  empty: () => say.monthEmpty(),
  unreadable: () => say.monthUnreadable(),
  noSuchDay: () => say.monthNoSuch(),
  notInEra: () => say.monthNoSuch(),
  outOfRange: () => say.monthOutOfRange(),
};

const periodSentence = {
  empty: () => say.periodEmpty(),
  unreadable: () => say.periodUnreadable(),
  notAnInterval: () => say.periodNotAnInterval(),
  reversed: () => say.periodReversed(),
  noSuchDay: () => say.periodNoSuchMonth(),
  notInEra: () => say.periodNoSuchMonth(),
  outOfRange: () => say.periodNoSuchMonth(),
};
