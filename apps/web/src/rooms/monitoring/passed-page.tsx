import { addMonths, type Day, monthOf } from '@furikaeri/calendar';
import { Link, useSearchParams } from 'react-router';
import { useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import {
  type Ageing,
  Desks,
  Months,
  Overview,
  type OverviewQuery,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Page, Section } from '../../ui/page.js';
import { Pagination, usePart } from '../../ui/pagination.js';
import { Select } from '../../ui/select.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../ui/table.js';
import { withChange } from '../../ui/with-change.js';
import { useMonthActs } from './month-acts.js';
import { MonthsTable } from './months-table.js';

/** So far back a passed month is looked for. */
const BACK = 60;
const ages: Ageing[] = ['one', 'twoToThree', 'fourToSix', 'sevenToTwelve', 'overAYear'];

/** Months that passed without a visit: by office and age, then one by one. They stay until they are dealt with. */
export function PassedPage() {
  const { today } = useMe();
  const [search] = useSearchParams();
  const deskId = search.get('desk');
  const officeId = search.get('office');
  const now = monthOf(today as Day);
  const overview = useRead(Overview, {
    input: { fromMonth: addMonths(now, -BACK), untilMonth: now, deskId, officeId },
  });
  return (
    <Page title={m.nav_passed()} lead={<p>{m.passed_lead()}</p>}>
      <Filters />
      <Loaded of={overview}>
        {({ monitoringOverview }) =>
          monitoringOverview.total.passed === 0 ? (
            <EmptyState title={m.passed_empty()}>{m.passed_empty_help()}</EmptyState>
          ) : (
            <>
              <ByOffice of={monitoringOverview} />
              <OneByOne />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function Filters() {
  const [search, setSearch] = useSearchParams();
  const desks = useRead(Desks, {}).data?.desks ?? [];
  const set = (name: string) => (value: string) => setSearch(withChange(search, name, value));
  return (
    <div className="flex flex-wrap items-end gap-4">
      <div className="w-48">
        <Select
          label={m.desk()}
          plain
          value={search.get('desk') ?? ''}
          onChange={set('desk')}
          options={[
            { value: '', label: m.ui_all() },
            ...desks.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
      <div className="w-48">
        <Select
          label={m.passed_age()}
          plain
          value={search.get('age') ?? ''}
          onChange={set('age')}
          options={[
            { value: '', label: m.ui_all() },
            ...ages.map((age) => ({ value: age as string, label: ageWords[age]() })),
          ]}
        />
      </div>
      {search.get('office') && (
        <Link
          className="link inline-flex min-h-12 items-center"
          to={`?${withChange(search, 'office', '')}`}
        >
          {m.passed_all_offices()}
        </Link>
      )}
    </div>
  );
}

const ageWords: Record<Ageing, () => string> = {
  one: m.age_one,
  twoToThree: m.age_two_to_three,
  fourToSix: m.age_four_to_six,
  sevenToTwelve: m.age_seven_to_twelve,
  overAYear: m.age_over_a_year,
};

function ByOffice({ of }: { of: OverviewQuery['monitoringOverview'] }) {
  const [search] = useSearchParams();
  const offices = of.byOffice.filter(({ counts }) => counts.passed > 0);
  const title = m.passed_finding({ count: of.total.passed, offices: offices.length });
  const cells = (counts: (typeof of)['total']) => (
    <>
      {ages.map((age) => {
        const count = counts.ageing.find((one) => one.ageing === age)?.count ?? 0;
        return (
          <Cell key={age} numeric>
            {count === 0 ? <span className="text-solid-gray-600">0</span> : count}
          </Cell>
        );
      })}
      <Cell numeric className="font-bold">
        {counts.passed}
      </Cell>
    </>
  );
  return (
    <Section title={title}>
      <Table
        caption={title}
        hideCaption
        head={
          <tr>
            <HeadCell>{m.office()}</HeadCell>
            {ages.map((age) => (
              <HeadCell key={age} numeric>
                {ageWords[age]()}
              </HeadCell>
            ))}
            <HeadCell numeric>{m.total()}</HeadCell>
          </tr>
        }
      >
        {offices.map(({ office, counts }) => (
          <Row key={office.id}>
            <RowHead>
              <Link className="link" to={`?${withChange(search, 'office', office.id)}`}>
                {office.name}
              </Link>
            </RowHead>
            {cells(counts)}
          </Row>
        ))}
        <Row>
          <RowHead className="font-bold">{m.total()}</RowHead>
          {cells(of.total)}
        </Row>
      </Table>
    </Section>
  );
}

function OneByOne() {
  const [search] = useSearchParams();
  const part = usePart();
  const acts = useMonthActs();
  const months = useRead(Months, {
    filter: {
      standings: ['passed'],
      deskId: search.get('desk'),
      officeId: search.get('office'),
      ageing: search.get('age') as Ageing | null,
    },
    order: 'byOffice',
    ...part,
  });
  return (
    <Section title={m.passed_one_by_one()}>
      {acts.dialogs}
      <Loaded of={months}>
        {({ dueMonths: { items, totalItems } }) =>
          totalItems === 0 ? (
            <EmptyState title={m.passed_empty()} />
          ) : (
            <>
              <MonthsTable
                caption={m.passed_one_by_one()}
                months={items}
                acts={acts}
                show={{ office: true, specialist: true }}
              />
              <Pagination part={part} total={totalItems} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
