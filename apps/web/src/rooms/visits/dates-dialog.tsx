import { useState } from 'react';
import { newId } from '../../api/new-id.js';
import { ProposeDates, SuggestDates } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { ErrorText } from '../../ui/field.js';
import { TextField } from '../../ui/text-field.js';
import { timeOf } from '../../ui/time-of.js';
import { AskingDialog } from './asking-dialog.js';
import { FreeTimesList } from './free-times-list.js';
import { useAsking } from './use-asking.js';

interface OfferedDate {
  id: string;
  on: string;
  from: string;
  until: string;
}
const blank = (): OfferedDate => ({ id: newId(), on: '', from: '', until: '' });
const isBlank = ({ on, from, until }: OfferedDate) => !on && !from.trim() && !until.trim();
const isWhole = ({ on, from, until }: OfferedDate) => on && from.trim() && until.trim();

interface DatesDialogProps {
  visitId: string;
  /** The visitors propose three or more; the office suggests some of its own. */
  by: 'visitors' | 'office';
  onClose: () => void;
  onDone: (message: string) => void;
}

export function DatesDialog({ visitId, by, onClose, onDone }: DatesDialogProps) {
  const [dates, setDates] = useState(() =>
    by === 'visitors' ? [blank(), blank(), blank()] : [blank()],
  );
  const [isChecked, setChecked] = useState(false);
  const asking = useAsking(by === 'visitors' ? ProposeDates : (SuggestDates as never));
  const set = (id: string, change: Partial<OfferedDate>) =>
    setDates(dates.map((date) => (date.id === id ? { ...date, ...change } : date)));
  const send = async (confirmed: boolean) => {
    setChecked(true);
    const written = dates.filter((date) => !isBlank(date));
    if (!written.every(isWhole)) return;
    const input = written.map(({ from, until, ...date }) => ({
      ...date,
      from: timeOf(from),
      until: timeOf(until),
    }));
    const done = await asking.send({ visitId, dates: input }, confirmed);
    if (done) onDone(by === 'visitors' ? m.visits_proposed() : m.visits_suggested());
  };
  const take = (found: Omit<OfferedDate, 'id'>) => {
    const free = dates.find(isBlank);
    if (free) set(free.id, found);
    else setDates([...dates, { ...blank(), ...found }]);
  };
  const written = dates.filter((date) => !isBlank(date));
  return (
    <AskingDialog
      title={by === 'visitors' ? m.visits_propose_title() : m.visits_suggest_title()}
      lead={by === 'visitors' ? m.visits_propose_lead() : m.visits_suggest_lead()}
      asking={asking}
      send={send}
      submit={by === 'visitors' ? m.visits_propose_save() : m.visits_suggest_save()}
      onClose={onClose}
    >
      {by === 'visitors' && <FreeTimesList visitId={visitId} take={take} />}
      {dates.map((date, at) => (
        <fieldset key={date.id} className="rounded-8 border-1 border-solid-gray-420 p-4">
          <legend className="px-2 font-bold">{m.visits_date_number({ number: at + 1 })}</legend>
          <DateField
            label={m.visits_date_day()}
            required
            value={date.on}
            onChange={(on) => set(date.id, { on })}
          />
          <div className="flex flex-wrap gap-4">
            {(['from', 'until'] as const).map((part) => (
              <TextField
                key={part}
                label={part === 'from' ? m.visits_from_time() : m.visits_until_time()}
                required
                width="max-w-36"
                autoComplete="off"
                value={date[part]}
                onChange={(value) => set(date.id, { [part]: value })}
              />
            ))}
          </div>
          {isChecked && !isBlank(date) && !isWhole(date) && (
            <ErrorText id={`${date.id}-error`}>{m.visits_date_not_whole()}</ErrorText>
          )}
          {asking.error && asking.at(`dates.${written.indexOf(date)}`) && (
            <ErrorText id={`${date.id}-told`}>{asking.error.message}</ErrorText>
          )}
        </fieldset>
      ))}
      <Button look="outlined" size="small" onPress={() => setDates([...dates, blank()])}>
        {m.visits_date_more()}
      </Button>
    </AskingDialog>
  );
}
