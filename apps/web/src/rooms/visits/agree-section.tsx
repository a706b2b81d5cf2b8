import { useState } from 'react';
import { AmendNote, CloseVisit, ConfirmNote, ShowNote } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { instantText } from '../../ui/dates.js';
import { Section } from '../../ui/page.js';
import { TextField } from '../../ui/text-field.js';
import { nextThing } from './next-thing.js';
import type { VisitWithNote } from './visit-types.js';
import { thisMoment } from './now.js';
import { Questions } from './questions.js';
import { type Asked, useAsking } from './use-asking.js';
import type { Draft } from './use-note-draft.js';
import { nextWords } from './words.js';

interface AgreeSectionProps {
  visit: VisitWithNote;
  /** Of whoever writes: all of it is saved before the next move. */
  draft?: Draft;
}

/** Shown, confirmed by both sides, opened again with a reason, closed. */
export function AgreeSection({ visit, draft }: AgreeSectionProps) {
  const { note, mySide, state, id: visitId } = visit;
  const show = useAsking(ShowNote);
  const confirm = useAsking(ConfirmNote);
  const close = useAsking(CloseVisit);
  const next = nextThing({ ...visit, proposals: [] }, thisMoment());
  const revision = draft?.revision ?? note?.revision ?? 0;
  const settled = async (act: () => Promise<Asked | undefined>) => {
    if (!draft || (await draft.save())) await act();
  };
  const doShow = (confirmed: boolean) => void settled(() => show.send({ visitId }, confirmed));
  const doConfirm = (confirmed: boolean) =>
    void settled(() => confirm.send({ visitId, revision }, confirmed));
  const isMine = mySide === 'visitors' ? note?.visitorsConfirmedAt : note?.officeConfirmedAt;
  return (
    <Section title={m.visits_agree_section()}>
      <ul className="space-y-1">
        {(
          [
            [m.visits_shown(), note?.shownAt],
            [m.visits_confirmed_by_visitors(), note?.visitorsConfirmedAt],
            [m.visits_confirmed_by_office(), note?.officeConfirmedAt],
          ] as const
        ).map(([words, at]) => (
          <li key={words}>
            <span aria-hidden="true">{at ? '●' : '○'}</span> {words}:{' '}
            {at ? instantText(at) : m.visits_not_yet()}
          </li>
        ))}
      </ul>
      <p className="font-bold">{nextWords[next.key]()}</p>
      <Questions of={show} again={() => doShow(true)} />
      <Questions of={confirm} again={() => doConfirm(true)} />
      <Questions of={close} again={() => undefined} />
      <div className="flex flex-wrap gap-4">
        {draft && !note?.shownAt && (
          <Button isPending={show.isPending} onPress={() => doShow(false)}>
            {m.visits_show()}
          </Button>
        )}
        {state === 'held' && note?.shownAt && !isMine && (
          <Button isPending={confirm.isPending} onPress={() => doConfirm(false)}>
            {m.visits_confirm_note()}
          </Button>
        )}
        {state === 'noted' && mySide === 'visitors' && (
          <Button isPending={close.isPending} onPress={() => void close.send({ visitId })}>
            {m.visits_close()}
          </Button>
        )}
      </div>
      {state === 'noted' && mySide !== null && <Amend visitId={visitId} />}
    </Section>
  );
}

function Amend({ visitId }: { visitId: string }) {
  const [reason, setReason] = useState('');
  const asking = useAsking(AmendNote);
  const send = (confirmed: boolean) => asking.send({ visitId, reason }, confirmed);
  return (
    <details className="rounded-8 border-1 border-solid-gray-420">
      <summary className="min-h-12 cursor-pointer px-4 py-3 font-bold">{m.visits_amend()}</summary>
      <form
        noValidate
        className="space-y-4 p-4"
        onSubmit={(event) => {
          event.preventDefault();
          void send(false);
        }}
      >
        <p>{m.visits_amend_help()}</p>
        <Questions of={asking} again={() => void send(true)} />
        <TextField
          label={m.visits_reason()}
          required
          rows={2}
          value={reason}
          onChange={setReason}
          error={asking.at('reason')}
        />
        <Button type="submit" size="small" look="outlined" isPending={asking.isPending}>
          {m.visits_amend_save()}
        </Button>
      </form>
    </details>
  );
}
