import { useState } from 'react';
import { newId } from '../../api/new-id.js';
import { useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { SaveSeat, SeatPeople } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { DateField } from '../../ui/date-field.js';
import { personName } from '../../ui/people.js';
import { Select } from '../../ui/select.js';
import { TextField } from '../../ui/text-field.js';
import { AskingDialog } from '../visits/asking-dialog.js';
import { useAsking } from '../visits/use-asking.js';

interface SeatDialogProps {
  /** Of the meeting: the seat is there at the latest on this day. */
  from: string | null;
  onClose: () => void;
  onDone: () => void;
}

export function SeatDialog({ from, onClose, onDone }: SeatDialogProps) {
  const { today } = useMe();
  const people = useRead(SeatPeople, {}).data?.people.items ?? [];
  const [id] = useState(newId);
  const [label, setLabel] = useState('');
  const [personId, setPersonId] = useState('');
  const [fromOn, setFromOn] = useState(from !== null && from < today ? from : today);
  const asking = useAsking(SaveSeat);
  const send = async (confirmed: boolean) => {
    const input = { id, label, personId: personId || null, fromOn };
    if (await asking.send(input, confirmed)) onDone();
  };
  return (
    <AskingDialog
      title={m.meeting_seat_add()}
      lead={m.meeting_attendance_help()}
      asking={asking}
      send={send}
      submit={m.meeting_seat_add()}
      onClose={onClose}
    >
      <TextField
        label={m.meeting_seat_label()}
        help={m.meeting_seat_label_help()}
        required
        value={label}
        onChange={setLabel}
        error={asking.at('label')}
      />
      <Select
        label={m.meeting_seat_person()}
        value={personId}
        onChange={setPersonId}
        options={[
          { value: '', label: m.meeting_seat_person_none() },
          ...people.map((one) => ({ value: one.id, label: personName(one) })),
        ]}
        error={asking.at('personId')}
      />
      <DateField
        label={m.meeting_seat_from()}
        required
        value={fromOn}
        onChange={setFromOn}
        error={asking.at('fromOn')}
      />
    </AskingDialog>
  );
}
