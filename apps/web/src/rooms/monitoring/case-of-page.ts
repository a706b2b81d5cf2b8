import type { CaseOfPageQuery, RenewCaseMutation } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { monthText } from '../../ui/dates.js';

export type CaseOfPage = CaseOfPageQuery['supportCase'];
export type RecordOfPage = CaseOfPage['records'][number];

/** What a dialog about a case is given. */
export interface OnCase {
  of: CaseOfPage;
  onClose: () => void;
  onDone: (message: string) => void;
}

/** What a dialog about a record is given; `month`: one whose standing is told once it is done. */
export interface OnRecord {
  of: CaseOfPage;
  record: RecordOfPage;
  onClose: () => void;
  onDone: (message: string, month?: string) => void;
}

/** What became of the months, in a sentence. */
export function recountWords(of: RenewCaseMutation['renewCase']): string {
  const parts = [
    of.inserted > 0 && m.recount_inserted({ count: of.inserted }),
    of.closed > 0 && m.recount_closed({ count: of.closed }),
    of.reopened > 0 && m.recount_reopened({ count: of.reopened }),
    of.left.length > 0 && m.recount_left({ months: of.left.map(monthText).join('、') }),
  ].filter((words) => words !== false);
  return parts.length > 0 ? parts.join(' ') : m.recount_same();
}
