import { audit } from '@furikaeri/audit';
import {
  conflict,
  invalid,
  type Message,
  refused,
  type TextWarning,
  textWarnings,
  type Tx,
} from '@furikaeri/core';
import type { AnswerWay, DateAnswer } from './date-proposal.entity.js';
import { stateLabels } from './domain/visit.js';
import { say } from './messages.js';
import type { Visit } from './visit.entity.js';

export interface DateAnswerInput {
  proposalId: string;
  answer: DateAnswer;
  /** Left out: as it was. */
  note?: string | null;
}
export interface AnswersInput {
  answers: DateAnswerInput[];
  confirmed?: boolean | null;
}

const MOST_NOTE = 200;

/** What to ask about the notes before saving. */
export function warningsOn(input: AnswersInput): TextWarning[] {
  const notes = input.answers.map(({ note }, at) => [`answers.${at}.note`, note] as const);
  return textWarnings(input, Object.fromEntries(notes));
}

/**
 * The office's ○△×, by whichever way, to dates of a locked visit. Says what comes next. Throws
 * INVALID, REFUSED, CONFLICT where the dates are no longer on offer.
 */
export async function writeAnswers(
  tx: Tx,
  visit: Visit,
  { answers }: AnswersInput,
  via: AnswerWay,
): Promise<Message> {
  if (!answers.length) throw invalid('input.answers', say.answersEmpty());
  answers.forEach(({ note }, at) => {
    if ((note?.trim().length ?? 0) > MOST_NOTE) {
      throw invalid(`input.answers.${at}.note`, say.answerNoteTooLong({ most: MOST_NOTE }));
    }
  });
  if (visit.state !== 'proposing') {
    const state = stateLabels[visit.state];
    throw refused(say.notInThisState({ state, move: '候補日に答える' }));
  }
  const ids = [...new Set(answers.map(({ proposalId }) => proposalId))];
  const written = await tx.query<[{ id: string }[], number]>(
    `update date_proposal p set answer = a.answer, answer_note = coalesce(a.note, p.answer_note),
       answered_via = $5, answered_by = $6, answered_at = $7
     from unnest($2::uuid[], $3::text[], $4::text[]) as a (id, answer, note)
     where p.id = a.id and p.visit_id = $1 and p.withdrawn_at is null and p.proposed_by = 'visitors'
     returning p.id`,
    [
      visit.id,
      answers.map(({ proposalId }) => proposalId),
      answers.map(({ answer }) => answer),
      answers.map(({ note }) => note?.trim() ?? null),
      via,
      tx.actor.kind === 'person' ? tx.actor.personId : null,
      tx.now,
    ],
  );
  // TypeORM gives the rows of an update beside their number.
  if ((written[0] as unknown as unknown[]).length !== ids.length) {
    throw conflict(say.datesChanged(), 'input.answers');
  }
  audit.record(tx, {
    action: 'visits.datesAnswered',
    objectKind: 'Visit',
    objectId: visit.id,
    officeId: visit.officeId,
    detail: { via, dates: ids.length },
  });
  return whatNext(tx, visit.id);
}

async function whatNext(tx: Tx, visitId: string): Promise<Message> {
  const [row] = await tx.query<{ left: number; possible: boolean }>(
    `select (count(*) filter (where answer is null))::int as left,
       coalesce(bool_or(answer in ('yes', 'maybe')), false) as possible
     from date_proposal where visit_id = $1 and withdrawn_at is null`,
    [visitId],
  );
  if (row?.left) return say.answersLeft({ count: row.left });
  return row?.possible ? say.answersSaved() : say.allNo();
}
