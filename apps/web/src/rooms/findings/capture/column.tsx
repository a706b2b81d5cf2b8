import { useId, useLayoutEffect, useState } from 'react';
import { useAct, useWhole } from '../../../api/queries.js';
import { EarlierOpinions, MoveStatement } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Notice } from '../../../ui/notice.js';
import { failureWords } from '../../../ui/states.js';
import { kindName, statementKinds } from '../words.js';
import { NewStatement } from './new-statement.js';
import type { ColumnProps, Earlier, Move } from './column-types.js';
import { type Said, shownIn } from './merged.js';
import { StatementRow } from './statement-row.js';
import { WithdrawDialog } from './withdraw-dialog.js';

/** 評価できること or 意見・課題 of one topic: what was said, and the line for the next. */
export function Column(props: ColumnProps) {
  const { meeting, topicId, kind, outbox, view } = props;
  const heading = useId();
  const shown = shownIn(meeting.statements, view.entries, topicId, kind);
  const earlier = useEarlier(props);
  const act = useAct(MoveStatement);
  const [withdrawing, setWithdrawing] = useState<Said>();
  const moved = useMoved(shown);
  const move = async (id: string, how: Move) => {
    const at = meeting.statements.find((one) => one.id === id)?.position ?? 1;
    const to =
      how === 'other'
        ? { kind: statementKinds.find((one) => one !== kind)! }
        : { position: how === 'up' ? at - 1 : at + 1 };
    moved.begin(id, how);
    await act.mutateAsync({ input: { statementId: id, ...to } }).catch(moved.giveUp);
  };
  const isOpen = !meeting.closedAt;
  return (
    <section aria-labelledby={heading} className="rounded-12 border-1 border-solid-gray-420 p-4">
      <h3 id={heading} className="border-b-2 border-blue-900 pb-1 text-lg">
        {kindName(kind)}
      </h3>
      {act.error && <Notice tone="trouble" title={failureWords(act.error)} live />}
      {shown.length === 0 ? (
        <p className="py-3 text-solid-gray-700">{m.capture_none()}</p>
      ) : (
        <ol className="divide-y-1 divide-solid-gray-420">
          {shown.map((one, index) => (
            <StatementRow
              key={one.id}
              of={one}
              no={index + 1}
              isLast={index === shown.length - 1}
              isOpen={isOpen}
              column={props}
              earlier={earlier}
              move={(how) => void move(one.id, how)}
              withdraw={() => setWithdrawing(one.said)}
            />
          ))}
        </ol>
      )}
      {isOpen && (
        <NewStatement
          meetingId={meeting.id}
          topicId={topicId}
          kind={kind}
          outbox={outbox}
          view={view}
          roles={props.roles}
          earlier={earlier}
        />
      )}
      {withdrawing && (
        <WithdrawDialog statement={withdrawing} onClose={() => setWithdrawing(undefined)} />
      )}
    </section>
  );
}

/** The button that was pressed may leave with the move: the focus then stays with the statement. */
function useMoved(shown: readonly { id: string }[]) {
  const [moving, setMoving] = useState<{ id: string; how: Move; from: number }>();
  const place = (id: string) => shown.findIndex((one) => one.id === id);
  const hasMoved = moving !== undefined && place(moving.id) !== moving.from;
  // Drawn anew in its place, whenever that is: by the answer, or by a reading before it.
  useLayoutEffect(() => {
    if (!hasMoved) return;
    setMoving(undefined);
    if (document.activeElement !== document.body) return;
    const row = document.querySelector(`[data-statement="${moving.id}"]`);
    const same = row?.querySelector<HTMLElement>(`[data-how="${moving.how}"] button`);
    (same ?? row?.querySelector<HTMLElement>('button'))?.focus();
  }, [hasMoved, moving]);
  return {
    begin: (id: string, how: Move) => setMoving({ id, how, from: place(id) }),
    giveUp: () => setMoving(undefined),
  };
}

const MOST_SHOWN = 40;

/** Opinions of earlier rounds to this topic, which a new one may take up; the latest first. */
function useEarlier({ meeting, topicId, kind }: ColumnProps): Earlier {
  const found = useWhole(EarlierOpinions, { topicId });
  if (kind === 'good') return [];
  const order = (of: { fiscalYear: number; round: number }) => of.fiscalYear * 100 + of.round;
  return (found.data?.statements.items ?? [])
    .filter((one) => one.meeting && order(one.meeting) < order(meeting))
    .toReversed()
    .map(({ id, text, meeting: at }) => ({
      value: id,
      label: m.capture_takes_up_option({
        meeting: at?.name ?? '',
        text: text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text,
      }),
    }));
}
