import { type ReactNode, startTransition, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useAct, useRead } from '../../../api/queries.js';
import {
  CloseProgramme,
  OpenProgramme,
  ProgrammePage as ProgrammeRead,
  ProgrammeVersion,
} from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Chip } from '../../../ui/badge.js';
import { Button, LinkButton } from '../../../ui/button.js';
import { dayText, fiscalYearText } from '../../../ui/dates.js';
import { Notice } from '../../../ui/notice.js';
import { Page, Section } from '../../../ui/page.js';
import { personName } from '../../../ui/people.js';
import { EmptyState, FailureState, Loaded } from '../../../ui/states.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../../ui/table.js';
import {
  ChangeDialog,
  LeaveProgrammeDialog,
  MemberDialog,
  type ProgrammeOfPage,
  RoundDialog,
} from './programme-dialogs.js';
import { activityName, partName, programmeWords } from './words.js';

type Ask = (
  dialog: (on: { onClose: () => void; onDone: (message: string) => void }) => ReactNode,
) => void;

/** 訪問の計画 of a fiscal year: what for, what, when, who, and whom. */
export function ProgrammePage() {
  const { id = '' } = useParams();
  const found = useRead(ProgrammeRead, { id });
  return <Loaded of={found}>{({ programme }) => <Programme of={programme} />}</Loaded>;
}

function Programme({ of }: { of: ProgrammeOfPage }) {
  const [dialog, setDialog] = useState<ReactNode>();
  const [told, setTold] = useState<string>();
  const version = useRead(ProgrammeVersion, { id: of.instrumentVersionId }).data?.instrumentVersion;
  const versionText = version
    ? m.programme_version({ name: version.instrument.name, number: version.number })
    : '';
  const ask: Ask = (make) => {
    const onClose = () => setDialog(undefined);
    const onDone = (message: string) => {
      onClose();
      setTold(message);
    };
    startTransition(() => {
      setTold(undefined);
      setDialog(make({ onClose, onDone }));
    });
  };
  const isOpen = of.state !== 'closed';
  return (
    <Page
      title={of.name}
      lead={
        <p className="flex flex-wrap items-center gap-4">
          {fiscalYearText(of.fiscalYear)}
          <Chip tone={of.state === 'open' ? 'outlined' : 'quiet'}>
            {programmeWords[of.state]()}
          </Chip>
        </p>
      }
    >
      {told !== undefined && <Notice tone="done" title={told} live />}
      {dialog}
      <State of={of} />
      <Section
        title={m.programme_about()}
        action={
          isOpen && (
            <Button
              look="outlined"
              size="small"
              onPress={() => ask((on) => <ChangeDialog of={of} version={versionText} {...on} />)}
            >
              {m.programme_change()}
            </Button>
          )
        }
      >
        <dl className="grid max-w-4xl gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
          <Fact name={m.programme_purpose()}>{of.purpose || m.programme_not_written()}</Fact>
          <Fact name={m.programme_guideline()}>{of.guideline || m.programme_not_written()}</Fact>
          <Fact name={m.plan_activities()}>
            <ul>
              {of.activities.map((activity) => (
                <li key={activity}>{activityName(activity)}</li>
              ))}
            </ul>
          </Fact>
          <Fact name={m.programme_form()}>
            {version && (
              <Link className="link" to={`/instruments/${version.instrument.id}`}>
                {versionText}
              </Link>
            )}
          </Fact>
        </dl>
      </Section>
      <Rounds of={of} ask={ask} isOpen={isOpen} />
      <Members of={of} ask={ask} isOpen={isOpen} />
      <Targets of={of} />
      <p className="flex flex-wrap gap-x-6">
        <Link to={`/plan?year=${of.fiscalYear}`} className="link inline-flex min-h-11 items-center">
          {m.programme_to_year()}
        </Link>
        <Link
          to={`/programmes/new?from=${of.id}`}
          className="link inline-flex min-h-11 items-center"
        >
          {m.programme_next_year()}
        </Link>
      </p>
    </Page>
  );
}

function State({ of }: { of: ProgrammeOfPage }) {
  const open = useAct(OpenProgramme);
  const close = useAct(CloseProgramme);
  const input = { programmeId: of.id };
  const error = open.error ?? close.error;
  return (
    <>
      {of.state === 'draft' && (
        <Notice title={m.programme_draft()}>
          <p>{m.programme_draft_help()}</p>
          <Button size="small" isPending={open.isPending} onPress={() => open.mutate({ input })}>
            {m.programme_open()}
          </Button>
        </Notice>
      )}
      {of.state === 'closed' && (
        <Notice title={m.programme_closed()}>
          <p>{m.programme_closed_help()}</p>
          <Button
            size="small"
            look="outlined"
            isPending={open.isPending}
            onPress={() => open.mutate({ input })}
          >
            {m.programme_reopen()}
          </Button>
        </Notice>
      )}
      {of.state === 'open' && (
        <p className="flex flex-wrap items-center gap-4">
          <LinkButton size="small" to={`/plan/proposal?year=${of.fiscalYear}`}>
            {m.plan_whom_next()}
          </LinkButton>
          <Button
            look="text"
            size="small"
            isPending={close.isPending}
            onPress={() => close.mutate({ input })}
          >
            {m.programme_close()}
          </Button>
        </p>
      )}
      {error && <FailureState error={error} />}
    </>
  );
}

