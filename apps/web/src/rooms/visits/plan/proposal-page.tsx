import { type ReactNode, startTransition, useEffect, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { useRead } from '../../../api/queries.js';
import { useMe } from '../../../app/me.js';
import {
  PlanProgrammes,
  ProgrammeTargets,
  type ProgrammeTargetsQuery,
  ProgrammeYear,
  TargetProposals,
  type TargetProposalsQuery,
  TeamSuggestions,
} from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Button, LinkButton } from '../../../ui/button.js';
import { dayText, fiscalYearText } from '../../../ui/dates.js';
import { LinkTabs } from '../../../ui/link-tabs.js';
import { Notice } from '../../../ui/notice.js';
import { Page, Section } from '../../../ui/page.js';
import { personNames } from '../../../ui/people.js';
import { EmptyState, Loaded } from '../../../ui/states.js';
import { PlanVisitDialog } from './plan-visit-dialog.js';
import { ChooseDialog, DropDialog } from './target-dialogs.js';
import { roundOf } from './year.js';
import { useChosenYear } from './year-page.js';
import type { PlannedYear } from './year.js';
import { programmeWords } from './words.js';
import { stateWords } from '../words.js';

type Proposal = TargetProposalsQuery['targetProposals'][number];
type Target = ProgrammeTargetsQuery['programme']['targets'][number];

