import type { Standing } from '../../generated/operations.js';

/** As much of a due month as its dialogs need. */
export interface MonthOfCase {
  id: string;
  month: string;
  standing: Standing;
  caseId: string;
  code: string;
}
