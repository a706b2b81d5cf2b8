import { Link } from 'react-router';
import type { InboxQuery } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { LinkButton } from '../../ui/button.js';
import { dayText } from '../../ui/dates.js';

interface InboxCardsProps {
  groups: InboxQuery['inbox'];
  /** With the way to the single entries. */
  withDetails?: boolean;
}

/** What waits, stage by stage: how many, since when, why me, and where to do it. */
export function InboxCards({ groups, withDetails = false }: InboxCardsProps) {
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {groups.map((group) => (
        <li
          key={`${group.rule} ${group.stage}`}
          className="flex flex-col gap-3 rounded-12 border-1 border-solid-gray-420 p-5"
        >
          <p className="flex flex-wrap items-baseline justify-between gap-2">
            <span className="text-lg font-bold">{group.title}</span>
            <span>
              <span className="text-3xl font-bold tabular-nums">{group.count}</span> {group.counter}
              {group.groups !== null && ` (${group.groupName} ${group.groups})`}
            </span>
          </p>
          <p className="text-sm text-solid-gray-800">
            {m.inbox_oldest({ day: dayText(group.oldestOn) })}
          </p>
          <details className="text-sm">
            <summary className="link inline-flex min-h-11 cursor-pointer items-center">
              {m.inbox_why()}
            </summary>
            <p>{group.whyMe}</p>
          </details>
          <div className="mt-auto flex flex-wrap items-center gap-4">
            <LinkButton
              size="small"
              to={group.path}
              aria-label={m.inbox_go_to({ title: group.title })}
            >
              {m.inbox_go()}
            </LinkButton>
            {withDetails && !group.listed && (
              <Link
                className="link inline-flex min-h-11 items-center"
                aria-label={m.inbox_details_of({ title: group.title })}
                to={`/inbox?rule=${encodeURIComponent(group.rule)}&stage=${encodeURIComponent(group.stage)}`}
              >
                {m.inbox_details()}
              </Link>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
