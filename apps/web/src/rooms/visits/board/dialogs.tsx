import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { useAct } from '../../../api/queries.js';
import {
  BoardAnswerDates,
  BoardCancel,
  BoardConfirmDate,
  BoardPostpone,
  BoardReschedule,
  type DateAnswer,
} from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { bind } from '../../../ui/bind.js';
import { Radios } from '../../../ui/choice.js';
import { hoursText } from '../../../ui/dates.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { TextField } from '../../../ui/text-field.js';
import { TextWarnings } from '../../monitoring/text-warnings.js';
import type { DateOnBoard, VisitOnBoard } from './matrix.js';
import { moveWords } from '../words.js';

interface OnVisit {
  of: VisitOnBoard;
  onClose: () => void;
  onDone: (message: string) => void;
}

/** One date for good: the team's time is taken. Of two who do so at once, the other reads what was agreed. */
export function ConfirmDialog({ of, date, onClose, onDone }: OnVisit & { date: DateOnBoard }) {
  const client = useQueryClient();
  const act = useAct(BoardConfirmDate);
  const form = useForm({ defaultValues: { place: of.place } });
  const when = hoursText(date.startsAt, date.endsAt);
  return (
    <FormDialog
      title={m.board_confirm_title()}
      lead={
        <>
          <p className="text-lg font-bold">{when}</p>
          <p>{m.board_confirm_lead()}</p>
        </>
      }
      form={form}
      save={async ({ place }, confirmed) => {
        try {
          const { confirmDate } = await act.mutateAsync({
            input: { proposalId: date.id, place, confirmed },
          });
          if (confirmDate.saved) onDone(confirmDate.message?.text ?? m.board_confirmed({ when }));
        } catch (error) {
          // The page behind shows how it stands now.
          void client.invalidateQueries();
          throw error;
        }
      }}
      question={(confirm) => (
        <TextWarnings
          warnings={act.data?.confirmDate.warnings ?? []}
          isPending={act.isPending}
          confirm={confirm}
        />
      )}
      submit={m.board_confirm()}
      isPending={act.isPending}
      onClose={onClose}
    >
      <TextField label={m.plan_place()} help={m.plan_place_help()} {...bind(form, 'place')} />
    </FormDialog>
  );
}

const answerOptions = () => [
  { value: 'yes' as const, label: m.board_answer_yes() },
  { value: 'maybe' as const, label: m.board_answer_maybe() },
  { value: 'no' as const, label: m.board_answer_no() },
];

/** What the office said on the telephone. */
export function AnswerDialog({ of, onClose, onDone }: OnVisit) {
  const act = useAct(BoardAnswerDates);
  const dates = of.proposals.filter(({ proposedBy }) => proposedBy === 'visitors');
  const form = useForm<Record<string, string>>({
    defaultValues: Object.fromEntries(
      dates.flatMap((date, at) => [
        [`answer${at}`, date.answer ?? ''],
        [`note${at}`, date.answerNote],
      ]),
    ),
  });
  return (
    <FormDialog
      title={m.board_telephone_title()}
      lead={<p>{m.board_telephone_lead()}</p>}
      form={form}
      save={async (values, confirmed) => {
        const answers = dates.flatMap(({ id }, at) => {
          const answer = values[`answer${at}`];
          return answer
            ? [{ proposalId: id, answer: answer as DateAnswer, note: values[`note${at}`] ?? '' }]
            : [];
        });
        const { answerDates } = await act.mutateAsync({
          input: { visitId: of.id, answers, confirmed },
        });
        if (answerDates.saved) onDone(answerDates.message?.text ?? m.board_answered());
      }}
      question={(confirm) => (
        <TextWarnings
          warnings={act.data?.answerDates.warnings ?? []}
          isPending={act.isPending}
          confirm={confirm}
        />
      )}
      submit={m.board_telephone_save()}
      isPending={act.isPending}
      onClose={onClose}
    >
      {dates.map((date, at) => {
        const when = hoursText(date.startsAt, date.endsAt);
        return (
          <div key={date.id} className="space-y-2 border-t-1 border-solid-gray-420 pt-4">
            <Radios
              label={when}
              plain
              name={`answer${at}`}
              options={answerOptions()}
              {...bind(form, `answer${at}`)}
              value={form.watch(`answer${at}`) as DateAnswer | ''}
            />
            <TextField
              label={m.board_note_on({ when })}
              plain
              {...bind(form, `note${at}`)}
              value={form.watch(`note${at}`) ?? ''}
            />
          </div>
        );
      })}
    </FormDialog>
  );
}

export const leavingMoves = {
  reschedule: BoardReschedule,
  postpone: BoardPostpone,
  cancel: BoardCancel,
} as const;
export type LeavingMove = keyof typeof leavingMoves;

const leads: Record<LeavingMove, () => string> = {
  reschedule: m.board_reschedule_lead,
  postpone: m.board_postpone_lead,
  cancel: m.board_cancel_lead,
};

/** Giving a date up: normal, with a reason that the other side reads. */
export function LeaveDialog({ of, move, onClose, onDone }: OnVisit & { move: LeavingMove }) {
  const label = moveWords[move]();
  const act = useAct<
    Record<
      string,
      { saved: boolean; warnings: React.ComponentProps<typeof TextWarnings>['warnings'] }
    >,
    { input: { visitId: string; reason: string; confirmed: boolean } }
  >(leavingMoves[move] as never);
  const schema = v.object({
    reason: v.pipe(v.string(), v.trim(), v.nonEmpty(m.board_reason_needed)),
  });
  const form = useForm({
    resolver: valibotResolver(schema),
    defaultValues: { reason: '' },
    shouldFocusError: false,
  });
  const answer = act.data && Object.values(act.data)[0];
  return (
    <FormDialog
      title={label}
      lead={<p>{leads[move]()}</p>}
      form={form}
      save={async ({ reason }, confirmed) => {
        const data = await act.mutateAsync({ input: { visitId: of.id, reason, confirmed } });
        if (Object.values(data)[0]?.saved) onDone(m.board_moved({ label }));
      }}
      question={(confirm) => (
        <TextWarnings
          warnings={answer?.warnings ?? []}
          isPending={act.isPending}
          confirm={confirm}
        />
      )}
      submit={label}
      stay={move === 'cancel' ? m.visits_cancel_stay() : undefined}
      isPending={act.isPending}
      onClose={onClose}
    >
      <TextField
        label={m.board_reason()}
        help={m.board_reason_help()}
        required
        rows={3}
        {...bind(form, 'reason')}
      />
    </FormDialog>
  );
}
