import { addDays, type Day } from '@furikaeri/calendar';
import { useQueries } from '@tanstack/react-query';
import { read } from '../../../api/queries.js';
import { BoardAvailability, type BoardVisitQuery } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Button } from '../../../ui/button.js';
import { hoursText, inJapan, instantText } from '../../../ui/dates.js';
import { personName } from '../../../ui/people.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../../ui/table.js';
import { methodName } from '../plan/words.js';
import { answerSigns } from './columns.js';
import { useDaysOff } from './days-off.js';
import { type Fit, fitOf } from './diary.js';

export type VisitOnBoard = BoardVisitQuery['visit'];
export type DateOnBoard = VisitOnBoard['proposals'][number];

const fits: Record<Fit, { sign: string; words: () => string }> = {
  taken: { sign: '×', words: m.board_fit_taken },
  free: { sign: '○', words: m.board_fit_free },
  outside: { sign: '△', words: m.board_fit_outside },
  unknown: { sign: '－', words: m.board_fit_unknown },
};
const answerWords = { yes: m.board_yes, maybe: m.board_maybe, no: m.board_no };
const ways = {
  account: m.board_via_account,
  link: m.board_via_link,
  telephone: m.board_via_telephone,
};

interface MatrixProps {
  of: VisitOnBoard;
  confirm: (date: DateOnBoard) => void;
}

/** The dates, what the office answered, and how each suits those who visit. */
export function Matrix({ of, confirm }: MatrixProps) {
  const days = of.proposals.map(({ startsAt }) => inJapan(startsAt).on).sort();
  const [fromOn, untilOn] = [days[0]!, days.at(-1)!];
  const dayOff = useDaysOff(fromOn);
  const diaries = useQueries({
    queries: of.team.map(({ personId }) =>
      // A day more on both sides: who offered hours there has told when.
      read(BoardAvailability, {
        personId,
        fromOn: addDays(fromOn as Day, -7),
        untilOn: addDays(untilOn as Day, 7),
      }),
    ),
  });
  const agreeing = of.myMoves.some(({ move }) => move === 'confirm');
  return (
    <Table
      caption={m.board_matrix()}
      hideCaption
      head={
        <tr>
          <HeadCell>{m.board_date()}</HeadCell>
          <HeadCell>{m.board_office_answer()}</HeadCell>
          {of.team.map(({ personId, person }) => (
            <HeadCell key={personId}>{person ? personName(person) : ''}</HeadCell>
          ))}
          {agreeing && (
            <HeadCell>
              <span className="sr-only">{m.acts()}</span>
            </HeadCell>
          )}
        </tr>
      }
    >
      {of.proposals.map((date) => {
        const off = dayOff(inJapan(date.startsAt).on);
        const when = hoursText(date.startsAt, date.endsAt);
        return (
          <Row key={date.id}>
            <RowHead className="min-w-60">
              {when}
              <span className="block text-sm text-solid-gray-800">
                {[methodName(date.method), date.proposedBy === 'office' && m.board_by_office(), off]
                  .filter(Boolean)
                  .join('・')}
              </span>
            </RowHead>
            <Cell className="min-w-40">
              {date.answer ? (
                <>
                  <Sign sign={answerSigns[date.answer]} words={answerWords[date.answer]()} />
                  {date.answerNote && <span className="block text-sm">{date.answerNote}</span>}
                  {date.answeredVia && date.answeredAt && (
                    <span className="block text-sm text-solid-gray-700">
                      {ways[date.answeredVia]({ at: instantText(date.answeredAt) })}
                    </span>
                  )}
                </>
              ) : (
                m.board_unanswered()
              )}
            </Cell>
            {of.team.map(({ personId }, at) => {
              const isTaken = date.taken.some(({ id }) => id === personId);
              const { sign, words } =
                fits[fitOf(date, diaries[at]?.data?.availability ?? [], isTaken)];
              return (
                <Cell key={personId} className="min-w-32">
                  <Sign sign={sign} words={words()} />
                </Cell>
              );
            })}
            {agreeing && (
              <Cell>
                {(date.answer === 'yes' || date.answer === 'maybe') && (
                  <Button
                    size="small"
                    look={date.answer === 'yes' ? 'filled' : 'outlined'}
                    className="whitespace-nowrap"
                    aria-label={m.board_confirm_of({ when })}
                    onPress={() => confirm(date)}
                  >
                    {m.board_confirm()}
                  </Button>
                )}
              </Cell>
            )}
          </Row>
        );
      })}
    </Table>
  );
}

function Sign({ sign, words }: { sign: string; words: string }) {
  return (
    <span className="inline-flex items-center gap-2">
      <span aria-hidden="true" className="text-xl font-bold">
        {sign}
      </span>
      <span className="text-sm">{words}</span>
    </span>
  );
}
