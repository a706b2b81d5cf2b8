import type { ClosingReason, Standing } from '../../generated/operations.js';

/** As much of a due month as its dialogs need. */
export interface MonthOfCase {
  id: string;
  month: string;
  standing: Standing;
  caseId: string;
  code: string;
  /** Of a closed month. */
  closedReason?: ClosingReason | null;
}

/** What a dialog about a due month is given. */
export interface OnMonth {
  of: MonthOfCase;
  onClose: () => void;
  onDone: (message: string) => void;
}
