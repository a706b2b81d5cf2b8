import type { PersonQuery } from '../../generated/operations.js';

export type PersonOfPage = PersonQuery['person'];
export type PostOfPerson = PersonOfPage['appointments'][number];

/** What a dialog about a person is given. */
export interface OnPerson {
  of: PersonOfPage;
  onClose: () => void;
  onDone: (message: string) => void;
}
