import { useState } from 'react';
import {
  CancelVisit,
  DeclineVisit,
  PostponeVisit,
  RescheduleVisit,
  ResumeVisit,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/text-field.js';
import { Questions } from './questions.js';
import { useAsking } from './use-asking.js';
import { moveWords } from './words.js';

/** Moves that end an agreement or the search for one: normal, with a word to the other side. */
export const leaving = {
  reschedule: RescheduleVisit,
  decline: DeclineVisit,
  postpone: PostponeVisit,
  resume: ResumeVisit,
  cancel: CancelVisit,
} as const;
export type LeavingMove = keyof typeof leaving;
export const isLeaving = (move: string): move is LeavingMove => Object.hasOwn(leaving, move);

const leads: Record<LeavingMove, () => string> = {
  reschedule: m.visits_reschedule_lead,
  decline: m.visits_decline_lead,
  postpone: m.visits_postpone_lead,
  resume: m.visits_resume_lead,
  cancel: m.visits_cancel_lead,
};

interface MoveDialogProps {
  visitId: string;
  move: LeavingMove;
  needsReason: boolean;
  onClose: () => void;
  onDone: (message: string) => void;
}

export function MoveDialog({ visitId, move, needsReason, onClose, onDone }: MoveDialogProps) {
  const [reason, setReason] = useState('');
  const asking = useAsking(leaving[move] as typeof DeclineVisit);
  const send = async (confirmed: boolean) => {
    const done = await asking.send({ visitId, reason }, confirmed);
    if (done) onDone(m.visits_move_done({ move: moveWords[move]() }));
  };
  return (
    <Dialog title={moveWords[move]()} isOpen onClose={onClose}>
      <form
        noValidate
        className="space-y-6"
        onSubmit={(event) => {
          event.preventDefault();
          void send(false);
        }}
      >
        <p>{leads[move]()}</p>
        <Questions of={asking} again={() => void send(true)} />
        <TextField
          label={m.visits_reason()}
          help={m.visits_reason_help()}
          required={needsReason}
          rows={3}
          value={reason}
          onChange={setReason}
          error={asking.at('reason')}
        />
        <div className="flex flex-wrap gap-4">
          <Button type="submit" isPending={asking.isPending}>
            {moveWords[move]()}
          </Button>
          <Button look="outlined" onPress={onClose}>
            {m.ui_cancel()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
