import { useState } from 'react';
import { ConfirmDate } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { hoursText } from '../../ui/dates.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/text-field.js';
import { Questions } from './questions.js';
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
    <Dialog title={m.visits_agree_title({ when })} isOpen onClose={onClose}>
      <form
        noValidate
        className="space-y-6"
        onSubmit={(event) => {
          event.preventDefault();
          void send(false);
        }}
      >
        <p>{m.visits_agree_lead()}</p>
        <Questions of={asking} again={() => void send(true)} />
        <TextField
          label={m.visits_place()}
          help={m.visits_place_help()}
          value={place}
          onChange={setPlace}
          error={asking.at('place')}
        />
        <div className="flex flex-wrap gap-4">
          <Button type="submit" isPending={asking.isPending}>
            {m.visits_agree()}
          </Button>
          <Button look="outlined" onPress={onClose}>
            {m.ui_cancel()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
