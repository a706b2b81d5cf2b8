import { Injectable } from '@nestjs/common';
import {
  conflict,
  insertOnce,
  invalid,
  notFound,
  type PersonActor,
  textWarnings,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { nextCode, type StatementKind } from './domain/statement.js';
import type { Done } from './meetings.service.js';
import { Meeting } from './meeting.entity.js';
import { say } from './messages.js';
import { lockOpenMeeting, note, readText, readWords } from './rows.js';
import { Statement } from './statement.entity.js';
import { closeGap, lockStatement, lockTopicAt, mustStand, place } from './statement-places.js';
import { Topic } from './topic.entity.js';

export interface StatementWords {
  text: string;
  suggestion?: string | null;
  saidAs?: string | null;
  takesUpId?: string | null;
}
export interface RecordStatementInput extends StatementWords {
  /** Made by the client, so that a retry is one statement. */
  id: string;
  meetingId: string;
  topicId: string;
  kind: StatementKind;
  /** From 1; left out: at the end. */
  position?: number | null;
  confirmed?: boolean | null;
}
export interface ChangeStatementInput extends StatementWords {
  statementId: string;
  /** The revision the change builds on. */
  revision: number;
  confirmed?: boolean | null;
}
export interface WithdrawStatementInput {
  statementId: string;
  reason: string;
  confirmed?: boolean | null;
}
export interface MoveStatementInput {
  statementId: string;
  topicId?: string | null;
  kind?: StatementKind | null;
  position?: number | null;
}

/** 発言, written down by several people at once: nobody's is lost, and every column keeps its order. */
@Injectable()
export class StatementsService {
  constructor(private readonly work: UnitOfWork) {}

  async recordStatement(actor: PersonActor, input: RecordStatementInput): Promise<Done> {
    const { id, meetingId, topicId, kind, position } = input;
    const warnings = textWarnings(input, textsOf(input));
    const words = readStatement(input);
    return this.work.run(actor, async (tx) => {
      const meeting = await lockOpenMeeting(tx, meetingId, { share: true });
      if (!meeting.evaluates) throw invalid('input.meetingId', say.doesNotEvaluate());
      await lockTopicAt(tx, { meetingId, topicId });
      const known = await tx.manager.findOneBy(Statement, { id });
      if (known?.meetingId === meetingId) return { id, warnings: [] };
      await mustComeBefore(tx, words.takesUpId, meeting);
      if (warnings.length) return { id: null, warnings };
      await insertStatement(tx, meeting, { ...words, id, topicId, kind });
      await place(tx, { meetingId, topicId, kind }, id, position);
      note(tx, 'statementRecorded', 'Statement', id, { meetingId, topicId, kind });
      return { id, warnings };
    });
  }

  /** A stale change is refused with both texts. Sent again, it is not stale. */
  async changeStatement(actor: PersonActor, input: ChangeStatementInput): Promise<Done> {
    const { statementId: id, revision } = input;
    const warnings = textWarnings(input, textsOf(input));
    const words = readStatement(input);
    return this.work.run(actor, async (tx) => {
      const known = await lockStatement(tx, id);
      mustStand(known);
      if (isSame(known, words)) return { id, warnings: [] };
      if (known.revision !== revision) throw stale(known, words);
      const meeting = await tx.manager.findOneByOrFail(Meeting, { id: known.meetingId });
      if (words.takesUpId === id) throw invalid('input.takesUpId', say.takesUpItself());
      await mustComeBefore(tx, words.takesUpId, meeting);
      if (warnings.length) return { id: null, warnings };
      await tx.manager.update(Statement, { id }, { ...words, revision: revision + 1 });
      note(tx, 'statementChanged', 'Statement', id, { revision: revision + 1 });
      return { id, warnings };
    });
  }

  /** To another place, column or topic of the same meeting. */
  async moveStatement(actor: PersonActor, input: MoveStatementInput): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const from = await lockPlaces(tx, input);
      mustStand(from);
      const { id, meetingId } = from;
      const to = {
        meetingId,
        topicId: input.topicId ?? from.topicId,
        kind: input.kind ?? from.kind,
      };
      const leaves = to.topicId !== from.topicId || to.kind !== from.kind;
      if (leaves) {
        await tx.manager.update(Statement, { id }, { topicId: to.topicId, kind: to.kind });
        await closeGap(tx, { meetingId, topicId: from.topicId, kind: from.kind });
      }
      await place(tx, to, id, input.position);
      note(tx, 'statementMoved', 'Statement', id, { topicId: to.topicId, kind: to.kind });
      return { id };
    });
  }

  /** Said by mistake or twice; its row stays with the reason, for coordinators alone. */
  async withdrawStatement(actor: PersonActor, input: WithdrawStatementInput): Promise<Done> {
    const { statementId } = input;
    const warnings = textWarnings(input, { reason: input.reason });
    const reason = readWords(input.reason, 'input.reason', 300, say.withdrawnReasonMissing());
    return this.work.run(actor, async (tx) => {
      const { id, withdrawnAt, ...known } = await lockPlaces(tx, { statementId });
      if (withdrawnAt) return { id, warnings: [] };
      if (warnings.length) return { id: null, warnings };
      const changes = { withdrawnAt: tx.now, withdrawnReason: reason };
      await tx.manager.update(Statement, { id }, changes);
      await closeGap(tx, known);
      note(tx, 'statementWithdrawn', 'Statement', id);
      return { id, warnings };
    });
  }
}

