import { addDays, type Day } from '@furikaeri/calendar';
import { useState } from 'react';
import { newId } from '../../api/new-id.js';
import { useMe } from '../../app/me.js';
import { useKept } from '../../app/use-kept.js';
import { SetNextSteps } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { Notice } from '../../ui/notice.js';
import { Section } from '../../ui/page.js';
import { Select } from '../../ui/select.js';
import { TextField } from '../../ui/text-field.js';
import type { VisitWithNote } from './visit-types.js';
import { usePeopleOf } from './own-lines.js';
import { Questions } from './questions.js';
import { StepList } from './step-list.js';
import { useAsking } from './use-asking.js';

export const MOST_STEPS = 3;
/** The day that is offered for a new step. */
const LATER_DAYS = 60;

interface WrittenStep {
  id: string;
  words: string;
  ownerId: string;
  dueOn: string;
}

/** 次にやってみること: one to three, each with a person and a day. */
export function StepsEditor({ visit }: { visit: VisitWithNote }) {
  const { today } = useMe();
  const people = usePeopleOf(visit);
  const blank = (): WrittenStep => ({
    id: newId(),
    words: '',
    ownerId: '',
    dueOn: addDays(today as Day, LATER_DAYS),
  });
  const open = visit.steps.filter(({ state }) => state === 'open');
  const settled = visit.steps.filter(({ state }) => state !== 'open');
  const [saved, setSteps] = useState<WrittenStep[]>(() =>
    open.length
      ? open.map(({ id, words, ownerId, dueOn }) => ({ id, words, ownerId, dueOn }))
      : [blank()],
  );
  const typed = useKept(`steps ${visit.id}`, saved);
  const steps = typed.value;
  const [isSaved, setSaved] = useState(false);
  const asking = useAsking(SetNextSteps);
  const write = (next: WrittenStep[]) => {
    setSaved(false);
    typed.write(next);
  };
  const set = (id: string, change: Partial<WrittenStep>) =>
    write(steps.map((step) => (step.id === id ? { ...step, ...change } : step)));
  const written = steps.filter(({ words }) => words.trim());
  const needs = written.some(({ ownerId, dueOn }) => !ownerId || !dueOn);
  const [isChecked, setChecked] = useState(false);
  const send = async (confirmed: boolean) => {
    setChecked(true);
    if (needs) return;
    const done = await asking.send({ visitId: visit.id, steps: written }, confirmed);
    if (!done) return;
    setSteps(steps);
    typed.forget();
    setSaved(true);
  };
  return (
    <Section title={m.visits_steps()}>
      <p>{m.visits_steps_help()}</p>
      {settled.length > 0 && <StepList steps={settled} />}
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          void send(false);
        }}
      >
        <Questions of={asking} again={() => void send(true)} />
        {steps.map((step, at) => {
          const place = `steps.${written.indexOf(step)}`;
          return (
            <fieldset
              key={step.id}
              className="space-y-4 rounded-8 border-1 border-solid-gray-420 p-4"
            >
              <legend className="px-2 font-bold">{m.visits_step_number({ number: at + 1 })}</legend>
              <TextField
                label={m.visits_step_what()}
                required={at === 0}
                rows={2}
                value={step.words}
                onChange={(words) => set(step.id, { words })}
                error={asking.at(`${place}.words`)}
              />
              <Select
                label={m.visits_step_whose()}
                required={at === 0}
                width="max-w-96"
                value={step.ownerId}
                onChange={(ownerId) => set(step.id, { ownerId })}
                options={[{ value: '', label: m.ui_choose() }, ...people]}
                error={
                  asking.at(`${place}.ownerId`) ??
                  (isChecked && step.words.trim() && !step.ownerId
                    ? m.visits_step_owner_needed()
                    : undefined)
                }
              />
              <DateField
                label={m.visits_step_due()}
                required={at === 0}
                value={step.dueOn}
                onChange={(dueOn) => set(step.id, { dueOn })}
                error={
                  asking.at(`${place}.dueOn`) ??
                  (isChecked && step.words.trim() && !step.dueOn
                    ? m.visits_step_due_needed()
                    : undefined)
                }
              />
            </fieldset>
          );
        })}
        {isSaved && <Notice tone="done" title={m.visits_steps_saved()} live />}
        <div className="flex flex-wrap gap-4">
          {steps.length < MOST_STEPS && (
            <Button look="text" size="small" onPress={() => write([...steps, blank()])}>
              {m.visits_step_more()}
            </Button>
          )}
          <Button type="submit" look="outlined" size="small" isPending={asking.isPending}>
            {m.visits_steps_save()}
          </Button>
        </div>
      </form>
    </Section>
  );
}
