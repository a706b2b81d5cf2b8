import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { OpenSteps } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Chip } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { dayText } from '../../ui/dates.js';
import { LinkTabs } from '../../ui/link-tabs.js';
import { Notice } from '../../ui/notice.js';
import { Page, Section } from '../../ui/page.js';
import { Pagination, usePart } from '../../ui/pagination.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { SettleDialog } from './settle-dialog.js';
import { nameOf } from './words.js';
import type { OpenStep } from './visit-types.js';

/** 次にやってみること that are under way, by office. Letters lead here. */
export function StepsPage() {
  const { me, today } = useMe();
  const [search] = useSearchParams();
  const show = search.get('show') ?? 'all';
  const part = usePart();
  const [asked, setAsked] = useState<OpenStep>();
  const [told, setTold] = useState<string>();
  const steps = useRead(OpenSteps, {
    filter: {
      ownerId: show === 'mine' ? me.personId : null,
      dueUntil: show === 'due' ? today : null,
    },
    ...part,
  });
  const tabs = [
    { name: 'all', label: m.visits_steps_all() },
    { name: 'mine', label: m.visits_steps_mine() },
    { name: 'due', label: m.visits_steps_due() },
  ];
  return (
    <Page title={m.visits_steps()} lead={<p>{m.visits_steps_lead()}</p>}>
      <LinkTabs
        label={m.visits_steps_views()}
        tabs={tabs.map(({ name, label }) => ({
          to: `/steps?show=${name}`,
          label,
          current: name === show,
        }))}
      />
      {told !== undefined && <Notice tone="done" title={told} live />}
      <Loaded of={steps}>
        {({ openSteps: { items, totalItems } }) =>
          totalItems === 0 ? (
            <EmptyState title={show === 'due' ? m.visits_steps_due_none() : m.visits_steps_none()}>
              {m.visits_steps_none_help()}
            </EmptyState>
          ) : (
            <>
              {byOffice(items).map(({ id, name, steps: own }) => (
                <Section key={id} title={name}>
                  <ul className="divide-y-1 divide-solid-gray-420 border-y-1 border-solid-gray-420">
                    {own.map((step) => (
                      <StepRow
                        key={step.id}
                        step={step}
                        settle={() => {
                          setTold(undefined);
                          setAsked(step);
                        }}
                      />
                    ))}
                  </ul>
                </Section>
              ))}
              <Pagination part={part} total={totalItems} />
            </>
          )
        }
      </Loaded>
      {asked && (
        <SettleDialog
          step={asked}
          onClose={() => setAsked(undefined)}
          onDone={(message) => {
            setAsked(undefined);
            setTold(message);
          }}
        />
      )}
    </Page>
  );
}

function byOffice(steps: readonly OpenStep[]) {
  const offices = new Map<string, { id: string; name: string; steps: OpenStep[] }>();
  for (const step of steps) {
    const found = offices.get(step.officeId);
    if (found) found.steps.push(step);
    else {
      const name = step.office?.name ?? '';
      offices.set(step.officeId, { id: step.officeId, name, steps: [step] });
    }
  }
  return [...offices.values()];
}

function StepRow({ step, settle }: { step: OpenStep; settle: () => void }) {
  const { me, today, isA } = useMe();
  // Of the office: its manager and whoever holds the step; else whoever visits it.
  const own = me.offices.find(({ id }) => id === step.officeId);
  const maySettle =
    step.ownerId === me.personId ||
    (own ? own.manages : isA('lead') || isA('coreMember') || isA('coordinator'));
  return (
    <li className="flex flex-wrap items-center gap-4 py-4">
      <div className="min-w-0 grow basis-80">
        <p className="font-bold">{step.words}</p>
        <p className="flex flex-wrap items-center gap-2 text-sm">
          {m.visits_step_who({ name: nameOf(step.owner), day: dayText(step.dueOn) })}
          {step.dueOn <= today && <Chip tone="waiting">{m.visits_step_day_came()}</Chip>}
          <Link to={`/visits/${step.visitId}`} className="link inline-flex min-h-11 items-center">
            {m.visits_step_visit()}
          </Link>
        </p>
      </div>
      {maySettle && (
        <Button
          size="small"
          look="outlined"
          aria-label={m.visits_settle_of({ words: step.words })}
          onPress={settle}
        >
          {m.visits_settle()}
        </Button>
      )}
    </li>
  );
}
