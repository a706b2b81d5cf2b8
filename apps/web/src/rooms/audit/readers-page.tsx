import { Navigate, useSearchParams } from 'react-router';
import { useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { WhoReadUs } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { LinkTabs } from '../../ui/link-tabs.js';
import { Page } from '../../ui/page.js';
import { Loaded } from '../../ui/states.js';
import { Entries, useSlice } from './entries.js';

/** だれが見たか: who read or took along what belongs to an office, for its manager. */
export function ReadersPage() {
  const { me } = useMe();
  const [search] = useSearchParams();
  const managed = me.offices.filter(({ manages }) => manages);
  const office = managed.find(({ id }) => id === search.get('office')) ?? managed[0];
  if (!office) return <Navigate to="/" replace />;
  return (
    <Page title={m.readers()} lead={<p>{m.readers_lead({ office: office.name })}</p>}>
      {managed.length > 1 && (
        <LinkTabs
          label={m.office()}
          tabs={managed.map(({ id, name }) => ({
            to: `?office=${id}`,
            label: name,
            current: id === office.id,
          }))}
        />
      )}
      <ReadersOf officeId={office.id} />
    </Page>
  );
}

function ReadersOf({ officeId }: { officeId: string }) {
  const found = useRead(WhoReadUs, { officeId, ...useSlice() });
  return (
    <Loaded of={found}>
      {({ whoReadUs }) => (
        <Entries
          of={whoReadUs}
          caption={m.readers()}
          empty={{ title: m.readers_none(), help: m.readers_none_help() }}
        />
      )}
    </Loaded>
  );
}
