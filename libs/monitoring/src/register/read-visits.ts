import { type Day, type Month, monthOf, readDay, type Reading } from '@furikaeri/calendar';
import { memo } from './memo.js';
import { say } from './messages.js';
import type { Plan } from './read-plan.js';
import type { RawRow } from './raw-row.js';

const readOneDay = memo((text: string): Reading<Day> => readDay(text));

/** 実施日, earliest first, each once; undefined where the file has no such column. */
export function readVisits(raw: RawRow, plan: Plan | undefined, today: Day): Day[] | undefined {
  if (!raw.has('visits')) return undefined;
  const days = new Set<Day>();
  for (const written of raw.cell('visits').split(/[;；、\n]/)) {
    if (!written.trim()) continue;
    const found = readOneDay(written);
    if (!found.ok) raw.error('visits', visitSentence[found.reason](), written.trim());
    else if (found.value > today) raw.error('visits', say.visitInFuture(), written.trim());
    else {
      if (plan && !days.has(found.value)) remark(raw, plan, found.value, written.trim());
      days.add(found.value);
    }
  }
  return [...days].sort();
}

function remark(raw: RawRow, plan: Plan, visited: Day, written: string): void {
  const month: Month = monthOf(visited);
  if (month < plan.supportFrom) raw.warn('visits', say.visitBeforeSupport(), written);
  else if (!plan.months.includes(month)) raw.warn('visits', say.visitOutside(), written);
}

const visitSentence = {
  empty: () => say.visitUnreadable(),
  unreadable: () => say.visitUnreadable(),
  noSuchDay: () => say.visitNoSuch(),
  notInEra: () => say.visitNoSuch(),
  outOfRange: () => say.visitNoSuch(),
};
