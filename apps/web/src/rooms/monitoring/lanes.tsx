import {
  addMonths,
  formatEra,
  monthNumber,
  monthOf,
  type Day,
  type Month,
  month as readMonth,
} from '@furikaeri/calendar';
import { Link, useSearchParams } from 'react-router';
import { useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { Cases, type CasesQuery } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { monthText } from '../../ui/dates.js';
import { Pagination, usePart } from '../../ui/pagination.js';
import { Loaded } from '../../ui/states.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../ui/table.js';
import { fiscalMonths, fiscalStart } from '../../ui/fiscal.js';
import { withChange } from '../../ui/with-change.js';
import { CaseFinder, caseFilterOf, NoCases } from './case-finder.js';
import type { useMonthActs } from './month-acts.js';
import { fullName, isOpen, standingSigns, standingWords } from './words.js';

type Case = CasesQuery['supportCases']['items'][number];
type Acts = ReturnType<typeof useMonthActs>;

/** A lane per case: the fiscal year's months and how each stands. */
export function Lanes({ acts }: { acts: Acts }) {
  const { me, today, isA } = useMe();
  const [search] = useSearchParams();
  const part = usePart(30);
  const now = monthOf(today as Day);
  const april = fiscalStart(`${search.get('year') ?? fiscalStart(now).slice(0, 4)}-04`);
  const seesOffices = isA('coordinator') || me.offices.length > 1;
  const inYear = (year: Month) => `?${withChange(search, 'year', year.slice(0, 4))}`;
  const cases = useRead(Cases, {
    filter: caseFilterOf(search, now),
    ...part,
  });
  const step = 'link inline-flex min-h-11 items-center px-2';
  return (
    <>
      <CaseFinder />
      <div className="flex flex-wrap items-center gap-4">
        <Link className={step} to={inYear(addMonths(april, -12))}>
          {m.lanes_year_before()}
        </Link>
        <strong>
          {m.lanes_year({ year: formatEra(april).replace(/年.*/, ''), western: april.slice(0, 4) })}
        </strong>
        <Link className={step} to={inYear(addMonths(april, 12))}>
          {m.lanes_year_after()}
        </Link>
      </div>
      <Legend />
      <Loaded of={cases}>
        {({ supportCases: { items, totalItems } }) =>
          totalItems === 0 ? (
            <NoCases />
          ) : (
            <>
              <p role="status">{m.cases_count({ count: totalItems })}</p>
              <Table
                caption={m.months_by_case()}
                hideCaption
                head={
                  <tr>
                    <HeadCell className="sticky left-0 bg-solid-gray-50">{m.case_code()}</HeadCell>
                    {fiscalMonths(april).map((month) => (
                      <HeadCell key={month} className={month === now ? 'bg-blue-100' : undefined}>
                        <span className="block w-11 text-center">
                          {m.month_short({ month: monthNumber(month) })}
                        </span>
                      </HeadCell>
                    ))}
                    <HeadCell>{m.specialist()}</HeadCell>
                    {seesOffices && <HeadCell>{m.office()}</HeadCell>}
                  </tr>
                }
              >
                {items.map((of) => (
                  <Lane
                    key={of.id}
                    of={of}
                    months={fiscalMonths(april)}
                    now={now}
                    acts={acts}
                    seesOffices={seesOffices}
                  />
                ))}
              </Table>
              <Pagination part={part} total={totalItems} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

interface LaneProps {
  of: Case;
  months: readonly Month[];
  now: Month;
  acts: Acts;
  seesOffices: boolean;
}

function Lane({ of, months, now, acts, seesOffices }: LaneProps) {
  const { may } = useMe();
  const due = new Map(of.months.map((month) => [readMonth(month.month), month]));
  return (
    <Row>
      <RowHead className="sticky left-0 min-w-36 bg-white">
        <Link
          className="link inline-flex min-h-6 items-center font-bold whitespace-nowrap"
          to={`/cases/${of.id}`}
        >
          {of.code}
        </Link>
        <span className="block text-sm text-solid-gray-700">{of.periodText}</span>
      </RowHead>
      {months.map((month) => {
        const found = due.get(month);
        const words = found && `${monthText(month)} ${standingWords[found.standing]()}`;
        return (
          <Cell key={month} className={`px-1 text-center ${month === now ? 'bg-blue-50' : ''}`}>
            {found &&
              (isOpen(found.standing) && may('monitoring.recordVisit') ? (
                <button
                  type="button"
                  className="size-11 cursor-pointer rounded-8 border-1 border-blue-900 text-blue-1000 hover:bg-blue-100"
                  aria-label={m.lanes_record({ code: of.code, month: words ?? '' })}
                  onClick={() =>
                    acts.record({
                      id: found.id,
                      month,
                      standing: found.standing,
                      caseId: of.id,
                      code: of.code,
                    })
                  }
                >
                  <span aria-hidden="true">{standingSigns[found.standing]}</span>
                </button>
              ) : (
                <span role="img" aria-label={words}>
                  {standingSigns[found.standing]}
                </span>
              ))}
          </Cell>
        );
      })}
      <Cell className="whitespace-nowrap">{fullName(of.specialist)}</Cell>
      {seesOffices && <Cell>{of.office.name}</Cell>}
    </Row>
  );
}

function Legend() {
  return (
    <p className="flex flex-wrap gap-x-4 text-sm">
      {(['done', 'current', 'inGrace', 'passed', 'closed', 'upcoming'] as const).map((standing) => (
        <span key={standing}>
          {standingSigns[standing]} {standingWords[standing]()}
        </span>
      ))}
    </p>
  );
}
