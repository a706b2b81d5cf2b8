import { useState } from 'react';
import { ChangeMeeting, type VisitMethod } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { Radios } from '../../ui/choice.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/text-field.js';
import { Questions } from './questions.js';
import { useAsking } from './use-asking.js';
import { methodWords } from './words.js';

interface MeetingDialogProps {
  visit: { id: string; method: VisitMethod; place: string };
  onClose: () => void;
  onDone: (message: string) => void;
}

/** On site or a web meeting, and where. */
export function MeetingDialog({ visit, onClose, onDone }: MeetingDialogProps) {
  const [method, setMethod] = useState(visit.method);
  const [place, setPlace] = useState(visit.place);
  const asking = useAsking(ChangeMeeting);
  const send = async (confirmed: boolean) => {
    const done = await asking.send({ visitId: visit.id, method, place }, confirmed);
    if (done) onDone(m.visits_meeting_done());
  };
  return (
    <Dialog title={m.visits_meeting()} isOpen onClose={onClose}>
      <form
        noValidate
        className="space-y-6"
        onSubmit={(event) => {
          event.preventDefault();
          void send(false);
        }}
      >
        <p>{m.visits_meeting_lead()}</p>
        <Questions of={asking} again={() => void send(true)} />
        <Radios
          label={m.visits_method()}
          required
          name="method"
          value={method}
          onChange={setMethod}
          options={(['onSite', 'web'] as const).map((value) => ({
            value,
            label: methodWords[value](),
          }))}
        />
        <TextField
          label={m.visits_place()}
          help={m.visits_place_help()}
          value={place}
          onChange={setPlace}
          error={asking.at('place')}
        />
        <div className="flex flex-wrap gap-4">
          <Button type="submit" isPending={asking.isPending}>
            {m.visits_save()}
          </Button>
          <Button look="outlined" onPress={onClose}>
            {m.ui_cancel()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
