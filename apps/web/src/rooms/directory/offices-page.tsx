import { type FormEvent, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { Offices } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { Page } from '../../ui/page.js';
import { Pagination } from '../../ui/pagination.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../ui/table.js';
import { TextField } from '../../ui/text-field.js';
import { RegisterOfficeDialog } from './office-dialogs.js';
import { kindsText } from './words.js';

const TAKE = 50;

/** 事業所の一覧 of those at work today, by kana. */
export function OfficesPage() {
  const { today, may } = useMe();
  const [isRegistering, setRegistering] = useState(false);
  const [search, setSearch] = useSearchParams();
  const text = search.get('text') ?? '';
  const [typed, setTyped] = useState(text);
  const page = Number(search.get('page') ?? 1);
  const offices = useRead(Offices, {
    filter: { text: text || null, openOn: today },
    take: TAKE,
    skip: (page - 1) * TAKE,
  });
  const find = (event: FormEvent) => {
    event.preventDefault();
    setSearch(typed.trim() ? { text: typed.trim() } : {});
  };
  return (
    <Page title={m.nav_directory()}>
      <form role="search" onSubmit={find} className="flex flex-wrap items-end gap-4">
        <div className="w-full max-w-96">
          <TextField
            label={m.office_find()}
            plain
            type="search"
            value={typed}
            onChange={setTyped}
          />
        </div>
        <Button type="submit" look="outlined">
          {m.ui_find()}
        </Button>
      </form>
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
              <Pagination
                page={page}
                take={TAKE}
                total={totalItems}
                to={(next) => `/directory?${new URLSearchParams({ text, page: String(next) })}`}
              />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
