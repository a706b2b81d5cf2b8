import { Navigate, useSearchParams } from 'react-router';
import { useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { type VisitFilterInput, Visits, type VisitState } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { LinkButton } from '../../ui/button.js';
import { LinkTabs } from '../../ui/link-tabs.js';
import { Page } from '../../ui/page.js';
import { Pagination, usePart } from '../../ui/pagination.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { VisitCards } from './visit-card.js';
import { WishPart } from './wish-part.js';

const views = {
  next: {
    label: m.visits_view_next,
    states: ['confirmed', 'proposing', 'draft', 'postponed'],
    empty: m.visits_view_next_empty,
  },
  dates: {
    label: m.visits_view_dates,
    states: ['proposing', 'draft', 'postponed'],
    empty: m.visits_view_dates_empty,
  },
  notes: {
    label: m.visits_view_notes,
    states: ['held', 'noted'],
    empty: m.visits_view_notes_empty,
  },
  past: {
    label: m.visits_view_past,
    states: ['closed', 'declined', 'cancelled'],
    empty: m.visits_view_past_empty,
  },
} satisfies Record<string, { label: () => string; states: VisitState[]; empty: () => string }>;
type View = keyof typeof views;

/** Where letters lead, and in which view one finds it. */
const fromLetters: Readonly<Record<string, View>> = {
  answered: 'dates',
  unanswered: 'dates',
  soon: 'next',
};
const isView = (text: string): text is View => Object.hasOwn(views, text);
const isId = (text: string) => /^[0-9a-f-]{36}$/.test(text);

/** 訪問: those of one's office or team, next first. */
export function VisitsPage() {
  const { me, may, isA } = useMe();
  const [search] = useSearchParams();
  const shown = search.get('show') ?? 'next';
  if (isId(shown)) return <Navigate to={`/visits/${shown}`} replace />;
  // What was changed may be anywhere: the latest letters lead to all.
  const view = isView(shown) ? shown : fromLetters[shown];
  const seesAll = isA('coordinator') && search.get('all') === 'yes';
  const filter: VisitFilterInput = {
    states: view && [...views[view].states],
    // Others reach no more than their own anyway.
    mine: (isA('coordinator') && !seesAll) || null,
  };
  const to = (name: string) => `/visits?show=${name}${seesAll ? '&all=yes' : ''}`;
  return (
    <Page title={m.visits_title()} lead={<p>{m.visits_lead()}</p>}>
      <LinkTabs
        label={m.visits_views()}
        tabs={[
          ...Object.entries(views).map(([name, { label }]) => ({
            to: to(name),
            label: label(),
            current: name === view,
          })),
          ...(view ? [] : [{ to: to(shown), label: m.visits_view_changed(), current: true }]),
        ]}
      />
      {isA('coordinator') && (
        <LinkButton
          size="small"
          look="text"
          to={seesAll ? `/visits?show=${shown}` : `/visits?show=${shown}&all=yes`}
        >
          {seesAll ? m.visits_only_mine() : m.visits_all()}
        </LinkButton>
      )}
      <List filter={filter} empty={view ? views[view].empty() : m.visits_view_next_empty()} />
      {view === 'next' && me.offices.length > 0 && may('visits.askForVisit') && <WishPart />}
    </Page>
  );
}

interface ListProps {
  filter: VisitFilterInput;
  empty: string;
}

function List({ filter, empty }: ListProps) {
  const part = usePart(20);
  const visits = useRead(Visits, { filter, ...part });
  return (
    <Loaded of={visits}>
      {({ visits: { items, totalItems } }) =>
        totalItems === 0 ? (
          <EmptyState title={empty}>{m.visits_empty_help()}</EmptyState>
        ) : (
          <section className="space-y-4" aria-label={m.visits_title()}>
            <h2 className="text-xl">{m.visits_count({ count: totalItems })}</h2>
            <VisitCards visits={items} />
            <Pagination part={part} total={totalItems} />
          </section>
        )
      }
    </Loaded>
  );
}
