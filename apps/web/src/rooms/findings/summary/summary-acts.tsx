import { useState } from 'react';
import { newId } from '../../../api/new-id.js';
import { useAct } from '../../../api/queries.js';
import { CorrectSummary, DraftSummary } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Notice } from '../../../ui/notice.js';
import { failureWords } from '../../../ui/states.js';
import { TextField } from '../../../ui/text-field.js';
import { PublishSummaryDialog } from './publish-summary-dialog.js';
import type { Version } from './version.js';

interface SummaryActsProps {
  meetingId: string;
  latest: Version | undefined;
  chosen: Version | undefined;
  tell: (message: string | undefined) => void;
}

/** What a coordinator may do with the latest version: make it anew, publish it, put it right. */
export function SummaryActs({ meetingId, latest, chosen, tell }: SummaryActsProps) {
  const draft = useAct(DraftSummary);
  const again = useAct(CorrectSummary);
  const [isPublishing, setPublishing] = useState(false);
  const [isCorrecting, setCorrecting] = useState(false);
  if (chosen !== latest) return null;
  const make = async () => {
    const of = { id: newId(), meetingId };
    try {
      // A correction stays one when it is made anew.
      await (latest && latest.version > 1
        ? again.mutateAsync({ input: { ...of, words: latest.correctionWords } })
        : draft.mutateAsync({ input: of }));
      tell(m.summary_made());
    } catch {
      tell(undefined);
    }
  };
  const failed = draft.error ?? again.error;
  const isPending = draft.isPending || again.isPending;
  return (
    <div className="no-print space-y-4">
      {failed && <Notice tone="trouble" title={failureWords(failed)} live />}
      <div className="flex flex-wrap gap-4">
        {latest?.state === 'published' ? (
          <Button look="outlined" onPress={() => setCorrecting(true)}>
            {m.summary_correct()}
          </Button>
        ) : (
          <>
            <Button
              look={latest ? 'outlined' : 'filled'}
              isPending={isPending}
              onPress={() => void make()}
            >
              {latest ? m.summary_again() : m.summary_make()}
            </Button>
            {latest && <Button onPress={() => setPublishing(true)}>{m.summary_publish()}</Button>}
          </>
        )}
      </div>
      {isPublishing && latest && (
        <PublishSummaryDialog
          of={latest}
          onClose={() => setPublishing(false)}
          onDone={() => {
            setPublishing(false);
            tell(m.summary_published());
          }}
        />
      )}
      {isCorrecting && (
        <CorrectDialog
          meetingId={meetingId}
          onClose={() => setCorrecting(false)}
          onDone={() => {
            setCorrecting(false);
            tell(m.summary_made());
          }}
        />
      )}
    </div>
  );
}

interface CorrectDialogProps {
  meetingId: string;
  onClose: () => void;
  onDone: () => void;
}

function CorrectDialog({ meetingId, onClose, onDone }: CorrectDialogProps) {
  const [id] = useState(newId);
  const [words, setWords] = useState('');
  const act = useAct(CorrectSummary);
  const send = async () => {
    await act.mutateAsync({ input: { id, meetingId, words } }).then(onDone, () => undefined);
  };
  return (
    <Dialog title={m.summary_correct()} isOpen onClose={onClose}>
      <form
        noValidate
        className="space-y-6"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p>{m.summary_correct_lead()}</p>
        <TextField
          label={m.summary_correct_words()}
          required
          rows={2}
          value={words}
          onChange={setWords}
          error={act.error ? failureWords(act.error) : undefined}
        />
        <div className="flex flex-wrap gap-4">
          <Button type="submit" isPending={act.isPending}>
            {m.summary_correct()}
          </Button>
          <Button look="outlined" onPress={onClose}>
            {m.ui_cancel()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
