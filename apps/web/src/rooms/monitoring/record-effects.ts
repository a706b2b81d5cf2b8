import type { CaseOfPage, RecordOfPage } from './case-of-page.js';

/** What a changed or voided record does to the months of its case; each is YYYY-MM. */
export interface RecordEffects {
  /** Waits for a record again. */
  opens?: string;
  /** Stays done, by another visit. */
  stays?: string;
  /** Becomes done. */
  does?: string;
}

/** The same as the server will do: told before, as reminders begin again. `next` null: voided. */
export function effectsOf(
  { months, records }: Pick<CaseOfPage, 'months' | 'records'>,
  record: RecordOfPage,
  next: Pick<RecordOfPage, 'visitedOn' | 'method'> | null,
): RecordEffects {
  const nextMonth = next?.method === 'faceToFace' ? next.visitedOn.slice(0, 7) : undefined;
  const own = months.find(({ id }) => id === record.dueMonthId)?.month;
  const found: RecordEffects = {};
  if (own !== undefined && own !== nextMonth) {
    const isSeen = records.some(
      ({ id, voidedAt, method, visitedOn }) =>
        id !== record.id && !voidedAt && method === 'faceToFace' && visitedOn.startsWith(own),
    );
    found[isSeen ? 'stays' : 'opens'] = own;
  }
  const target = months.find(({ month }) => month === nextMonth);
  if (target && !target.doneOn && !target.closedReason) found.does = target.month;
  return found;
}
