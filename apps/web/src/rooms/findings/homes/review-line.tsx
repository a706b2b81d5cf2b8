import { Link } from 'react-router';
import { useMe } from '../../../app/me.js';
import { m } from '../../../generated/words/messages.js';
import { Chip } from '../../../ui/badge.js';
import { dayOfInstant } from '../../../ui/dates.js';
import { nextStep, type ReviewOfList, reviewStateName, reviewTones } from './review-words.js';

/** One review in a list: which home, how far it is, and to coordinators what comes next. */
export function ReviewLine({ of }: { of: ReviewOfList }) {
  const { may } = useMe();
  const { id, homeName, officeName, state, submittedAt, returnedAt, meeting } = of;
  return (
    <li className="space-y-1 py-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link to={`/homes/${id}`} className="link inline-flex min-h-11 items-center font-bold">
          {homeName}
        </Link>
        <Chip tone={reviewTones[state]}>{reviewStateName(state)}</Chip>
      </p>
      <p className="flex flex-wrap gap-x-4 text-solid-gray-800">
        {officeName && <span>{officeName}</span>}
        <span>{m.homes_submitted_on({ day: dayOfInstant(submittedAt) })}</span>
        {meeting && <span>{meeting.name}</span>}
        {returnedAt && <span>{m.homes_returned_on({ day: dayOfInstant(returnedAt) })}</span>}
      </p>
      {may('findings.keepMeetings') && state !== 'returned' && <p>{nextStep(state)}</p>}
    </li>
  );
}
