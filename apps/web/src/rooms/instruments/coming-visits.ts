import { useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { ComingVisits, type ComingVisitsQuery } from '../../generated/operations.js';
import { hoursText } from '../../ui/dates.js';
import { stateWords } from '../visits/words.js';
import { comingVisits } from './reads.js';
import type { SheetLine } from './sheets-table.js';

export type ComingVisit = ComingVisitsQuery['visits']['items'][number];

/** Visits of one's own offices that are still to come or under way. */
export function useComingVisits() {
  const { me } = useMe();
  const found = useRead(ComingVisits, comingVisits);
  const own = me.offices.map(({ id }) => id);
  const visits = found.data?.visits.items.filter(({ officeId }) => own.includes(officeId));
  return { ...found, data: visits };
}

/** The agreed time, else how far it has come. */
export const visitText = ({ startsAt, endsAt, state }: ComingVisit): string =>
  startsAt && endsAt ? hoursText(startsAt, endsAt) : stateWords[state]();

/** Written for the visit: by purpose and office, since it was planned. */
export const sheetsFor = (
  { officeId, createdAt }: ComingVisit,
  sheets: readonly SheetLine[],
): SheetLine[] =>
  sheets.filter(
    (sheet) =>
      sheet.purpose === 'visit' && sheet.office.id === officeId && sheet.savedAt >= createdAt,
  );
