import { Link } from 'react-router';
import { useRead } from '../../api/queries.js';
import { Meetings } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { dayText } from '../../ui/dates.js';
import { EmptyState, Loaded } from '../../ui/states.js';

/** A member's meetings: those whose pack is open, the latest first. */
export function OpenMeetings() {
  const meetings = useRead(Meetings, {});
  return (
    <Loaded of={meetings}>
      {({ meetings: { items } }) =>
        items.length === 0 ? (
          <EmptyState title={m.committee_none_member()}>
            {m.committee_none_member_help()}
          </EmptyState>
        ) : (
          <ul className="divide-y-1 divide-solid-gray-420 border-y-1 border-solid-gray-420 text-lg">
            {items.map(({ id, name, heldOn, hours, place, minutes }) => (
              <li key={id} className="py-4">
                <Link to={`/committee/${id}/pack`} className="link font-bold">
                  {name}
                </Link>
                <p>
                  {heldOn ? dayText(heldOn) : m.committee_no_date()} {hours}
                </p>
                {place && <p>{place}</p>}
                {minutes && <p className="text-base">{m.pack_has_minutes()}</p>}
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
