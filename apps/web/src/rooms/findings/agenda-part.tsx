import { useState } from 'react';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { Section } from '../../ui/page.js';
import { EmptyState } from '../../ui/states.js';
import { AgendaEditor } from './agenda-editor.js';
import { AgendaItemView } from './agenda-view.js';
import type { OnMeeting } from './meeting-types.js';

/** 次第: read, and changed in its place. */
export function AgendaPart({ meeting, tell }: OnMeeting) {
  const [isOpen, setOpen] = useState(false);
  const { agenda, closedAt } = meeting;
  return (
    <Section
      title={m.meeting_agenda()}
      action={
        !closedAt &&
        !isOpen &&
        agenda.length > 0 && (
          <Button size="small" look="outlined" onPress={() => setOpen(true)}>
            {m.meeting_agenda_change()}
          </Button>
        )
      }
    >
      {isOpen ? (
        <AgendaEditor
          meeting={meeting}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            tell(m.meeting_agenda_saved());
          }}
        />
      ) : agenda.length === 0 ? (
        <EmptyState title={m.meeting_agenda_none()}>
          <p className="mb-4">{m.meeting_agenda_none_help()}</p>
          {!closedAt && <Button onPress={() => setOpen(true)}>{m.meeting_agenda_make()}</Button>}
        </EmptyState>
      ) : (
        <div className="space-y-6">
          {agenda.map((item, at) => (
            <AgendaItemView key={item.id} item={item} no={at + 1} />
          ))}
        </div>
      )}
    </Section>
  );
}
