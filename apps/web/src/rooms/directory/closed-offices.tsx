import { Link, useSearchParams } from 'react-router';
import { useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { ClosedOffices as ClosedOnes } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { dayText } from '../../ui/dates.js';
import { Pagination, usePart } from '../../ui/pagination.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../ui/table.js';
import { Finder } from './finder.js';

/** Offices whose last day is over: since when, and, for coordinators, whose cases still go on there. */
export function ClosedOffices() {
  const { today, isA } = useMe();
  const [search] = useSearchParams();
  const text = search.get('text');
  const part = usePart();
  const offices = useRead(ClosedOnes, {
    filter: { text, closedBefore: today },
    ...part,
  });
  return (
    <>
      <Finder label={m.office_find()} />
      <Loaded of={offices}>
        {({ offices: { items, totalItems } }) =>
          totalItems === 0 ? (
            <EmptyState title={text ? m.office_none() : m.closed_none()}>
              {text ? m.office_none_help() : m.closed_none_help()}
            </EmptyState>
          ) : (
            <>
              <Table
                caption={m.closed_count({ count: totalItems })}
                head={
                  <tr>
                    <HeadCell>{m.office()}</HeadCell>
                    <HeadCell>{m.closed_last_day()}</HeadCell>
                    {isA('coordinator') && <HeadCell>{m.closed_remaining()}</HeadCell>}
                    <HeadCell>{m.office_corporation()}</HeadCell>
                  </tr>
                }
              >
                {items.map((office) => (
                  <Row key={office.id}>
                    <RowHead>
                      <Link className="link font-bold" to={`/directory/${office.id}`}>
                        {office.name}
                      </Link>
                      <span className="block text-sm text-solid-gray-700">{office.kana}</span>
                    </RowHead>
                    <Cell className="whitespace-nowrap">
                      {office.closedOn && dayText(office.closedOn)}
                    </Cell>
                    {isA('coordinator') && (
                      <Cell>
                        {office.openCases === 0 ? (
                          m.closed_no_cases()
                        ) : (
                          <Link className="link" to={`/monitoring?show=cases&office=${office.id}`}>
                            {m.closed_cases({ count: office.openCases })}
                          </Link>
                        )}
                      </Cell>
                    )}
                    <Cell>{office.corporation.name}</Cell>
                  </Row>
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
