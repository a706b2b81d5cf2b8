import { useEffect, useRef, useState } from 'react';
import { m } from '../../../generated/words/messages.js';
import { Chip } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { kindName, statementKinds } from '../words.js';
import type { ColumnProps, Earlier, Move } from './column-types.js';
import { StatementFields } from './fields.js';
import { type Shown, wordsOf } from './merged.js';
import type { Line, Words } from './outbox.js';
import { TroubleNotice } from './trouble-notice.js';

interface StatementRowProps {
  of: Shown;
  no: number;
  isLast: boolean;
  isOpen: boolean;
  column: ColumnProps;
  earlier: Earlier;
  move: (how: Move) => void;
  withdraw: () => void;
}

/** One statement, and what one may do with it. Alt with an arrow key moves it too. */
export function StatementRow(props: StatementRowProps) {
  const { of, no, isLast, isOpen, column, earlier, move, withdraw } = props;
  const { outbox, topicId, kind, roles } = column;
  const [edited, setEdited] = useState<{ words: Words; revision: number | null }>();
  const row = useRef<HTMLLIElement>(null);
  const words = wordsOf(of);
  const name = m.capture_no({ kind: kindName(kind), no });
  const put = (more: Partial<Line>) =>
    outbox.add({
      ...words,
      id: of.id,
      topicId,
      kind,
      revision: of.said?.revision ?? null,
      confirmed: false,
      ...more,
    });
  const close = () => {
    setEdited(undefined);
    requestAnimationFrame(() => row.current?.querySelector('button')?.focus());
  };
  if (edited) {
    return (
      <li ref={row} className="py-3">
        <EditStatement
          name={name}
          start={edited.words}
          roles={roles}
          earlier={earlier}
          save={(next) => {
            // Built on what stood here when the editing began: another's change meanwhile is asked about.
            put({ ...next, revision: edited.revision });
            close();
          }}
          onClose={close}
        />
      </li>
    );
  }
  const isHere = of.said !== undefined;
  return (
    <li
      ref={row}
      data-statement={of.id}
      className="py-3"
      onKeyDown={(event) => {
        if (!isOpen || !isHere || !event.altKey) return;
        if (event.key === 'ArrowUp' && no > 1) move('up');
        else if (event.key === 'ArrowDown' && !isLast) move('down');
        else return;
        event.preventDefault();
      }}
    >
      <div className="flex gap-3">
        <span className="font-bold">{no}</span>
        <div className="min-w-0 grow">
          <p className="whitespace-pre-wrap">{words.text}</p>
          {words.suggestion && <p className="whitespace-pre-wrap pl-4">⇒ {words.suggestion}</p>}
          {of.said?.takesUp && words.takesUpId && (
            <p className="text-sm text-solid-gray-700">
              {m.capture_took_up({
                meeting: of.said.takesUp.meeting?.name ?? '',
                text: of.said.takesUp.text,
              })}
            </p>
          )}
          <p className="flex flex-wrap gap-2">
            {words.saidAs && <Chip>{words.saidAs}</Chip>}
            {of.said?.written && <Chip>{m.capture_written()}</Chip>}
            {of.entry && !of.entry.isSent && <Chip tone="waiting">{m.capture_unsent()}</Chip>}
          </p>
        </div>
      </div>
      {of.entry?.trouble && (
        <div className="mt-2">
          <TroubleNotice
            trouble={of.entry.trouble}
            mine={of.entry.line}
            name={name}
            put={put}
            confirm={() => outbox.confirm(of.id)}
            drop={() => outbox.drop(of.id)}
          />
        </div>
      )}
      {isOpen && (
        <div className="no-print -ml-2 flex flex-wrap [&_button]:px-2 [&_button]:text-sm [&_button]:font-normal">
          <Button
            size="small"
            look="text"
            aria-label={m.capture_edit_of({ no: name })}
            onPress={() => setEdited({ words, revision: of.said?.revision ?? null })}
          >
            {m.capture_edit()}
          </Button>
          {isHere && (
            <Acts name={name} no={no} isLast={isLast} kind={kind} move={move} withdraw={withdraw} />
          )}
        </div>
      )}
    </li>
  );
}

interface ActsProps extends Pick<StatementRowProps, 'no' | 'isLast' | 'move' | 'withdraw'> {
  name: string;
  kind: ColumnProps['kind'];
}

function Acts({ name, no, isLast, kind, move, withdraw }: ActsProps) {
  const other = kindName(statementKinds.find((one) => one !== kind)!);
  const act = (label: string, told: string, how: Move) => (
    <span data-how={how}>
      <Button size="small" look="text" aria-label={told} onPress={() => move(how)}>
        {label}
      </Button>
    </span>
  );
  return (
    <>
      {no > 1 && act(m.meeting_up(), m.capture_up_of({ no: name }), 'up')}
      {!isLast && act(m.meeting_down(), m.capture_down_of({ no: name }), 'down')}
      {act(m.capture_other(), m.capture_other_of({ no: name, kind: other }), 'other')}
      <Button
        size="small"
        look="text"
        aria-label={m.capture_withdraw_of({ no: name })}
        onPress={withdraw}
      >
        {m.capture_withdraw()}
      </Button>
    </>
  );
}

interface EditStatementProps {
  name: string;
  start: Words;
  roles: string;
  earlier: Earlier;
  save: (words: Words) => void;
  onClose: () => void;
}

function EditStatement({ name, start, roles, earlier, save, onClose }: EditStatementProps) {
  const [words, setWords] = useState<Words>({
    text: start.text,
    suggestion: start.suggestion,
    saidAs: start.saidAs,
    takesUpId: start.takesUpId,
  });
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const done = () => words.text.trim() && save(words);
  return (
    <div className="space-y-3 rounded-8 border-2 border-blue-900 p-3">
      <StatementFields
        label={m.capture_edit_of({ no: name })}
        words={words}
        onChange={setWords}
        onEnter={done}
        onEscape={onClose}
        hasSuggestion
        roles={roles}
        earlier={earlier}
        first={first}
      />
      <div className="flex flex-wrap gap-3">
        <Button size="small" onPress={() => void done()}>
          {m.capture_save()}
        </Button>
        <Button size="small" look="outlined" onPress={onClose}>
          {m.ui_cancel()}
        </Button>
      </div>
    </div>
  );
}
