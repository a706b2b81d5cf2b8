import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { read, useRead } from '../../api/queries.js';
import { FormVersion, MySheets } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Select } from '../../ui/select.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import type { Definition } from './answer-words.js';
import { Trail } from './trail.js';

/** 気づきの足あと: choose a question of the latest sheet, read one's own words through time. */
export function TrailPart() {
  const latest = useRead(MySheets, { filter: { state: 'submitted' }, take: 1, skip: 0 });
  return (
    <Loaded of={latest}>
      {({ mySheets: { items } }) =>
        items[0] ? (
          <OfForm sheetId={items[0].id} versionId={items[0].version.id} />
        ) : (
          <EmptyState title={m.sheets_trail_empty()}>{m.sheets_trail_empty_help()}</EmptyState>
        )
      }
    </Loaded>
  );
}

function OfForm({ sheetId, versionId }: { sheetId: string; versionId: string }) {
  const form = useQuery({ ...read(FormVersion, { id: versionId }), staleTime: Infinity });
  return (
    <Loaded of={form}>
      {({ instrumentVersion: { definition } }) => (
        <Chosen sheetId={sheetId} definition={definition} />
      )}
    </Loaded>
  );
}

function Chosen({ sheetId, definition }: { sheetId: string; definition: Definition }) {
  const all = definition.sections.flatMap((section) =>
    section.items.map((item) => ({ item, of: section.title })),
  );
  const [itemId, setItemId] = useState(all[0]?.item.id ?? '');
  const chosen = all.find(({ item }) => item.id === itemId);
  return (
    <>
      <div className="max-w-xl">
        <Select
          label={m.sheets_trail_of()}
          plain
          value={itemId}
          onChange={setItemId}
          options={all.map(({ item, of }) => ({
            value: item.id,
            label: m.sheets_item_of({ section: of, item: item.title }),
          }))}
        />
      </div>
      {chosen && <Trail key={itemId} sheetId={sheetId} item={chosen.item} />}
    </>
  );
}