interface PartProps {
  of: ProgrammeOfPage;
  ask: Ask;
  isOpen: boolean;
}

function Rounds({ of, ask, isOpen }: PartProps) {
  return (
    <Section
      title={m.plan_rounds()}
      action={
        isOpen && (
          <Button
            look="outlined"
            size="small"
            onPress={() => ask((on) => <RoundDialog of={of} {...on} />)}
          >
            {m.programme_round_add()}
          </Button>
        )
      }
    >
      {of.rounds.length === 0 ? (
        <EmptyState title={m.plan_no_round()} />
      ) : (
        <ul className="divide-y-1 divide-solid-gray-420 border-y-1 border-solid-gray-420">
          {of.rounds.map((round) => (
            <li key={round.id} className="flex flex-wrap items-center gap-x-4 py-1">
              <strong>{round.name}</strong>
              <span className="grow">
                {dayText(round.fromOn)}〜{dayText(round.untilOn)}
              </span>
              {isOpen && (
                <Button
                  look="text"
                  size="small"
                  aria-label={m.programme_round_change({ name: round.name })}
                  onPress={() => ask((on) => <RoundDialog of={of} round={round} {...on} />)}
                >
                  {m.programme_edit()}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Members({ of, ask, isOpen }: PartProps) {
  return (
    <Section
      title={m.programme_members({
        count: of.members.filter(({ leftAt }) => leftAt === null).length,
      })}
      action={
        isOpen && (
          <Button
            look="outlined"
            size="small"
            onPress={() => ask((on) => <MemberDialog of={of} {...on} />)}
          >
            {m.programme_member_add()}
          </Button>
        )
      }
    >
      {of.members.length === 0 ? (
        <EmptyState title={m.programme_no_members()}>{m.plan_people_help()}</EmptyState>
      ) : (
        <Table
          caption={m.plan_people()}
          hideCaption
          head={
            <tr>
              <HeadCell>{m.person_name()}</HeadCell>
              <HeadCell>{m.programme_part()}</HeadCell>
              <HeadCell>{m.programme_districts()}</HeadCell>
              <HeadCell numeric>{m.programme_hours()}</HeadCell>
              <HeadCell>
                <span className="sr-only">{m.acts()}</span>
              </HeadCell>
            </tr>
          }
        >
          {of.members.map((member) => {
            const name = member.person ? personName(member.person) : '';
            return (
              <Row key={member.personId}>
                <RowHead className="font-bold whitespace-nowrap">{name}</RowHead>
                <Cell className="whitespace-nowrap">{partName(member.part)}</Cell>
                <Cell>{member.districts.join('・') || m.programme_all_districts()}</Cell>
                <Cell numeric>{member.hoursInYear ?? '－'}</Cell>
                <Cell>
                  {member.leftAt ? (
                    <Chip tone="quiet">{m.programme_has_left()}</Chip>
                  ) : (
                    isOpen && (
                      <span className="flex gap-1 whitespace-nowrap">
                        <Button
                          look="text"
                          size="small"
                          aria-label={m.programme_member_change({ name })}
                          onPress={() =>
                            ask((on) => <MemberDialog of={of} member={member} {...on} />)
                          }
                        >
                          {m.programme_edit()}
                        </Button>
                        <Button
                          look="text"
                          size="small"
                          aria-label={m.programme_leave_title({ name })}
                          onPress={() =>
                            ask((on) => <LeaveProgrammeDialog of={of} member={member} {...on} />)
                          }
                        >
                          {m.programme_leave()}
                        </Button>
                      </span>
                    )
                  )}
                </Cell>
              </Row>
            );
          })}
        </Table>
      )}
    </Section>
  );
}

function Targets({ of }: { of: ProgrammeOfPage }) {
  return (
    <Section
      title={m.programme_targets({ count: of.targets.filter((one) => !one.droppedAt).length })}
    >
      {of.targets.length === 0 ? (
        <EmptyState title={m.plan_no_targets()}>
          <Link to={`/plan/proposal?year=${of.fiscalYear}`}>{m.plan_whom_next()}</Link>
        </EmptyState>
      ) : (
        of.rounds.map((round) => (
          <div key={round.id} className="space-y-2">
            <h3 className="text-lg">{round.name}</h3>
            <ul className="divide-y-1 divide-solid-gray-420 border-y-1 border-solid-gray-420">
              {of.targets
                .filter(({ roundId }) => roundId === round.id)
                .map((target) => (
                  <li key={target.id} className="py-2">
                    <p className="font-bold">
                      {target.office?.name}{' '}
                      {target.droppedAt && <Chip tone="quiet">{m.programme_dropped()}</Chip>}
                    </p>
                    <p className="text-sm">{target.words}</p>
                    {target.dropReason && (
                      <p className="text-sm">
                        {m.programme_drop_reason({ reason: target.dropReason })}
                      </p>
                    )}
                  </li>
                ))}
            </ul>
          </div>
        ))
      )}
    </Section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="font-bold">{name}</dt>
      <dd className="whitespace-pre-wrap">{children}</dd>
    </>
  );
}
