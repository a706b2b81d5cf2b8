import { useRef } from 'react';
import { newId } from '../../../api/new-id.js';
import type { StatementKind } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Button } from '../../../ui/button.js';
import type { Earlier } from './column-types.js';
import { StatementFields } from './fields.js';
import type { Outbox, View } from './outbox.js';
import { blankWords, isBlank, splitAtArrow } from './words-typed.js';

interface NewStatementProps {
  meetingId: string;
  topicId: string;
  kind: StatementKind;
  outbox: Outbox;
  view: View;
  roles: string;
  earlier: Earlier;
}

/** The next line of a column. It stays here, and in the browser's box, until it is added. */
export function NewStatement({ topicId, kind, outbox, view, roles, earlier }: NewStatementProps) {
  const column = `${topicId} ${kind}`;
  const words = view.typed[column] ?? blankWords;
  const first = useRef<HTMLTextAreaElement>(null);
  const add = () => {
    if (!words.text.trim()) return first.current?.focus();
    outbox.add({
      ...splitAtArrow(words),
      id: newId(),
      topicId,
      kind,
      revision: null,
      confirmed: false,
    });
    outbox.type(column, undefined);
    first.current?.focus();
  };
  return (
    <div className="no-print mt-2 space-y-3 rounded-8 bg-solid-gray-50 p-3">
      <StatementFields
        label={kind === 'good' ? m.capture_new_good() : m.capture_new_issue()}
        words={words}
        onChange={(next) => outbox.type(column, isBlank(next) && !next.saidAs ? undefined : next)}
        onEnter={add}
        hasSuggestion={kind === 'issue'}
        roles={roles}
        earlier={earlier}
        first={first}
      />
      <Button
        size="small"
        aria-label={kind === 'good' ? m.capture_add_good() : m.capture_add_issue()}
        onPress={add}
      >
        {m.capture_add()}
      </Button>
    </div>
  );
}
