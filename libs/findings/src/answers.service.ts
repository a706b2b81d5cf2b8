import { Injectable } from '@nestjs/common';
import {
  conflict,
  insertOnce,
  invalid,
  notFound,
  type PersonActor,
  textWarnings,
  UnitOfWork,
} from '@furikaeri/core';
import type { AnswerState } from './domain/statement.js';
import { Meeting } from './meeting.entity.js';
import type { Done } from './meetings.service.js';
import { say } from './messages.js';
import { lockOpenMeeting, note, readText, readWords } from './rows.js';
import { StatementAnswer } from './statement-answer.entity.js';
import { mustStand } from './statement-places.js';
import { Statement } from './statement.entity.js';

export interface AnswerStatementInput {
  /** Made by the client, so that a retry is one answer. */
  id: string;
  statementId: string;
  /** At which meeting it is reported; that meeting is not closed. */
  meetingId: string;
  ownerWords?: string | null;
  doneWords: string;
  state: AnswerState;
  confirmed?: boolean | null;
}

/** 対応: what became of what was said. Added, never changed. */
@Injectable()
export class AnswersService {
  constructor(private readonly work: UnitOfWork) {}

  /** The statement's own meeting may be closed long since. `id` of the answer: of the statement. */
  async answerStatement(actor: PersonActor, input: AnswerStatementInput): Promise<Done> {
    const { id, statementId, meetingId, state } = input;
    const texts = { ownerWords: input.ownerWords, doneWords: input.doneWords };
    const warnings = textWarnings(input, texts);
    const ownerWords = readText(input.ownerWords, 'input.ownerWords', 100);
    const doneWords = readWords(input.doneWords, 'input.doneWords', 1000, say.doneMissing());
    return this.work.run(actor, async (tx) => {
      const statement = await tx.manager.findOneBy(Statement, { id: statementId });
      if (!statement) throw notFound('input.statementId');
      const known = await tx.manager.findOneBy(StatementAnswer, { id });
      if (known?.statementId === statementId) return { id: statementId, warnings: [] };
      mustStand(statement);
      if (statement.kind === 'good') throw invalid('input.statementId', say.answerOnGood());
      const reported = await lockOpenMeeting(tx, meetingId, { share: true });
      const said = await tx.manager.findOneByOrFail(Meeting, { id: statement.meetingId });
      if (orderOf(reported) < orderOf(said)) {
        throw invalid('input.meetingId', say.answeredBefore());
      }
      if (warnings.length) return { id: null, warnings };
      const { municipalityId, personId: by } = actor;
      const row = { id, municipalityId, statementId, meetingId, ownerWords, doneWords, state, by };
      if (!(await insertOnce(tx, StatementAnswer, { ...row, at: tx.now }))) {
        throw conflict(say.idTaken(), 'input.id');
      }
      note(tx, 'statementAnswered', 'Statement', statementId, { state, meetingId });
      return { id: statementId, warnings };
    });
  }
}

const orderOf = ({ fiscalYear, round }: Meeting): number => fiscalYear * 100 + round;
