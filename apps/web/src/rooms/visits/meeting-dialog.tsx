import { useState } from 'react';
import { ChangeMeeting, type VisitMethod } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Radios } from '../../ui/choice.js';
import { TextField } from '../../ui/text-field.js';
import { AskingDialog } from './asking-dialog.js';
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
    <AskingDialog
      title={m.visits_meeting()}
      lead={m.visits_meeting_lead()}
      asking={asking}
      send={send}
      submit={m.visits_save()}
      onClose={onClose}
    >
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
    </AskingDialog>
  );
}
