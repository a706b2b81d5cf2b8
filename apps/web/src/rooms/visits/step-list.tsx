import type { StepState } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Chip } from '../../ui/badge.js';
import { dayText } from '../../ui/dates.js';
import { nameOf, stepWords } from './words.js';

export interface StepOfList {
  id: string;
  words: string;
  dueOn: string;
  state: StepState;
  outcome: string;
  owner: { familyName: string; givenName: string } | null;
}

/** Next steps to be read: what, who, by when, and what became of each. */
export function StepList({ steps }: { steps: readonly StepOfList[] }) {
  return (
    <ul className="space-y-3">
      {steps.map((step) => (
        <li key={step.id} className="border-l-4 border-blue-900 pl-4">
          <p className="font-bold">{step.words}</p>
          <p className="flex flex-wrap items-center gap-2 text-sm">
            {m.visits_step_who({ name: nameOf(step.owner), day: dayText(step.dueOn) })}
            <Chip tone={step.state === 'open' ? 'outlined' : 'quiet'}>
              {stepWords[step.state]()}
            </Chip>
          </p>
          {step.outcome && <p>「{step.outcome}」</p>}
        </li>
      ))}
    </ul>
  );
}
