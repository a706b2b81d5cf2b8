import { useRead } from '../../api/queries.js';
import { FreeTimes } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { hoursText, inJapan } from '../../ui/dates.js';
import { Loaded } from '../../ui/states.js';
import { namesOf } from './words.js';

const MOST = 12;

interface FreeTimesListProps {
  visitId: string;
  take: (found: { on: string; from: string; until: string }) => void;
}

/** When the whole team is free: one press each puts it among the dates. */
export function FreeTimesList({ visitId, take }: FreeTimesListProps) {
  const free = useRead(FreeTimes, { input: { visitId } });
  return (
    <details className="rounded-8 border-1 border-solid-gray-420">
      <summary className="min-h-12 cursor-pointer px-4 py-3 font-bold">
        {m.visits_free_times()}
      </summary>
      <div className="space-y-3 p-4">
        <Loaded of={free}>
          {({ freeTimes: { items, withoutHours } }) => (
            <>
              {withoutHours.length > 0 && (
                <p>{m.visits_without_hours({ names: namesOf(withoutHours) })}</p>
              )}
              {items.length === 0 && <p>{m.visits_free_times_none()}</p>}
              <ul className="flex flex-wrap gap-2">
                {items.slice(0, MOST).map(({ startsAt, endsAt }) => (
                  <li key={startsAt}>
                    <Button
                      look="outlined"
                      size="small"
                      onPress={() => take(hoursOf(startsAt, endsAt))}
                    >
                      {hoursText(startsAt, endsAt)}
                    </Button>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Loaded>
      </div>
    </details>
  );
}

const hoursOf = (startsAt: string, endsAt: string) => {
  const { on, at: from } = inJapan(startsAt);
  return { on, from, until: inJapan(endsAt).at };
};
