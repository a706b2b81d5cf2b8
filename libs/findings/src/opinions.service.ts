import { Injectable } from '@nestjs/common';
import { todayInTokyo } from '@furikaeri/calendar';
import {
  conflict,
  insertOnce,
  invalid,
  notFound,
  type PersonActor,
  refused,
  textWarnings,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { AgendaItem } from './agenda-item.entity.js';
import type { StatementKind } from './domain/statement.js';
import { Meeting } from './meeting.entity.js';
import type { Done } from './meetings.service.js';
import { say } from './messages.js';
import { lockOpenMeeting, note, readText, readWords } from './rows.js';
import { lockTopicAt, place } from './statement-places.js';
import { insertStatement } from './statements.service.js';
import { WrittenOpinion } from './written-opinion.entity.js';

export interface WriteOpinionInput {
  /** Made by the client; a known one that was not taken over yet is changed. */
  id: string;
  meetingId: string;
  topicId: string;
  kind: StatementKind;
  text: string;
  suggestion?: string | null;
  confirmed?: boolean | null;
}
export interface TakeOverOpinionInput {
  opinionId: string;
  /** Of the statement it becomes; made by the client. */
  statementId: string;
}

/** 書面の意見: a member who cannot come writes; a coordinator takes it over into the statements. */
@Injectable()
export class OpinionsService {
  constructor(private readonly work: UnitOfWork) {}

  async writeOpinion(actor: PersonActor, input: WriteOpinionInput): Promise<Done> {
    const { id, meetingId, topicId, kind } = input;
    const warnings = textWarnings(input, { text: input.text, suggestion: input.suggestion });
    const text = readWords(input.text, 'input.text', 1000, say.opinionBlank());
    const suggestion = readText(input.suggestion, 'input.suggestion', 1000);
    return this.work.run(actor, async (tx) => {
      await mustBeOpen(tx, meetingId);
      const item = await tx.manager.findOneBy(AgendaItem, { meetingId, topicId });
      if (!item) throw invalid('input.topicId', say.notOnAgenda());
      const known = await tx.manager.findOneBy(WrittenOpinion, { id, personId: actor.personId });
      const same = known?.text === text && known.suggestion === suggestion && known.kind === kind;
      if (same && known.topicId === topicId) return { id, warnings: [] };
      if (known?.statementId) throw refused(say.opinionTaken());
      if (warnings.length) return { id: null, warnings };
      const words = { topicId, kind, text, suggestion, submittedAt: tx.now };
      if (known) await tx.manager.update(WrittenOpinion, { id }, words);
      else {
        const { municipalityId, personId } = actor;
        const row = { id, municipalityId, meetingId, personId, ...words };
        if (!(await insertOnce(tx, WrittenOpinion, row))) throw conflict(say.idTaken(), 'input.id');
      }
      note(tx, 'opinionWritten', 'Meeting', meetingId, { topicId, kind });
      return { id, warnings };
    });
  }

  /** Until it was taken over; then it is a statement of the meeting. */
  async takeBackOpinion(actor: PersonActor, id: string): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const where = { id, personId: actor.personId };
      const opinion = await tx.manager.findOne(WrittenOpinion, { where, lock });
      if (!opinion) throw notFound('input.opinionId');
      if (opinion.statementId) throw refused(say.opinionTaken());
      await tx.manager.delete(WrittenOpinion, { id });
      note(tx, 'opinionTakenBack', 'Meeting', opinion.meetingId);
      return { id };
    });
  }

  /** Becomes a statement at the end of its column, said as the writer's seat, marked as written. */
  async takeOverOpinion(actor: PersonActor, input: TakeOverOpinionInput): Promise<{ id: string }> {
    const { opinionId, statementId: id } = input;
    return this.work.run(actor, async (tx) => {
      const seen = await tx.manager.findOneBy(WrittenOpinion, { id: opinionId });
      if (!seen) throw notFound('input.opinionId');
      const meeting = await lockOpenMeeting(tx, seen.meetingId, { field: 'input.opinionId' });
      const opinion = await tx.manager.findOneByOrFail(WrittenOpinion, { id: opinionId });
      if (opinion.statementId) return { id: opinion.statementId };
      const { topicId, kind, text, suggestion } = opinion;
      await lockTopicAt(tx, { meetingId: meeting.id, topicId });
      const saidAs = await seatOf(tx, opinion.personId, meeting);
      const words = { id, topicId, kind, text, suggestion, saidAs, written: true };
      await insertStatement(tx, meeting, words);
      await place(tx, { meetingId: meeting.id, topicId, kind }, id);
      await tx.manager.update(WrittenOpinion, { id: opinionId }, { statementId: id });
      note(tx, 'opinionTakenOver', 'Statement', id, { meetingId: meeting.id });
      return { id };
    });
  }
}

/** Members see no other meeting than one whose pack is open; a closed one takes nothing more. */
async function mustBeOpen(tx: Tx, id: string): Promise<void> {
  const meeting = await tx.manager.findOneBy(Meeting, { id });
  if (!meeting?.packOpenedAt) throw notFound('input.meetingId');
  if (meeting.closedAt) throw refused(say.opinionTooLate());
}

/** The role of the seat on the day of the meeting; empty where the person has none. */
async function seatOf(tx: Tx, personId: string, { heldOn }: Meeting): Promise<string> {
  const [seat] = await tx.query<{ label: string }>(
    `select label from seat where person_id = $1 and from_on <= $2 and coalesce(until_on >= $2, true)
     order by from_on desc limit 1`,
    [personId, heldOn ?? todayInTokyo(tx.now)],
  );
  return seat?.label ?? '';
}
