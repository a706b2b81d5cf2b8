import { useParams } from 'react-router';
import { Link } from 'react-router';
import { useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { CaseOfPage, ClosingReasons } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Chip } from '../../ui/badge.js';
import { dayText, monthText } from '../../ui/dates.js';
import { Page, Section } from '../../ui/page.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../ui/table.js';
import { CaseActs } from './case-acts.js';
import type { CaseOfPage as Case } from './case-of-page.js';
import { Records } from './case-records.js';
import { useMonthActs } from './month-acts.js';
import { fullName, standingTones, standingWords } from './words.js';

/** One case by its code: what the ward decided, the months, the records. Never a name. */
export function CasePage() {
  const { id = '' } = useParams();
  const found = useRead(CaseOfPage, { id });
  return <Loaded of={found}>{({ supportCase }) => <Whole of={supportCase} />}</Loaded>;
}

function Whole({ of }: { of: Case }) {
  const { may } = useMe();
  const acts = useMonthActs();
  return (
    <Page
      title={m.case_title({ code: of.code })}
      lead={
        <p>
          {of.office.name} ・ {fullName(of.specialist)}
          {of.desk && ` ・ ${m.case_desk({ desk: of.desk.name })}`}
        </p>
      }
    >
      {acts.dialogs}
      <p className="rounded-8 bg-solid-gray-50 p-4 text-sm">{m.case_who_sees()}</p>
      <dl className="grid max-w-3xl gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        <dt className="font-bold">{m.case_support()}</dt>
        <dd>
          {m.case_from_until({
            from: monthText(of.supportFrom),
            until: monthText(of.supportUntil),
          })}
        </dd>
        <dt className="font-bold">{m.case_period()}</dt>
        <dd>{of.periodText}</dd>
        {of.endedOn && (
          <>
            <dt className="font-bold">{m.case_ended()}</dt>
            <dd>{dayText(of.endedOn)}</dd>
          </>
        )}
      </dl>
      {may('monitoring.keepCases') && <CaseActs of={of} />}
      <Months of={of} acts={acts} />
      <Records of={of} />
      <Phases of={of} />
      <Link to="/monitoring?show=cases" className="link inline-flex min-h-11 items-center">
        {m.case_back()}
      </Link>
    </Page>
  );
}

function Months({ of, acts }: { of: Case; acts: ReturnType<typeof useMonthActs> }) {
  const reasons = useRead(ClosingReasons, {}).data?.closingReasons ?? [];
  return (
    <Section title={m.case_months()}>
      {of.months.length === 0 ? (
        <EmptyState title={m.case_no_months()} />
      ) : (
        <Table
          caption={m.case_months()}
          hideCaption
          head={
            <tr>
              <HeadCell>{m.due_month()}</HeadCell>
              <HeadCell>{m.standing()}</HeadCell>
              <HeadCell>{m.case_what_became()}</HeadCell>
              <HeadCell>
                <span className="sr-only">{m.acts()}</span>
              </HeadCell>
            </tr>
          }
        >
          {of.months.map((month) => (
            <Row key={month.id}>
              <RowHead className="whitespace-nowrap">{monthText(month.month)}</RowHead>
              <Cell>
                <Chip tone={standingTones[month.standing]}>{standingWords[month.standing]()}</Chip>
              </Cell>
              <Cell>
                {[
                  month.doneOn && dayText(month.doneOn),
                  month.closedOn && dayText(month.closedOn),
                  reasons.find(({ code }) => code === month.closedReason)?.label,
                  month.closedNote &&
                    (month.closedReason
                      ? month.closedNote
                      : m.case_reopened({ note: month.closedNote })),
                ]
                  .filter(Boolean)
                  .join(' ・ ')}
              </Cell>
              <Cell>
                {acts.buttons({
                  id: month.id,
                  month: month.month,
                  standing: month.standing,
                  caseId: of.id,
                  code: of.code,
                  closedReason: month.closedReason,
                })}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </Section>
  );
}

function Phases({ of }: { of: Case }) {
  if (of.phases.length === 0) return null;
  return (
    <Section title={m.case_phases()}>
      <ul className="divide-y-1 divide-solid-gray-420 border-y-1 border-solid-gray-420">
        {of.phases.map((phase) => (
          <li key={phase.id} className="py-2">
            <p>
              <strong>{m.case_every({ months: phase.intervalMonths })}</strong>{' '}
              {m.case_from_until({
                from: monthText(phase.fromMonth),
                until: monthText(phase.untilMonth),
              })}{' '}
              {phase.supersededAt && <Chip tone="quiet">{m.case_superseded()}</Chip>}
            </p>
            <p className="text-sm text-solid-gray-800">
              {[phase.decidedOn && m.case_decided({ day: dayText(phase.decidedOn) }), phase.reason]
                .filter(Boolean)
                .join(' ・ ')}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
