import { useRead } from '../api/queries.js';
import { Inbox, Months } from '../generated/operations.js';
import { m } from '../generated/words/messages.js';
import { CommitteeCard } from '../rooms/findings/committee-card.js';
import { SheetCard } from '../rooms/instruments/sheet-card.js';
import { useMonthActs } from '../rooms/monitoring/month-acts.js';
import { MonthsTable } from '../rooms/monitoring/months-table.js';
import { MOST_OWN, ownMonths, type View } from '../rooms/monitoring/reads.js';
import { InboxCards } from '../rooms/reminders/inbox-cards.js';
import { HomeVisits } from '../rooms/visits/home-visits.js';
import { LinkButton } from '../ui/button.js';
import { dayText } from '../ui/dates.js';
import { Notice } from '../ui/notice.js';
import { Page, Section } from '../ui/page.js';
import { EmptyState, Loaded } from '../ui/states.js';
import { Together } from '../ui/together.js';
import { useMe } from './me.js';

/** 今日やること: what waits for this person, by what the person is. */
export function HomePage() {
  const { me, today, may, isA } = useMe();
  const acts = useMonthActs();
  return (
    <Page title={m.nav_today()} lead={<p>{dayText(today)}</p>}>
      {me.secondFactor === 'needed' && (
        <Notice tone="caution" title={m.home_second_factor()}>
          <p>{m.home_second_factor_help()}</p>
          <LinkButton size="small" to="/account">
            {m.home_second_factor_go()}
          </LinkButton>
        </Notice>
      )}
      {acts.dialogs}
      <Together>
        {isA('committeeMember') && <CommitteeCard />}
        {may('reminders.ownInbox') && <Waiting />}
        {may('instruments.fillSheets') && <SheetCard />}
        {may('visits.read') && <HomeVisits />}
        {isA('specialist') && may('monitoring.readRegister') && <OwnMonths acts={acts} />}
      </Together>
    </Page>
  );
}

function Waiting() {
  const inbox = useRead(Inbox, {});
  return (
    <Section title={m.home_waiting()}>
      <Loaded of={inbox}>
        {({ inbox: groups }) =>
          groups.length === 0 ? (
            <EmptyState title={m.inbox_empty()}>{m.inbox_empty_help()}</EmptyState>
          ) : (
            <InboxCards groups={groups} />
          )
        }
      </Loaded>
    </Section>
  );
}

function OwnMonths({ acts }: { acts: ReturnType<typeof useMonthActs> }) {
  return (
    <>
      <Own acts={acts} title={m.home_current()} empty={m.months_current_empty()} show="current" />
      <Own acts={acts} title={m.home_passed()} show="passed" />
    </>
  );
}

interface OwnProps {
  acts: ReturnType<typeof useMonthActs>;
  title: string;
  /** Left out: nothing is said where there is nothing. */
  empty?: string;
  show: View;
}

function Own({ acts, title, empty, show }: OwnProps) {
  const { me } = useMe();
  const months = useRead(Months, ownMonths(me.personId, show));
  return (
    <Loaded of={months}>
      {({ dueMonths: { items, totalItems } }) =>
        totalItems === 0 && empty === undefined ? null : (
          <Section
            title={totalItems ? m.home_count({ title, count: totalItems }) : title}
            action={
              totalItems > MOST_OWN && (
                <LinkButton look="text" size="small" to={`/monitoring?show=${show}`}>
                  {m.home_all({ title })}
                </LinkButton>
              )
            }
          >
            {totalItems === 0 ? (
              <EmptyState title={empty ?? ''} />
            ) : (
              <MonthsTable
                caption={title}
                months={items}
                acts={acts}
                show={{ office: me.offices.length > 1 }}
              />
            )}
          </Section>
        )
      }
    </Loaded>
  );
}
