import { useState } from 'react';
import { Failure } from '../../../api/failure.js';
import { newId } from '../../../api/new-id.js';
import { useAct } from '../../../api/queries.js';
import { useMe } from '../../../app/me.js';
import { TakeSnapshot } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Button } from '../../../ui/button.js';
import { DateField } from '../../../ui/date-field.js';
import { Dialog } from '../../../ui/dialog.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { Select } from '../../../ui/select.js';
import { failureWords } from '../../../ui/states.js';

interface TakeSnapshotDialogProps {
  meetingId: string;
  onClose: () => void;
  onDone: () => void;
}

export function TakeSnapshotDialog({ meetingId, onClose, onDone }: TakeSnapshotDialogProps) {
  const { today } = useMe();
  const [id] = useState(newId);
  const [cutOffOn, setCutOff] = useState('');
  const [years, setYears] = useState('1');
  const act = useAct(TakeSnapshot);
  const send = async () => {
    const input = { id, meetingId, cutOffOn: cutOffOn || null, years: Number(years) };
    await act.mutateAsync({ input }).then(onDone, () => undefined);
  };
  const field = act.error instanceof Failure ? act.error.detail.field : undefined;
  const failed = act.error ? failureWords(act.error) : undefined;
  return (
    <Dialog title={m.snapshots_take()} isOpen onClose={onClose}>
      <form
        noValidate
        className="space-y-6"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p>{m.snapshots_none_help()}</p>
        <ErrorSummary errors={failed ? [failed] : []} />
        <DateField
          label={m.snapshots_cut_off()}
          help={m.snapshots_cut_off_help()}
          startMonth={today.slice(0, 7)}
          value={cutOffOn}
          onChange={setCutOff}
          error={field === 'input.cutOffOn' ? failed : undefined}
        />
        <Select
          label={m.snapshots_years()}
          required
          value={years}
          onChange={setYears}
          options={['1', '2', '3', '4', '5'].map((value) => ({
            value,
            label: m.snapshots_years_option({ count: value }),
          }))}
        />
        <div className="flex flex-wrap gap-4">
          <Button type="submit" isPending={act.isPending}>
            {m.snapshots_take()}
          </Button>
          <Button look="outlined" onPress={onClose}>
            {m.ui_cancel()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
