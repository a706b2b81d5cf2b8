import { useState } from 'react';
import { useAct } from '../../api/queries.js';
import { AnswerDates, type DateAnswer } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { Chip } from '../../ui/badge.js';
import { hoursText } from '../../ui/dates.js';
import { ErrorText } from '../../ui/field.js';
import { Marks } from '../../ui/marks.js';
import { failureWords } from '../../ui/states.js';
import { NoteOfDate } from './note-of-date.js';
import type { VisitOfPage } from './visit-types.js';
import { answerSigns, answerWords, methodWords, namesOf } from './words.js';

export const markOptions = () =>
  (['yes', 'maybe', 'no'] as const).map((value) => ({
    value,
    sign: answerSigns[value],
    label: answerWords[value](),
  }));

type Proposal = VisitOfPage['proposals'][number];

interface DateAnswersProps {
  visit: VisitOfPage;
  agree: (date: Proposal) => void;
  tell: (message: string) => void;
}

/** Dates on offer: ○△× with one tap each, saved at once. */
export function DateAnswers({ visit, agree, tell }: DateAnswersProps) {
  const isOffice = visit.mySide === 'office';
  const mayAgree = visit.myMoves.some(({ move }) => move === 'confirm');
  return (
    <>
      {visit.mySide === 'visitors' && <p>{m.visits_by_telephone()}</p>}
      <ul className="divide-y-1 divide-solid-gray-420 border-y-1 border-solid-gray-420">
        {visit.proposals.map((date) => (
          <li key={date.id} className="space-y-2 py-4">
            <p className="flex flex-wrap items-center gap-2">
              <strong className="text-lg">{hoursText(date.startsAt, date.endsAt)}</strong>
              {date.method === 'web' && <Chip>{methodWords.web()}</Chip>}
              {date.proposedBy === 'office' && <Chip>{m.visits_offered_by_office()}</Chip>}
            </p>
            {date.taken.length > 0 && !isOffice && (
              <p className="text-sm">{m.visits_taken({ names: namesOf(date.taken) })}</p>
            )}
            {visit.mySide !== null && date.proposedBy === 'visitors' ? (
              <OneDate visit={visit} date={date} tell={tell} />
            ) : (
              date.answer && <Answer answer={date.answer} />
            )}
            {date.answerNote && <p>「{date.answerNote}」</p>}
            {mayAgree && isAgreeable(date, isOffice) && (
              <Button size="small" look="outlined" onPress={() => agree(date)}>
                {m.visits_agree_on()}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the office offers itself is agreed by the visitors. */
const isAgreeable = ({ answer, proposedBy }: Proposal, isOffice: boolean) =>
  (answer === 'yes' || answer === 'maybe') && !(isOffice && proposedBy === 'office');

export function Answer({ answer }: { answer: DateAnswer }) {
  return (
    <p>
      <span aria-hidden="true" className="mr-1 text-xl">
        {answerSigns[answer]}
      </span>
      {answerWords[answer]()}
    </p>
  );
}

function OneDate({
  visit,
  date,
  tell,
}: { visit: VisitOfPage; date: Proposal } & Pick<DateAnswersProps, 'tell'>) {
  const act = useAct(AnswerDates);
  const [tapped, setTapped] = useState<DateAnswer>();
  const [error, setError] = useState<string>();
  const answer = async (value: DateAnswer) => {
    setTapped(value);
    setError(undefined);
    try {
      const answers = [{ proposalId: date.id, answer: value }];
      const { answerDates } = await act.mutateAsync({ input: { visitId: visit.id, answers } });
      tell(answerDates.message?.text ?? m.visits_saved());
    } catch (failure) {
      setError(failureWords(failure));
    } finally {
      setTapped(undefined);
    }
  };
  return (
    <>
      <Marks
        label={m.visits_answer_for({ when: hoursText(date.startsAt, date.endsAt) })}
        value={tapped ?? date.answer}
        onChange={(value) => void answer(value)}
        options={markOptions()}
      />
      {error !== undefined && <ErrorText id={`${date.id}-error`}>{error}</ErrorText>}
      {date.answer && <NoteOfDate visitId={visit.id} date={{ ...date, answer: date.answer }} />}
    </>
  );
}
