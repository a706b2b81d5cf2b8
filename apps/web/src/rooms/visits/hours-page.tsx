import { type Day, monthOf } from '@furikaeri/calendar';
import { useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { MemberHours, MyProgrammes } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { monthText } from '../../ui/dates.js';
import { Page, Section } from '../../ui/page.js';
import { Loaded } from '../../ui/states.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../ui/table.js';
import { CalendarFeedPart } from './calendar-feed-part.js';
import { OfferedHours } from './offered-hours.js';

/** Times at which one can visit, where to, how many hours; and one's calendar. */
export function HoursPage() {
  const { today, may } = useMe();
  const goesOut = may('visits.offerHours');
  return (
    <Page
      title={m.visits_hours()}
      lead={<p>{goesOut ? m.visits_hours_lead() : m.visits_calendar_lead()}</p>}
    >
      {goesOut && <MyYear now={monthOf(today as Day)} />}
      <CalendarFeedPart />
    </Page>
  );
}

function MyYear({ now }: { now: string }) {
  const { me } = useMe();
  const programmes = useRead(MyProgrammes, { take: 10, skip: 0 });
  return (
    <Loaded of={programmes}>
      {({ programmes: { items } }) => {
        const open = items.find(({ state }) => state === 'open');
        const mine = open?.members.find(
          ({ personId, leftAt }) => personId === me.personId && leftAt === null,
        );
        if (!open || !mine) return <p>{m.visits_not_a_member()}</p>;
        return (
          <>
            <OfferedHours now={now} />
            <Section title={open.name}>
              <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
                <dt className="font-bold">{m.visits_districts()}</dt>
                <dd>{mine.districts.join('、') || m.visits_districts_all()}</dd>
                <dt className="font-bold">{m.visits_hours_in_year()}</dt>
                <dd>
                  {mine.hoursInYear === null
                    ? m.visits_hours_open()
                    : m.visits_hours_count({ count: mine.hoursInYear })}
                </dd>
              </dl>
              <p className="text-sm">{m.visits_areas_help()}</p>
              <MyHours programmeId={open.id} />
            </Section>
          </>
        );
      }}
    </Loaded>
  );
}

function MyHours({ programmeId }: { programmeId: string }) {
  const { me } = useMe();
  const hours = useRead(MemberHours, { programmeId });
  return (
    <Loaded of={hours}>
      {({ memberHours }) => {
        const mine = memberHours.filter(({ personId }) => personId === me.personId);
        if (mine.length === 0) return <p>{m.visits_hours_none()}</p>;
        return (
          <Table
            caption={m.visits_hours_by_month()}
            head={
              <tr>
                <HeadCell>{m.visits_month()}</HeadCell>
                <HeadCell numeric>{m.visits_hours_visits()}</HeadCell>
                <HeadCell numeric>{m.visits_hours_held()}</HeadCell>
                <HeadCell numeric>{m.visits_hours_planned()}</HeadCell>
              </tr>
            }
          >
            {mine.map(({ month, visits, heldHours, plannedHours }) => (
              <Row key={month}>
                <RowHead>{monthText(month)}</RowHead>
                <Cell numeric>{visits}</Cell>
                <Cell numeric>{heldHours}</Cell>
                <Cell numeric>{plannedHours}</Cell>
              </Row>
            ))}
          </Table>
        );
      }}
    </Loaded>
  );
}
