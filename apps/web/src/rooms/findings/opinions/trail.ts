import type { OpinionQuery } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { inJapan } from '../../../ui/dates.js';
import { answerName, issueStateName } from '../words.js';

type Opinion = OpinionQuery['statement'];
type Said = Opinion['takenUpBy'][number];

/** A step on the way from an opinion to its answer. */
export interface Step {
  id: string;
  is: 'said' | 'answer' | 'issue' | 'withdrawn' | 'open';
  /** In a few words, beside its mark. */
  label: string;
  /** The day of the meeting, where there is one. */
  on: string | null;
  words: string;
  /** The opinion that the page is about. */
  isHere?: boolean;
  /** The page of an opinion that leads on. */
  to?: string;
}

/** What was said, what came of it, and where it was taken up again: in the order of the meetings. */
export function stepsOf(opinion: Opinion): Step[] {
  const before = opinion.takesUp ? said(opinion.takesUp) : [];
  const here = said(opinion).map((step, at) =>
    at === 0 ? { ...step, to: undefined, isHere: true } : step,
  );
  const after = opinion.takenUpBy.flatMap((one) => said(one));
  const steps = [...before, ...here, ...after, ...opinion.regionalIssues.map(issueStep)];
  if (opinion.withdrawnAt) return [...steps, withdrawn(opinion, opinion.withdrawnAt)];
  const last = steps.at(-1);
  const isAnswered = last?.is === 'answer' || last?.is === 'issue' || opinion.kind === 'good';
  return isAnswered
    ? steps
    : [
        ...steps,
        {
          id: 'open',
          is: 'open',
          label: m.trail_step_next(),
          on: null,
          words: m.opinions_no_answer(),
        },
      ];
}

function said({ id, text, suggestion, kind, meeting, answers }: Said): Step[] {
  const name = meeting?.name ?? '';
  return [
    {
      id,
      is: 'said',
      label:
        kind === 'good'
          ? m.trail_step_good({ meeting: name })
          : m.trail_step_said({ meeting: name }),
      on: meeting?.heldOn ?? null,
      words: suggestion ? `${text}\n⇒ ${suggestion}` : text,
      to: `/opinions/${id}`,
    },
    ...answers.map((answer) => ({
      id: answer.id,
      is: 'answer' as const,
      label: m.trail_step_answer({
        meeting: answer.meeting?.name ?? '',
        state: answerName(answer.state),
      }),
      on: answer.meeting?.heldOn ?? null,
      words: answer.ownerWords ? `${answer.ownerWords}：${answer.doneWords}` : answer.doneWords,
    })),
  ];
}

/** Taken back: coordinators alone come to such a page. */
const withdrawn = ({ id, withdrawnReason }: Opinion, at: string): Step => ({
  id: `withdrawn ${id}`,
  is: 'withdrawn',
  label: m.trail_step_withdrawn(),
  on: inJapan(at).on,
  words: withdrawnReason || m.trail_withdrawn_no_reason(),
});

/** What grew out of it for the region, as far as it has come. */
function issueStep({ id, title, state, events }: Opinion['regionalIssues'][number]): Step {
  const last = events.at(-1);
  return {
    id,
    is: 'issue',
    label: m.trail_step_issue({ state: issueStateName(state) }),
    on: last?.happenedOn ?? null,
    words: last ? `${title}\n${last.words}` : title,
    to: '/issues',
  };
}

/** The finding: what the last answer says. */
export function findingOf({ answers, takenUpBy, withdrawnAt }: Opinion): string {
  if (withdrawnAt) return m.trail_finding_withdrawn();
  const last = [...answers, ...takenUpBy.flatMap((one) => one.answers)]
    .toSorted((one, other) => one.at.localeCompare(other.at))
    .at(-1);
  return last ? m.trail_finding_state({ state: answerName(last.state) }) : m.trail_finding_open();
}
