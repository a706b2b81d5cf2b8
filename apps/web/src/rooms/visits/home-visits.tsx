import { useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { OpenSteps, Visits, type VisitState } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { LinkButton } from '../../ui/button.js';
import { Section } from '../../ui/page.js';
import { StepList } from './step-list.js';
import { nextThing } from './next-thing.js';
import { thisMoment } from './now.js';
import { VisitCards } from './visit-card.js';

const MOST = 4;
const states: VisitState[] = ['confirmed', 'proposing', 'draft', 'postponed', 'held', 'noted'];

/** Of the today page: next visits with what each side does next, and steps whose day has come. */
export function HomeVisits() {
  const { isA } = useMe();
  const visits = useRead(Visits, {
    // Coordinators see every visit; here it is about one's own.
    filter: { states, mine: isA('coordinator') || null },
    take: 20,
    skip: 0,
  });
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
          <VisitCards visits={ordered.slice(0, MOST).map(({ visit }) => visit)} />
        </Section>
      )}
      <DueSteps />
    </>
  );
}

function DueSteps() {
  const { today } = useMe();
  const steps = useRead(OpenSteps, { filter: { dueUntil: today }, take: MOST, skip: 0 });
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
