import type { OfficeQuery } from '../../generated/operations.js';

export type OfficeOfPage = OfficeQuery['office'];

/** What a dialog about an office is given. */
export interface OnOffice {
  of: OfficeOfPage;
  onClose: () => void;
  onDone: (message: string) => void;
}
