import { useRead, useWhole } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { Meetings, Opinions } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { LinkButton } from '../../ui/button.js';
import { dayText } from '../../ui/dates.js';
import { Section } from '../../ui/page.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { OpinionLine } from './opinions/opinion-line.js';

const MOST = 5;

/** A member's home: the next meeting with its pack, and what became of what was said before. */
export function CommitteeCard() {
  return (
    <div className="space-y-8 text-lg">
      <Next />
      <Answered />
    </div>
  );
}

function Next() {
  const { today } = useMe();
  const meetings = useRead(Meetings, {});
  return (
    <Section title={m.home_committee()}>
      <Loaded of={meetings}>
        {({ meetings: { items } }) => {
          const next = items
            .filter(({ heldOn, closedAt }) => !closedAt && heldOn !== null && heldOn >= today)
            .toSorted((one, other) => one.heldOn!.localeCompare(other.heldOn!))[0];
          return next ? (
            <div className="space-y-3 rounded-12 border-2 border-blue-900 p-6">
              <p className="text-xl font-bold">{next.name}</p>
              <p>
                {dayText(next.heldOn!)} {next.hours}
              </p>
              {next.place && <p>{next.place}</p>}
              <LinkButton look="filled" to={`/committee/${next.id}/pack`}>
                {m.home_committee_read()}
              </LinkButton>
            </div>
          ) : (
            <EmptyState title={m.home_committee_none()}>{m.home_committee_none_help()}</EmptyState>
          );
        }}
      </Loaded>
    </Section>
  );
}

function Answered() {
  const opinions = useWhole(Opinions, {});
  const answered = (opinions.data?.statements.items ?? [])
    .flatMap((one) => (one.answers.length ? [{ one, at: one.answers.at(-1)!.at }] : []))
    .toSorted((first, second) => second.at.localeCompare(first.at))
    .slice(0, MOST);
  if (answered.length === 0) return null;
  return (
    <Section
      title={m.home_committee_opinions()}
      action={
        <LinkButton look="text" size="small" to="/opinions">
          {m.home_committee_all()}
        </LinkButton>
      }
    >
      <ul className="divide-y-1 divide-solid-gray-420 border-y-1 border-solid-gray-420">
        {answered.map(({ one }) => (
          <OpinionLine key={one.id} of={one} />
        ))}
      </ul>
    </Section>
  );
}
