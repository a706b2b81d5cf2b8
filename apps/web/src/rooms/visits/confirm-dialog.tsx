import { useState } from 'react';
import { ConfirmDate } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { hoursText } from '../../ui/dates.js';
import { TextField } from '../../ui/text-field.js';
import { AskingDialog } from './asking-dialog.js';
import { useAsking } from './use-asking.js';

interface ConfirmDialogProps {
  date: { id: string; startsAt: string; endsAt: string };
  place: string;
  onClose: () => void;
  onDone: (message: string) => void;
}

/** The day is agreed; of two who agree at once the other is told what was agreed. */
export function ConfirmDialog({ date, place: before, onClose, onDone }: ConfirmDialogProps) {
  const [place, setPlace] = useState(before);
  const asking = useAsking(ConfirmDate);
  const when = hoursText(date.startsAt, date.endsAt);
  const send = async (confirmed: boolean) => {
    const done = await asking.send({ proposalId: date.id, place }, confirmed);
    if (done) onDone(m.visits_agreed({ when }));
  };
  return (
    <AskingDialog
      title={m.visits_agree_title({ when })}
      lead={m.visits_agree_lead()}
      asking={asking}
      send={send}
      submit={m.visits_agree()}
      onClose={onClose}
    >
      <TextField
        label={m.visits_place()}
        help={m.visits_place_help()}
        value={place}
        onChange={setPlace}
        error={asking.at('place')}
      />
    </AskingDialog>
  );
}
