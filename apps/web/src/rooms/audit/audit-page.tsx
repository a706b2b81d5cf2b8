import { Link, useSearchParams } from 'react-router';
import { useRead } from '../../api/queries.js';
import { AuditEntries, type AuditEntriesQuery } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { instantText } from '../../ui/dates.js';
import { Page } from '../../ui/page.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../ui/table.js';
import { withChange } from '../../ui/with-change.js';
import { actText } from './act-words.js';
import { AuditFilter } from './audit-filter.js';

const TAKE = 50;
type Entry = AuditEntriesQuery['auditEntries']['items'][number];

/** 操作の記録 of the municipality, the newest first, for the auditor. */
export function AuditPage() {
  const [search] = useSearchParams();
  const [room, act] = [search.get('room'), search.get('act')];
  const found = useRead(AuditEntries, {
    filter: {
      action: room && act ? `${room}.${act}` : room,
      fromOn: search.get('from'),
      untilOn: search.get('until'),
    },
    take: TAKE,
    after: search.get('after'),
  });
  return (
    <Page title={m.audit()} lead={<p>{m.audit_lead()}</p>}>
      <AuditFilter />
      <Loaded of={found}>
        {({ auditEntries: { items, next } }) => (
          <>
            {items.length === 0 ? (
              <EmptyState title={m.audit_none()}>{m.audit_none_help()}</EmptyState>
            ) : (
              <Entries items={items} />
            )}
            <nav aria-label={m.audit_pages()} className="flex flex-wrap justify-center gap-6">
              {search.has('after') && (
                <Turn to={withChange(search, 'after', '')}>{m.audit_newest()}</Turn>
              )}
              {next !== null && (
                <Turn to={withChange(search, 'after', next)}>{m.audit_older()}</Turn>
              )}
            </nav>
          </>
        )}
      </Loaded>
    </Page>
  );
}

const Turn = ({ to, children }: { to: URLSearchParams; children: string }) => (
  <Link className="link inline-flex min-h-11 items-center px-2" to={`?${to}`}>
    {children}
  </Link>
);

function Entries({ items }: { items: readonly Entry[] }) {
  return (
    <Table
      caption={m.audit()}
      hideCaption
      head={
        <tr>
          <HeadCell>{m.audit_when()}</HeadCell>
          <HeadCell>{m.audit_who()}</HeadCell>
          <HeadCell>{m.audit_what()}</HeadCell>
          <HeadCell>{m.audit_office()}</HeadCell>
          <HeadCell>{m.audit_more()}</HeadCell>
        </tr>
      }
    >
      {items.map((entry) => (
        <Row key={entry.seq}>
          <RowHead className="whitespace-nowrap">{instantText(entry.at)}</RowHead>
          <Cell className="whitespace-nowrap">{whoText(entry)}</Cell>
          <Cell className="min-w-48">{actText(entry.action)}</Cell>
          <Cell className="min-w-40">{entry.officeName ?? '－'}</Cell>
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
