import { useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { OpenSteps, Visits } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { LinkButton } from '../../ui/button.js';
import { Section } from '../../ui/page.js';
import { StepList } from './step-list.js';
import { nextThing } from './next-thing.js';
import { thisMoment } from './now.js';
import { dueSteps, homeVisits, MOST_HOME } from './reads.js';
import { VisitCards } from './visit-card.js';

/** Of the today page: next visits with what each side does next, and steps whose day has come. */
export function HomeVisits() {
  const { isA } = useMe();
  const visits = useRead(Visits, homeVisits(isA('coordinator')));
  const items = visits.data?.visits.items ?? [];
  // One's own turn first; else as they come.
  const now = thisMoment();
  const turns = items.map((visit) => ({ visit, mine: nextThing(visit, now).mine }));
  const ordered = [...turns.filter(({ mine }) => mine), ...turns.filter(({ mine }) => !mine)];
  return (
    <>
      {items.length > 0 && (
        <Section
          title={m.visits_home({ count: items.length })}
          action={
            <LinkButton look="text" size="small" to="/visits">
              {m.visits_home_all()}
            </LinkButton>
          }
        >
          <VisitCards visits={ordered.slice(0, MOST_HOME).map(({ visit }) => visit)} />
        </Section>
      )}
      <DueSteps />
    </>
  );
}

function DueSteps() {
  const { today } = useMe();
  const steps = useRead(OpenSteps, dueSteps(today));
  const found = steps.data?.openSteps;
  if (!found?.totalItems) return null;
  return (
    <Section
      title={m.visits_home_steps({ count: found.totalItems })}
      action={
        <LinkButton look="text" size="small" to="/steps?show=due">
          {m.visits_home_steps_all()}
        </LinkButton>
      }
    >
      <StepList steps={found.items} />
    </Section>
  );
}
