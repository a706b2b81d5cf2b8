import { useState } from 'react';
import {
  CancelVisit,
  DeclineVisit,
  PostponeVisit,
  RescheduleVisit,
  ResumeVisit,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { TextField } from '../../ui/text-field.js';
import { AskingDialog } from './asking-dialog.js';
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
    <AskingDialog
      title={moveWords[move]()}
      lead={leads[move]()}
      asking={asking}
      send={send}
      submit={moveWords[move]()}
      stay={move === 'cancel' ? m.visits_cancel_stay() : undefined}
      onClose={onClose}
    >
      <TextField
        label={m.visits_reason()}
        help={m.visits_reason_help()}
        required={needsReason}
        rows={3}
        value={reason}
        onChange={setReason}
        error={asking.at('reason')}
      />
    </AskingDialog>
  );
}
