import { Suspense, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { Months } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { comesLater } from '../../ui/later.js';
import { LinkTabs } from '../../ui/link-tabs.js';
import { Page } from '../../ui/page.js';
import { Pagination, usePart } from '../../ui/pagination.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { Lanes } from './lanes.js';
import { useMonthActs } from './month-acts.js';
import { MonthsTable } from './months-table.js';
import { isView, monthsOf, type View } from './reads.js';

const views = {
  current: { label: m.months_current, empty: m.months_current_empty },
  passed: { label: m.months_passed, empty: m.months_passed_empty },
  upcoming: { label: m.months_upcoming, empty: m.months_upcoming_empty },
  done: { label: m.months_done, empty: m.months_done_empty },
} satisfies Record<View, { label: () => string; empty: () => string }>;

const NewCaseDialog = comesLater(async () => (await import('./new-case-dialog.js')).NewCaseDialog);

/** The due months one may see: those of now first, and lanes by case. Letters lead here. */
export function MonthsPage() {
  const { may } = useMe();
  const [isAdding, setAdding] = useState(false);
  const [search] = useSearchParams();
  const shown = search.get('show');
  const show = isView(shown) ? shown : shown === 'cases' ? 'cases' : 'current';
  const acts = useMonthActs();
  const tabs = [
    ...Object.entries(views).map(([name, { label }]) => ({ name, label: label() })),
    { name: 'cases', label: m.months_by_case() },
  ];
  return (
    <Page title={m.nav_monitoring()} lead={<p>{m.months_lead()}</p>}>
      <LinkTabs
        label={m.months_views()}
        tabs={tabs.map(({ name, label }) => ({
          to: `/monitoring?show=${name}`,
          label,
          current: name === show,
        }))}
      />
      {acts.dialogs}
      {show === 'cases' ? (
        <>
          {may('monitoring.keepCases') && (
            <Button look="outlined" className="no-print" onPress={() => setAdding(true)}>
              {m.case_new()}
            </Button>
          )}
          {isAdding && (
            <Suspense>
              <NewCaseDialog onClose={() => setAdding(false)} />
            </Suspense>
          )}
          <Lanes acts={acts} />
        </>
      ) : (
        <MonthsList show={show} acts={acts} />
      )}
    </Page>
  );
}

interface MonthsListProps {
  show: View;
  acts: ReturnType<typeof useMonthActs>;
}

function MonthsList({ show, acts }: MonthsListProps) {
  const part = usePart();
  const { me, isA } = useMe();
  const view = views[show];
  const months = useRead(Months, monthsOf(show, part));
  const seesOthers = isA('coordinator') || isA('manager');
  return (
    <Loaded of={months}>
      {({ dueMonths: { items, totalItems } }) =>
        totalItems === 0 ? (
          <EmptyState title={view.empty()} />
        ) : (
          <>
            <p>{m.months_count({ count: totalItems })}</p>
            <MonthsTable
              caption={view.label()}
              months={items}
              acts={acts}
              show={{
                specialist: seesOthers,
                office: isA('coordinator') || me.offices.length > 1,
              }}
            />
            <Pagination part={part} total={totalItems} />
          </>
        )
      }
    </Loaded>
  );
}
