import { type Day, monthNumber, monthOf } from '@furikaeri/calendar';
import { memo } from 'react';
import { Link } from 'react-router';
import { m } from '../../../generated/words/messages.js';
import { dayText, monthText } from '../../../ui/dates.js';
import { fiscalMonths } from '../../../ui/fiscal.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../../ui/table.js';
import { byMonth, type OfficeOfYear, progressOf, tookPlace, type VisitOfYear } from './year.js';
import { stateWords } from '../words.js';

interface YearTableProps {
  caption: string;
  april: string;
  today: string;
  offices: readonly OfficeOfYear[];
  /** Where one plans for an office; left out: nothing is planned any more. */
  planFor?: (officeId: string) => string;
}

/** Offices and the twelve months: ● visited, ○ planned; each leads to its visit. */
export function YearTable({ caption, april, today, offices, planFor }: YearTableProps) {
  const now = monthOf(today as Day);
  return (
    <div className="print-landscape">
      <Table
        caption={caption}
        hideCaption
        head={
          <tr>
            <HeadCell className="sticky left-0 bg-solid-gray-50">{m.office()}</HeadCell>
            {fiscalMonths(april as never).map((month) => (
              <HeadCell key={month} className={month === now ? 'bg-blue-100 !px-1' : '!px-1'}>
                <span className="block w-9 text-center">
                  {m.month_short({ month: monthNumber(month) })}
                </span>
              </HeadCell>
            ))}
            <HeadCell>{m.plan_no_day_yet()}</HeadCell>
            <HeadCell>{m.plan_last_visit()}</HeadCell>
          </tr>
        }
      >
        {offices.map((of) => (
          <YearRow key={of.officeId} of={of} april={april} now={now} planFor={planFor} />
        ))}
      </Table>
    </div>
  );
}

interface YearRowProps {
  of: OfficeOfYear;
  april: string;
  now: string;
  planFor?: (officeId: string) => string;
}

const YearRow = memo(function YearRow({ of, april, now, planFor }: YearRowProps) {
  const visits = byMonth(of.visits);
  const name = of.office?.name ?? '';
  const progress = progressOf(of);
  return (
    <Row>
      <RowHead className="sticky left-0 max-w-80 min-w-40 bg-white !py-1 sm:min-w-60">
        {name}
      </RowHead>
      {fiscalMonths(april as never).map((month) => (
        <Cell key={month} className={`!p-0 text-center ${month === now ? 'bg-blue-50' : ''}`}>
          {visits.get(month)?.map((visit) => (
            <Dated key={visit.visitId} of={visit} office={name} />
          ))}
        </Cell>
      ))}
      <Cell className="whitespace-nowrap !py-1">
        {visits.get('')?.map(({ visitId, state }) => (
          <Link
            key={visitId}
            className="link inline-flex min-h-11 items-center"
            to={state === 'declined' ? `/visits/${visitId}` : `/board/${visitId}`}
            aria-label={m.plan_visit_of({ office: name, state: stateWords[state]() })}
          >
            {stateWords[state]()}
          </Link>
        ))}
        {!visits.has('') && (progress === 'chosen' || progress === 'open') && planFor && (
          <Link
            className="link no-print inline-flex min-h-11 items-center"
            to={planFor(of.officeId)}
            aria-label={
              progress === 'chosen'
                ? m.plan_team_for({ office: name })
                : m.plan_for({ office: name })
            }
          >
            {progress === 'chosen' ? m.plan_team() : m.plan_it()}
          </Link>
        )}
      </Cell>
      <Cell className="text-sm whitespace-nowrap !py-1">
        {of.lastVisitedOn ? monthText(of.lastVisitedOn.slice(0, 7)) : m.plan_never()}
      </Cell>
    </Row>
  );
});

function Dated({ of, office }: { of: VisitOfYear; office: string }) {
  const on = of.on ? dayText(of.on) : '';
  return (
    <Link
      to={`/visits/${of.visitId}`}
      className="inline-grid min-h-11 min-w-9 place-items-center rounded-8 text-xl text-blue-1000 hover:bg-blue-100"
      aria-label={m.plan_visit_on({ office, on, state: stateWords[of.state]() })}
      title={`${on} ${stateWords[of.state]()}`}
    >
      <span aria-hidden="true">{tookPlace(of) ? '●' : '○'}</span>
    </Link>
  );
}
