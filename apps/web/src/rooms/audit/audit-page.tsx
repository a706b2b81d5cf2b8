import { useSearchParams } from 'react-router';
import { useRead } from '../../api/queries.js';
import { AuditEntries } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Page } from '../../ui/page.js';
import { Loaded } from '../../ui/states.js';
import { AuditFilter } from './audit-filter.js';
import { Entries, useSlice } from './entries.js';

/** 操作の記録 of the municipality, the newest first, for the auditor. */
export function AuditPage() {
  const [search] = useSearchParams();
  const slice = useSlice();
  const [room, act] = [search.get('room'), search.get('act')];
  const found = useRead(AuditEntries, {
    filter: {
      action: room && act ? `${room}.${act}` : room,
      fromOn: search.get('from'),
      untilOn: search.get('until'),
    },
    ...slice,
  });
  return (
    <Page title={m.audit()} lead={<p>{m.audit_lead()}</p>}>
      <AuditFilter />
      <Loaded of={found}>
        {({ auditEntries }) => (
          <Entries
            of={auditEntries}
            caption={m.audit()}
            withOffice
            empty={{ title: m.audit_none(), help: m.audit_none_help() }}
          />
        )}
      </Loaded>
    </Page>
  );
}
