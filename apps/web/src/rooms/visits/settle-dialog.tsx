import { addDays, type Day } from '@furikaeri/calendar';
import { useState } from 'react';
import { newId } from '../../api/new-id.js';
import { useMe } from '../../app/me.js';
import { SettleStep, type StepOutcome } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { Radios } from '../../ui/choice.js';
import { DateField } from '../../ui/date-field.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/text-field.js';
import { Questions } from './questions.js';
import type { OpenStep } from './visit-types.js';
import { useAsking } from './use-asking.js';
import { stepWords } from './words.js';

interface SettleDialogProps {
  step: OpenStep;
  onClose: () => void;
  onDone: (message: string) => void;
}

/** できた, 変えて続ける or 取りやめた: each is fine, with a word. */
export function SettleDialog({ step, onClose, onDone }: SettleDialogProps) {
  const { today } = useMe();
  const [to, setTo] = useState<StepOutcome>('done');
  const [words, setWords] = useState('');
  const [next, setNext] = useState({
    id: newId(),
    words: step.words,
    ownerId: step.ownerId,
    dueOn: addDays(today as Day, 30) as string,
  });
  const asking = useAsking(SettleStep);
  const send = async (confirmed: boolean) => {
    const input = { stepId: step.id, to, words, next: to === 'changed' ? next : null };
    if (await asking.send(input, confirmed)) onDone(m.visits_settled());
  };
  return (
    <Dialog title={m.visits_settle_title()} isOpen onClose={onClose}>
      <form
        noValidate
        className="space-y-6"
        onSubmit={(event) => {
          event.preventDefault();
          void send(false);
        }}
      >
        <p className="border-l-4 border-blue-900 pl-4 font-bold">{step.words}</p>
        <Questions of={asking} again={() => void send(true)} />
        <Radios
          label={m.visits_settle_how()}
          required
          name="outcome"
          value={to}
          onChange={setTo}
          options={(['done', 'changed', 'dropped'] as const).map((value) => ({
            value,
            label: stepWords[value](),
          }))}
        />
        <TextField
          label={m.visits_settle_words()}
          help={m.visits_settle_words_help()}
          required={to !== 'done'}
          rows={3}
          value={words}
          onChange={setWords}
          error={asking.at('words')}
        />
        {to === 'changed' && (
          <>
            <TextField
              label={m.visits_settle_next()}
              required
              rows={2}
              value={next.words}
              onChange={(text) => setNext({ ...next, words: text })}
              error={asking.at('next.words') ?? asking.at('next')}
            />
            <DateField
              label={m.visits_step_due()}
              required
              value={next.dueOn}
              onChange={(dueOn) => setNext({ ...next, dueOn })}
              error={asking.at('next.dueOn')}
            />
          </>
        )}
        <div className="flex flex-wrap gap-4">
          <Button type="submit" isPending={asking.isPending}>
            {m.visits_settle_save()}
          </Button>
          <Button look="outlined" onPress={onClose}>
            {m.ui_cancel()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