/** The statement, with the topics it leaves and reaches locked in one order for everybody. */
async function lockPlaces(tx: Tx, input: MoveStatementInput): Promise<Statement> {
  const seen = await tx.manager.findOneBy(Statement, { id: input.statementId });
  if (!seen) throw notFound('input.statementId');
  const { meetingId } = seen;
  await lockOpenMeeting(tx, meetingId, { share: true });
  const topics = [...new Set([seen.topicId, input.topicId ?? seen.topicId])].toSorted();
  for (const topicId of topics) await lockTopicAt(tx, { meetingId, topicId });
  const known = await tx.manager.findOneByOrFail(Statement, { id: seen.id });
  // Somebody moved it to a third topic meanwhile: look again rather than lock out of order.
  if (!topics.includes(known.topicId)) throw stale(known, readStatement(known));
  return known;
}

/** At the end of its column, with the next free code of its topic; the topic is locked. */
export async function insertStatement(
  tx: Tx,
  { id: meetingId, municipalityId, round }: Meeting,
  row: Partial<Statement> & Pick<Statement, 'id' | 'topicId' | 'kind'>,
): Promise<void> {
  const topic = await tx.manager.findOneByOrFail(Topic, { id: row.topicId });
  const there = await tx.manager.find(Statement, {
    where: { meetingId, topicId: row.topicId },
    select: { code: true },
  });
  const code = nextCode(
    topic.code,
    round,
    row.kind,
    there.map((one) => one.code),
  );
  const recordedBy = tx.actor.kind === 'person' ? tx.actor.personId : null;
  const written = await insertOnce(tx, Statement, {
    code,
    position: there.length + 1,
    recordedBy,
    ...row,
    municipalityId,
    meetingId,
    recordedAt: tx.now,
  });
  if (!written) throw conflict(say.idTaken(), 'input.id');
}

const textsOf = ({ text, suggestion, saidAs }: StatementWords) => ({ text, suggestion, saidAs });

function readStatement({ text, suggestion, saidAs, takesUpId }: StatementWords) {
  return {
    text: readWords(text, 'input.text', 1000, say.statementBlank()),
    suggestion: readText(suggestion, 'input.suggestion', 1000),
    saidAs: readText(saidAs, 'input.saidAs', 50),
    takesUpId: takesUpId ?? null,
  };
}
type Read = ReturnType<typeof readStatement>;

const isSame = (known: Statement, words: Read): boolean =>
  known.text === words.text &&
  known.suggestion === words.suggestion &&
  known.saidAs === words.saidAs &&
  known.takesUpId === words.takesUpId;

const stale = ({ revision, text, suggestion, saidAs }: Statement, yours: Read) =>
  conflict(say.statementChanged(), 'input.revision', {
    revision,
    text,
    suggestion,
    saidAs,
    yours: { text: yours.text, suggestion: yours.suggestion, saidAs: yours.saidAs },
  });

/** What is taken up was said at an earlier meeting. */
async function mustComeBefore(
  tx: Tx,
  takesUpId: string | null,
  { fiscalYear, round }: Meeting,
): Promise<void> {
  if (!takesUpId) return;
  const earlier = await tx.manager.findOneBy(Statement, { id: takesUpId });
  if (!earlier || earlier.withdrawnAt) throw notFound('input.takesUpId');
  const of = await tx.manager.findOneByOrFail(Meeting, { id: earlier.meetingId });
  if (of.fiscalYear * 100 + of.round >= fiscalYear * 100 + round) {
    throw invalid('input.takesUpId', say.takesUpLater());
  }
}
