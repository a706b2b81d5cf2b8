import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useRead } from '../../api/queries.js';
import { type VisitState, WhatRemains } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Section } from '../../ui/page.js';
import { EmptyState, Loaded } from '../../ui/states.js';

const underWay: VisitState[] = ['draft', 'proposing', 'confirmed', 'held', 'noted', 'postponed'];

/** What a closed office has left open, and where each is brought to its end. */
export function Remaining({ officeId }: { officeId: string }) {
  const found = useRead(WhatRemains, { officeId, underWay });
  return (
    <Section title={m.remaining()}>
      <Loaded of={found}>
        {({ office: { openCases }, visits, openSteps }) =>
          openCases + visits.totalItems + openSteps.totalItems === 0 ? (
            <EmptyState title={m.remaining_none()}>{m.remaining_none_help()}</EmptyState>
          ) : (
            <ul className="divide-y-1 divide-solid-gray-420 border-y-1 border-solid-gray-420">
              {openCases > 0 && (
                <Line words={m.closed_cases({ count: openCases })}>
                  <To to={`/monitoring?show=cases&office=${officeId}`}>
                    {m.remaining_see_cases()}
                  </To>
                  <To to="/hand-over">{m.staff_to_hand_over()}</To>
                </Line>
              )}
              {visits.totalItems > 0 && (
                <Line words={m.remaining_visits({ count: visits.totalItems })}>
                  <To to="/board">{m.remaining_see_visits()}</To>
                </Line>
              )}
              {openSteps.totalItems > 0 && (
                <Line words={m.remaining_steps({ count: openSteps.totalItems })}>
                  <To to="/steps">{m.remaining_see_steps()}</To>
                </Line>
              )}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}

function Line({ words, children }: { words: string; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center gap-x-6 py-1">
      <strong>{words}</strong>
      {children}
    </li>
  );
}

function To({ to, children }: { to: string; children: string }) {
  return (
    <Link to={to} className="link inline-flex min-h-11 items-center">
      {children}
    </Link>
  );
}
