import { Link, useSearchParams } from 'react-router';
import type { AuditEntriesQuery } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { instantText } from '../../ui/dates.js';
import { EmptyState } from '../../ui/states.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../ui/table.js';
import { withChange } from '../../ui/with-change.js';
import { actText } from './act-words.js';

type Entry = AuditEntriesQuery['auditEntries']['items'][number];

interface EntriesProps {
  of: { items: readonly Entry[]; next: string | null };
  caption: string;
  empty: { title: string; help: string };
  /** Says of each entry which office it is about. */
  withOffice?: boolean;
}
interface ListProps extends Pick<EntriesProps, 'caption' | 'withOffice'> {
  items: readonly Entry[];
}

/** The piece of the log that the address asks for: what follows `?after=`, else the newest. */
export function useSlice() {
  const [search] = useSearchParams();
  return { take: 50, after: search.get('after') };
}

/** A page of the log, and the ways to older and to the newest entries. */
export function Entries({ of, caption, empty, withOffice = false }: EntriesProps) {
  const { items, next } = of;
  const [search] = useSearchParams();
  return (
    <>
      {items.length === 0 ? (
        <EmptyState title={empty.title}>{empty.help}</EmptyState>
      ) : (
        <List items={items} caption={caption} withOffice={withOffice} />
      )}
      <nav aria-label={m.audit_pages()} className="flex flex-wrap justify-center gap-6">
        {search.has('after') && (
          <Turn to={withChange(search, 'after', '')}>{m.audit_newest()}</Turn>
        )}
        {next !== null && <Turn to={withChange(search, 'after', next)}>{m.audit_older()}</Turn>}
      </nav>
    </>
  );
}

const Turn = ({ to, children }: { to: URLSearchParams; children: string }) => (
  <Link className="link inline-flex min-h-11 items-center px-2" to={`?${to}`}>
    {children}
  </Link>
);

function List({ items, caption, withOffice }: ListProps) {
  return (
    <Table
      caption={caption}
      hideCaption
      head={
        <tr>
          <HeadCell>{m.audit_when()}</HeadCell>
          <HeadCell>{m.audit_who()}</HeadCell>
          <HeadCell>{m.audit_what()}</HeadCell>
          {withOffice && <HeadCell>{m.audit_office()}</HeadCell>}
          <HeadCell>{m.audit_more()}</HeadCell>
        </tr>
      }
    >
      {items.map((entry) => (
        <Row key={entry.seq}>
          <RowHead className="whitespace-nowrap">{instantText(entry.at)}</RowHead>
          <Cell className="whitespace-nowrap">{whoText(entry)}</Cell>
          <Cell className="min-w-48">{actText(entry.action)}</Cell>
          {withOffice && <Cell className="min-w-40">{entry.officeName ?? '－'}</Cell>}
          <Cell>
            <More of={entry} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

const whoText = ({ personId, personName }: Entry): string =>
  personName ?? (personId ? m.audit_someone() : m.audit_system());

/** What else the entry holds, as the log has it: for whoever has to follow it up. */
function More({ of }: { of: Entry }) {
  const facts = [
    [m.audit_seq(), of.seq],
    [m.audit_name(), of.action],
    [m.audit_object(), [of.objectKind, of.objectId].filter(Boolean).join(' ')],
    [m.audit_detail(), of.detail === '{}' ? '' : of.detail],
  ] as const;
  return (
    <details>
      <summary
        aria-label={m.audit_more_of({ seq: of.seq })}
        className="link min-h-11 cursor-pointer py-2 whitespace-nowrap"
      >
        {m.audit_more()}
      </summary>
      <dl className="min-w-64 text-sm">
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt className="font-bold">{name}</dt>
              <dd className="break-all">{value}</dd>
            </div>
          ))}
      </dl>
    </details>
  );
}
