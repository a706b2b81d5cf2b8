import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { Offices } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { Page } from '../../ui/page.js';
import { Pagination, usePart } from '../../ui/pagination.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../ui/table.js';
import { ClosedOffices } from './closed-offices.js';
import { DirectoryTabs, useShow } from './directory-tabs.js';
import { Finder } from './finder.js';
import { RegisterOfficeDialog } from './office-dialogs.js';
import { PeopleList } from './people-list.js';
import { kindsText } from './words.js';

/** Who is who: offices at work today, people, and offices that have closed. */
export function OfficesPage() {
  const show = useShow();
  return (
    <Page title={m.nav_directory()}>
      <DirectoryTabs show={show} />
      {show === 'open' && <OpenOffices />}
      {show === 'people' && <PeopleList />}
      {show === 'closed' && <ClosedOffices />}
    </Page>
  );
}

/** 事業所の一覧 of those at work today, by kana. */
function OpenOffices() {
  const { today, may } = useMe();
  const [isRegistering, setRegistering] = useState(false);
  const [search] = useSearchParams();
  const part = usePart();
  const offices = useRead(Offices, {
    filter: { text: search.get('text'), openOn: today },
    ...part,
  });
  return (
    <>
      <Finder label={m.office_find()} />
      {may('directory.keepOffices') && (
        <Button look="outlined" onPress={() => setRegistering(true)}>
          {m.office_register()}
        </Button>
      )}
      {isRegistering && <RegisterOfficeDialog onClose={() => setRegistering(false)} />}
      <Loaded of={offices}>
        {({ offices: { items, totalItems } }) =>
          totalItems === 0 ? (
            <EmptyState title={m.office_none()}>{m.office_none_help()}</EmptyState>
          ) : (
            <>
              <Table
                caption={m.office_count({ count: totalItems })}
                head={
                  <tr>
                    <HeadCell>{m.office()}</HeadCell>
                    <HeadCell>{m.office_kinds()}</HeadCell>
                    <HeadCell>{m.office_district()}</HeadCell>
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
                    <Cell>{kindsText(office.kinds)}</Cell>
                    <Cell className="whitespace-nowrap">{office.district}</Cell>
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
