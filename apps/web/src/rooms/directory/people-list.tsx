import { Link, useSearchParams } from 'react-router';
import { useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { roleName } from '../../app/roles.js';
import { People, type PeopleQuery } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { dayText } from '../../ui/dates.js';
import { Pagination, usePart } from '../../ui/pagination.js';
import { personName } from '../../ui/people.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../ui/table.js';
import { Finder } from './finder.js';

type Post = PeopleQuery['people']['items'][number]['appointments'][number];

/** Everybody one may know of, by kana, with what they are today or will be. */
export function PeopleList() {
  const { today } = useMe();
  const [search] = useSearchParams();
  const part = usePart();
  const people = useRead(People, {
    filter: { text: search.get('text') },
    ...part,
  });
  return (
    <>
      <Finder label={m.people_find()} />
      <Loaded of={people}>
        {({ people: { items, totalItems } }) =>
          totalItems === 0 ? (
            <EmptyState title={m.people_none()}>{m.office_none_help()}</EmptyState>
          ) : (
            <>
              <Table
                caption={m.people_count({ count: totalItems })}
                head={
                  <tr>
                    <HeadCell>{m.person_name()}</HeadCell>
                    <HeadCell>{m.person_role()}</HeadCell>
                  </tr>
                }
              >
                {items.map((person) => (
                  <Row key={person.id}>
                    <RowHead>
                      <Link className="link font-bold" to={`/directory/people/${person.id}`}>
                        {personName(person)}
                      </Link>
                      <span className="block text-sm text-solid-gray-700">
                        {person.familyKana} {person.givenKana}
                      </span>
                    </RowHead>
                    <Cell>
                      <Posts
                        posts={person.appointments.filter(
                          ({ untilOn }) => untilOn === null || untilOn >= today,
                        )}
                      />
                    </Cell>
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

function Posts({ posts }: { posts: readonly Post[] }) {
  const { today } = useMe();
  if (posts.length === 0) return m.people_no_post();
  return (
    <ul>
      {posts.map(({ id, role, fromOn, untilOn, office }) => (
        <li key={id}>
          {[
            roleName(role),
            office?.name,
            fromOn > today && m.post_from({ day: dayText(fromOn) }),
            untilOn && m.post_until({ day: dayText(untilOn) }),
          ]
            .filter(Boolean)
            .join(' ・ ')}
        </li>
      ))}
    </ul>
  );
}
