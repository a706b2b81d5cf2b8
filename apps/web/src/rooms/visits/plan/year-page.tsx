import { useSearchParams } from 'react-router';
import { Link } from 'react-router';
import { useRead } from '../../../api/queries.js';
import { useMe } from '../../../app/me.js';
import { PlanProgrammes, ProgrammeYear, TargetProposals } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Chip } from '../../../ui/badge.js';
import { LinkButton } from '../../../ui/button.js';
import { dayText, fiscalYearText } from '../../../ui/dates.js';
import { LinkTabs } from '../../../ui/link-tabs.js';
import { Page, Section } from '../../../ui/page.js';
import { EmptyState, Loaded } from '../../../ui/states.js';
import { OfficeDots } from './office-dots.js';
import { countProgress, type OfficeOfYear, type PlannedYear, roundNow, yearIn } from './year.js';
import { YearTable } from './year-table.js';
import { programmeWords } from './words.js';
import { stateWords } from '../words.js';

/** 年間計画: who was visited and who will be, on one page. */
export function YearPage() {
  const { today } = useMe();
  const programmes = useRead(PlanProgrammes, {});
  return (
    <Page title={m.nav_plan()} lead={<p>{m.plan_lead({ day: dayText(today) })}</p>}>
      <Loaded of={programmes}>
        {({ programmes: { items } }) =>
          items.length === 0 ? (
            <EmptyState title={m.plan_none()}>
              <p className="mb-4">{m.plan_none_help()}</p>
              <LinkButton to="/programmes/new">{m.plan_make()}</LinkButton>
            </EmptyState>
          ) : (
            <Years programmes={items} />
          )
        }
      </Loaded>
    </Page>
  );
}

/** The programme of the year in the address. */
export function useChosenYear(programmes: readonly PlannedYear[]): PlannedYear {
  const [search] = useSearchParams();
  return yearIn(programmes, search.get('year'))!;
}

function Years({ programmes }: { programmes: readonly PlannedYear[] }) {
  const of = useChosenYear(programmes);
  const year = useRead(ProgrammeYear, { programmeId: of.id });
  return (
    <>
      <div className="no-print">
        <LinkTabs
          label={m.plan_years()}
          tabs={programmes.map(({ fiscalYear, id }) => ({
            to: `/plan?year=${fiscalYear}`,
            label: fiscalYearText(fiscalYear),
            current: id === of.id,
          }))}
        />
      </div>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Link
          className="link inline-flex min-h-11 items-center font-bold"
          to={`/programmes/${of.id}`}
        >
          {of.name}
        </Link>
        <Chip tone={of.state === 'open' ? 'outlined' : 'quiet'}>{programmeWords[of.state]()}</Chip>
      </p>
      <Loaded of={year}>
        {({ visitProgrammeYear: offices }) =>
          offices.length === 0 ? (
            <EmptyState title={m.plan_no_offices()}>{m.plan_no_offices_help()}</EmptyState>
          ) : (
            <Picture of={of} offices={offices} />
          )
        }
      </Loaded>
    </>
  );
}

function Picture({ of, offices }: { of: PlannedYear; offices: readonly OfficeOfYear[] }) {
  const { today } = useMe();
  const counts = countProgress(offices);
  const finding = m.plan_finding({
    all: offices.length,
    visited: counts.visited,
    planned: counts.planned,
  });
  const round = roundNow(of, today);
  const planFor = round && ((id: string) => `/plan/proposal?round=${round.id}#office-${id}`);
  return (
    <>
      <Section
        title={finding}
        action={
          round && (
            <LinkButton size="small" className="no-print" to={`/plan/proposal?round=${round.id}`}>
              {m.plan_whom_next()}
            </LinkButton>
          )
        }
      >
        <OfficeDots offices={offices} label={finding} />
        <p className="text-sm">{m.plan_legend()}</p>
        <YearTable
          caption={m.plan_table({ year: fiscalYearText(of.fiscalYear) })}
          april={`${of.fiscalYear}-04`}
          today={today}
          offices={offices}
          planFor={planFor}
        />
        <p className="text-sm text-solid-gray-700">
          {m.plan_printed({ day: dayText(today), count: offices.length })}
        </p>
      </Section>
      {round && <NeverVisited offices={offices} roundId={round.id} planFor={planFor!} />}
    </>
  );
}

interface NeverVisitedProps {
  offices: readonly OfficeOfYear[];
  roundId: string;
  planFor: (officeId: string) => string;
}

/** Who was never visited, and why now: in the words of those who chose, else as suggested. */
function NeverVisited({ offices, roundId, planFor }: NeverVisitedProps) {
  const never = offices.filter(({ lastVisitedOn }) => lastVisitedOn === null);
  const proposals = useRead(TargetProposals, { roundId });
  if (never.length === 0) return null;
  const words = new Map(
    proposals.data?.targetProposals.map((one) => [one.officeId, one.words] as const),
  );
  return (
    <section className="no-print">
      <Section title={m.plan_never_count({ count: never.length })}>
        <ul className="divide-y-1 divide-solid-gray-420 border-y-1 border-solid-gray-420">
          {never.map(({ officeId, office, targets, visits }) => {
            const under = visits.find(({ state }) => state !== 'cancelled' && state !== 'declined');
            return (
              <li key={officeId} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
                <div className="min-w-60 grow basis-0">
                  <p className="font-bold">{office?.name}</p>
                  <p className="text-sm text-solid-gray-800">
                    {targets[0]?.words || words.get(officeId) || m.plan_never_words()}
                  </p>
                </div>
                <LinkButton
                  size="small"
                  look="text"
                  to={under ? `/visits/${under.visitId}` : planFor(officeId)}
                  aria-label={
                    under
                      ? m.plan_visit_of({
                          office: office?.name ?? '',
                          state: stateWords[under.state](),
                        })
                      : m.plan_for({ office: office?.name ?? '' })
                  }
                >
                  {under ? stateWords[under.state]() : m.plan_it()}
                </LinkButton>
              </li>
            );
          })}
        </ul>
      </Section>
    </section>
  );
}
