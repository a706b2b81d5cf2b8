import { addMonths, type Day, formatEra, monthOf } from '@furikaeri/calendar';
import { Link, useSearchParams } from 'react-router';
import { useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { Overview, type OverviewQuery } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { dayText, monthText } from '../../ui/dates.js';
import { Page, Section } from '../../ui/page.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../ui/table.js';
import { fiscalStart } from '../../ui/fiscal.js';
import { MonthBars } from './month-bars.js';
import { fullName, standingWords } from './words.js';

type Counts = OverviewQuery['monitoringOverview']['total'];
const columns = ['done', 'closed', 'current', 'inGrace', 'passed', 'upcoming'] as const;

/** The register of a fiscal year in figures. Lists go by name: nobody is ranked. */
export function OverviewPage() {
  const { today, isA } = useMe();
  const [search] = useSearchParams();
  const start = fiscalStart(monthOf(today as Day));
  const april = fiscalStart(`${search.get('year') ?? start.slice(0, 4)}-04`);
  const overview = useRead(Overview, {
    input: { fromMonth: april, untilMonth: addMonths(april, 11) },
  });
  const year = formatEra(april).replace(/年.*/, '');
  const step = 'link inline-flex min-h-11 items-center px-2';
  return (
    <Page title={m.nav_overview()} lead={<p>{m.overview_lead({ day: dayText(today) })}</p>}>
      <div className="no-print flex flex-wrap items-center gap-4">
        <Link className={step} to={`?year=${addMonths(april, -12).slice(0, 4)}`}>
          {m.lanes_year_before()}
        </Link>
        <strong>{m.lanes_year({ year, western: april.slice(0, 4) })}</strong>
        <Link className={step} to={`?year=${addMonths(april, 12).slice(0, 4)}`}>
          {m.lanes_year_after()}
        </Link>
      </div>
      <Loaded of={overview}>
        {({ monitoringOverview: of }) =>
          of.total.total === 0 ? (
            <EmptyState title={m.overview_empty()} />
          ) : (
            <>
              <Section title={finding(of.total)}>
                <MonthBars months={of.byMonth} />
                <Figures
                  caption={m.overview_by_month()}
                  head={m.due_month()}
                  rows={of.byMonth.map(({ month, counts }) => ({
                    key: month,
                    name: monthText(month),
                    counts,
                  }))}
                  total={of.total}
                />
              </Section>
              {isA('coordinator') && (
                <Section title={m.overview_by_desk()}>
                  <Figures
                    caption={m.overview_by_desk()}
                    head={m.desk()}
                    rows={of.byDesk.map(({ desk, counts }) => ({
                      key: desk.id,
                      name: desk.name,
                      counts,
                    }))}
                  />
                </Section>
              )}
              {of.byOffice.length > 1 && (
                <Section title={m.overview_by_office()}>
                  <Figures
                    caption={m.overview_by_office()}
                    head={m.office()}
                    rows={of.byOffice.map(({ office, counts }) => ({
                      key: office.id,
                      name: office.name,
                      counts,
                    }))}
                  />
                </Section>
              )}
              {!isA('coordinator') && (
                <Section title={m.overview_by_specialist()}>
                  <Figures
                    caption={m.overview_by_specialist()}
                    head={m.specialist()}
                    rows={of.bySpecialist.map(({ office, specialist, counts }) => ({
                      key: `${office.id} ${specialist?.id}`,
                      name: fullName(specialist),
                      counts,
                    }))}
                  />
                </Section>
              )}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

const finding = ({ total, done, closed, passed }: Counts) =>
  m.overview_finding({ total, done: done + closed, passed });

interface FiguresProps {
  caption: string;
  head: string;
  rows: { key: string; name: string; counts: Counts }[];
  total?: Counts;
}

function Figures({ caption, head, rows, total }: FiguresProps) {
  const cells = (counts: Counts) => (
    <>
      {columns.map((column) => (
        <Cell key={column} numeric>
          {counts[column]}
        </Cell>
      ))}
      <Cell numeric className="font-bold">
        {counts.total}
      </Cell>
    </>
  );
  return (
    <Table
      caption={caption}
      hideCaption
      head={
        <tr>
          <HeadCell>{head}</HeadCell>
          {columns.map((column) => (
            <HeadCell key={column} numeric>
              {standingWords[column]()}
            </HeadCell>
          ))}
          <HeadCell numeric>{m.total()}</HeadCell>
        </tr>
      }
    >
      {rows.map(({ key, name, counts }) => (
        <Row key={key}>
          <RowHead>{name}</RowHead>
          {cells(counts)}
        </Row>
      ))}
      {total && (
        <Row>
          <RowHead className="font-bold">{m.total()}</RowHead>
          {cells(total)}
        </Row>
      )}
    </Table>
  );
}