/** Whom to visit next, and why in words: a suggestion, people decide. */
export function ProposalPage() {
  const programmes = useRead(PlanProgrammes, {});
  return (
    <Page title={m.nav_proposal()} lead={<p>{m.plan_proposal_lead()}</p>}>
      <Loaded of={programmes}>
        {({ programmes: { items } }) =>
          items.length === 0 ? (
            <EmptyState title={m.plan_none()}>
              <p className="mb-4">{m.plan_none_help()}</p>
              <LinkButton to="/programmes/new">{m.plan_make()}</LinkButton>
            </EmptyState>
          ) : (
            <Rounds programmes={items} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Rounds({ programmes }: { programmes: readonly PlannedYear[] }) {
  const { today } = useMe();
  const [search] = useSearchParams();
  const asked = search.get('round');
  const byRound = programmes.find(({ rounds }) => rounds.some(({ id }) => id === asked));
  const byYear = useChosenYear(programmes);
  const of = byRound ?? byYear;
  const round = of.rounds.find(({ id }) => id === asked) ?? roundOf(of.rounds, today);
  if (!round) {
    return (
      <EmptyState title={m.plan_no_round()}>
        <Link to={`/programmes/${of.id}`}>{m.plan_no_round_help()}</Link>
      </EmptyState>
    );
  }
  return (
    <>
      <LinkTabs
        label={m.plan_rounds()}
        tabs={of.rounds.map(({ id, name }) => ({
          to: `/plan/proposal?round=${id}`,
          label: `${fiscalYearText(of.fiscalYear)} ${name}`,
          current: id === round.id,
        }))}
      />
      <p>
        {m.plan_round_days({ from: dayText(round.fromOn), until: dayText(round.untilOn) })}
        {of.state !== 'open' && <> {m.plan_not_open({ state: programmeWords[of.state]() })}</>}
      </p>
      <Round key={round.id} of={of} roundId={round.id} />
    </>
  );
}

function Round({ of, roundId }: { of: PlannedYear; roundId: string }) {
  const [dialog, setDialog] = useState<ReactNode>();
  const [told, setTold] = useState<ReactNode>();
  const proposals = useRead(TargetProposals, { roundId });
  const programme = useRead(ProgrammeTargets, { id: of.id });
  // The click is answered first, whatever a dialog over a long page costs.
  const ask = (next: ReactNode) => startTransition(() => setDialog(next));
  const close = () => setDialog(undefined);
  const done = (message: string, visitId?: string) => {
    close();
    setTold(
      <Notice tone="done" title={message} live>
        {visitId && <Link to={`/board/${visitId}`}>{m.plan_to_dates()}</Link>}
      </Notice>,
    );
  };
  const on = { onClose: close, onDone: done };
  return (
    <>
      {told}
      {dialog}
      <Loaded of={programme}>
        {({ programme: found }) => <Chosen of={found} roundId={roundId} on={on} ask={ask} />}
      </Loaded>
      <Loaded of={proposals}>
        {({ targetProposals }) => (
          <Proposals
            of={targetProposals}
            choose={(one) =>
              ask(
                <ChooseDialog
                  roundId={roundId}
                  office={{ id: one.officeId, name: one.office?.name ?? '' }}
                  words={one.words}
                  reasons={one.reasons}
                  {...on}
                />,
              )
            }
          />
        )}
      </Loaded>
    </>
  );
}

interface ChosenProps {
  of: ProgrammeTargetsQuery['programme'];
  roundId: string;
  on: { onClose: () => void; onDone: (message: string, visitId?: string) => void };
  ask: (dialog: ReactNode) => void;
}

/** Offices that people have chosen: who might go there, or the visit that stands. */
function Chosen({ of, roundId, on, ask }: ChosenProps) {
  const suggestions = useRead(TeamSuggestions, { roundId });
  const year = useRead(ProgrammeYear, { programmeId: of.id });
  const targets = of.targets.filter((one) => one.roundId === roundId && one.droppedAt === null);
  const visitOf = ({ officeId }: Target) =>
    year.data?.visitProgrammeYear
      .find((one) => one.officeId === officeId)
      ?.visits.find(
        (visit) =>
          visit.roundId === roundId && visit.state !== 'cancelled' && visit.state !== 'declined',
      );
  // Those still without a visit first.
  const inOrder = [...targets].sort((a, b) => Number(!!visitOf(a)) - Number(!!visitOf(b)));
  return (
    <Section title={m.plan_targets({ count: targets.length })}>
      {targets.length === 0 ? (
        <EmptyState title={m.plan_no_targets()}>{m.plan_no_targets_help()}</EmptyState>
      ) : (
        <ul className="divide-y-1 divide-solid-gray-420 border-y-1 border-solid-gray-420">
          {inOrder.map((target) => {
            const visit = visitOf(target);
            const name = target.office?.name ?? '';
            const team = suggestions.data?.teamSuggestions.find(
              ({ officeId }) => officeId === target.officeId,
            );
            return (
              <Line
                key={target.id}
                id={target.officeId}
                name={name}
                words={target.words}
                beside={
                  visit && (
                    <LinkButton
                      size="small"
                      look="text"
                      to={`/visits/${visit.visitId}`}
                      aria-label={m.plan_visit_of({
                        office: name,
                        state: stateWords[visit.state](),
                      })}
                    >
                      {stateWords[visit.state]()}
                    </LinkButton>
                  )
                }
              >
                {!visit && team && (
                  <p className="text-sm">
                    {team.people.length > 0 && (
                      <strong>{m.plan_team_words({ names: personNames(team.people) })} </strong>
                    )}
                    {team.words}
                  </p>
                )}
                {!visit && !suggestions.isPending && (
                  <div className="flex flex-wrap gap-2 pt-1">
                    <Button
                      size="small"
                      look="outlined"
                      aria-label={m.plan_team_for({ office: name })}
                      onPress={() =>
                        ask(
                          <PlanVisitDialog
                            target={{
                              id: target.id,
                              name,
                              corporationId: target.office?.corporationId,
                            }}
                            members={of.members}
                            activities={of.activities}
                            suggested={team?.personIds ?? []}
                            words={team?.words ?? ''}
                            {...on}
                          />,
                        )
                      }
                    >
                      {m.plan_team()}
                    </Button>
                    <Button
                      size="small"
                      look="text"
                      aria-label={m.plan_drop_of({ office: name })}
                      onPress={() => ask(<DropDialog target={{ id: target.id, name }} {...on} />)}
                    >
                      {m.plan_drop()}
                    </Button>
                  </div>
                )}
              </Line>
            );
          })}
        </ul>
      )}
    </Section>
  );
}

const FIRST = 10;

interface ProposalsProps {
  of: readonly Proposal[];
  choose: (one: Proposal) => void;
}

function Proposals({ of, choose }: ProposalsProps) {
  const { hash } = useLocation();
  const asked = of.findIndex(({ officeId }) => hash === `#office-${officeId}`);
  const [all, setAll] = useState(asked >= FIRST);
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.scrollIntoView({ block: 'center' });
  }, [hash]);
  const shown = all ? of : of.slice(0, FIRST);
  return (
    <Section title={m.plan_proposals()}>
      {of.length === 0 ? (
        <EmptyState title={m.plan_no_proposals()} />
      ) : (
        <>
          <p className="text-solid-gray-800">{m.plan_proposals_help()}</p>
          <ul className="divide-y-1 divide-solid-gray-420 border-y-1 border-solid-gray-420">
            {shown.map((one) => (
              <Line
                key={one.officeId}
                id={one.officeId}
                name={one.office?.name ?? ''}
                words={one.words}
                beside={
                  <Button
                    size="small"
                    look="outlined"
                    aria-label={m.plan_choose_of({ office: one.office?.name ?? '' })}
                    onPress={() => choose(one)}
                  >
                    {m.plan_choose()}
                  </Button>
                }
              />
            ))}
          </ul>
          {!all && of.length > FIRST && (
            <Button look="outlined" size="small" onPress={() => setAll(true)}>
              {m.plan_all_offices({ count: of.length })}
            </Button>
          )}
        </>
      )}
    </Section>
  );
}

interface LineProps {
  id: string;
  name: string;
  words: string;
  beside?: ReactNode;
  children?: ReactNode;
}

/** An office, and why it. */
function Line({ id, name, words, beside, children }: LineProps) {
  return (
    <li
      id={`office-${id}`}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 target:bg-blue-50"
    >
      <div className="min-w-60 grow basis-0">
        <p className="font-bold">{name}</p>
        <p>{words}</p>
        {children}
      </div>
      {beside}
    </li>
  );
}
