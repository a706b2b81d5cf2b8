import { useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { ComingVisits, type ComingVisitsQuery } from '../../generated/operations.js';
import { hoursText } from '../../ui/dates.js';
import { stateWords } from '../visits/words.js';

export type ComingVisit = ComingVisitsQuery['visits']['items'][number];

/** Visits of one's own offices that are still to come or under way. */
export function useComingVisits() {
  const { me } = useMe();
  const found = useRead(ComingVisits, {
    filter: { states: ['draft', 'proposing', 'confirmed', 'postponed', 'held'] },
  });
  const own = me.offices.map(({ id }) => id);
  const visits = found.data?.visits.items.filter(({ officeId }) => own.includes(officeId));
  return { ...found, data: visits };
}

/** The agreed time, else how far it has come. */
export const visitText = ({ startsAt, endsAt, state }: ComingVisit): string =>
  startsAt && endsAt ? hoursText(startsAt, endsAt) : stateWords[state]();
