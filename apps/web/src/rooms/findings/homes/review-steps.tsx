import { m } from '../../../generated/words/messages.js';
import { classes } from '../../../ui/classes.js';
import { dayOfInstant, dayText } from '../../../ui/dates.js';
import type { Review } from './review-words.js';

const order = ['submitted', 'underReview', 'opinionGiven', 'returned'] as const;

/** How far the review is, in four steps with their days. */
export function ReviewSteps({ of }: { of: Review }) {
  const { state, submittedAt, meeting, opinionAt, returnedAt } = of;
  const held = meeting && [meeting.name, meeting.heldOn && dayText(meeting.heldOn)];
  const steps = [
    { label: m.homes_step_submitted(), when: dayOfInstant(submittedAt) },
    { label: m.homes_step_review(), when: held?.filter(Boolean).join('\n') },
    { label: m.homes_step_opinion(), when: opinionAt && dayOfInstant(opinionAt) },
    { label: m.homes_step_returned(), when: returnedAt && dayOfInstant(returnedAt) },
  ];
  const reached = order.indexOf(state);
  return (
    <ol aria-label={m.homes_steps()} className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      {steps.map(({ label, when }, at) => (
        <li
          key={label}
          aria-current={at === reached ? 'step' : undefined}
          className={classes(
            'border-t-4 pt-2',
            at <= reached ? 'border-blue-900' : 'border-solid-gray-420',
          )}
        >
          <p className={at === reached ? 'font-bold' : undefined}>{`${at + 1}　${label}`}</p>
          <p className="whitespace-pre-line text-solid-gray-800">
            {at > reached ? m.homes_step_ahead() : (when ?? m.homes_step_done())}
          </p>
        </li>
      ))}
    </ol>
  );
}
