import { Injectable } from '@nestjs/common';
import {
  conflict,
  insertOnce,
  notFound,
  type PersonActor,
  refused,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { composeSummary } from './domain/summary.js';
import { askedIn, type SummaryWarning } from './domain/summary-warnings.js';
import { getMeeting } from './meetings.queries.js';
import { say } from './messages.js';
import { findReadings } from './readings.queries.js';
import { lockMeeting, note, readWords } from './rows.js';
import { findOfficeNames, readSummaryFacts } from './summary-facts.queries.js';
import { Summary } from './summary.entity.js';

export interface DraftSummaryInput {
  /** Made by the client, so that a retry is one draft; a draft that stands keeps its own. */
  id: string;
  meetingId: string;
}
export interface CorrectSummaryInput {
  id: string;
  meetingId: string;
  /** What the new version puts right. */
  words: string;
}
export interface PublishSummaryInput {
  summaryId: string;
  /** That was looked at. */
  revision: number;
  confirmed?: boolean | null;
}

/** 概要版: drafted from what the meeting has now, looked at, published; put right by a new version. */
@Injectable()
export class SummariesService {
  constructor(private readonly work: UnitOfWork) {}

  /** Composes it anew. What was published stays as it is: after that a version is a correction. */
  async draftSummary(actor: PersonActor, input: DraftSummaryInput): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      await lockMeeting(tx, input.meetingId);
      const latest = await findLatest(tx, input.meetingId);
      if (latest?.state === 'published') throw refused(say.summaryPublished());
      return this.write(tx, input, latest);
    });
  }

  /** Begins the next version, to be looked at and published like the first. */
  async correctSummary(actor: PersonActor, input: CorrectSummaryInput): Promise<{ id: string }> {
    const correctionWords = readWords(input.words, 'input.words', 300, say.correctionMissing());
    return this.work.run(actor, async (tx) => {
      await lockMeeting(tx, input.meetingId);
      const latest = await findLatest(tx, input.meetingId);
      if (!latest) throw refused(say.nothingToCorrect());
      if (latest.state === 'draft' && latest.version === 1) throw refused(say.nothingToCorrect());
      const draft = latest.state === 'draft' ? latest : null;
      const version = draft?.version ?? latest.version + 1;
      return this.write(tx, input, draft, { correctionWords, version });
    });
  }

  /** For members to read, unless `warnings` ask first. It never changes after that. */
  async publishSummary(
    actor: PersonActor,
    { summaryId: id, revision, confirmed }: PublishSummaryInput,
  ): Promise<{ id: string; warnings: SummaryWarning[] }> {
    return this.work.run(actor, async (tx) => {
      const summary = await tx.manager.findOne(Summary, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!summary) throw notFound('input.summaryId');
      if (summary.state === 'published') return { id, warnings: [] };
      if (summary.revision !== revision) {
        throw conflict(say.summaryChanged(), 'input.revision', { revision: summary.revision });
      }
      const warnings = confirmed ? [] : askedIn(summary.content, await findOfficeNames(tx));
      if (warnings.length > 0) return { id, warnings };
      const published = { publishedAt: tx.now, publishedBy: actor.personId };
      await tx.manager.update(Summary, { id }, { state: 'published', ...published });
      note(tx, 'summaryPublished', 'Summary', id, { version: summary.version });
      return { id, warnings };
    });
  }

  private async write(
    tx: Tx,
    { id, meetingId }: { id: string; meetingId: string },
    draft: Summary | null,
    changes: { correctionWords?: string; version?: number } = {},
  ): Promise<{ id: string }> {
    const version = draft?.version ?? changes.version ?? 1;
    const correctionWords = changes.correctionWords ?? draft?.correctionWords ?? '';
    const meeting = await getMeeting(tx, meetingId, 'input.meetingId');
    if (!meeting.heldOn) throw refused(say.summaryNeedsDay());
    const facts = await readSummaryFacts(tx, meeting, { version, correction: correctionWords });
    const row = {
      content: composeSummary(facts),
      readings: await findReadings(tx),
      correctionWords,
      draftedAt: tx.now,
      draftedBy: tx.actor.kind === 'person' ? tx.actor.personId : null,
    };
    if (draft) {
      await tx.manager.update(Summary, { id: draft.id }, { ...row, revision: draft.revision + 1 });
    } else {
      const { municipalityId } = tx.actor as PersonActor;
      const created = { id, municipalityId, meetingId, version, createdAt: tx.now, ...row };
      if (!(await insertOnce(tx, Summary, created))) throw conflict(say.idTaken(), 'input.id');
    }
    note(tx, version > 1 ? 'summaryCorrected' : 'summaryDrafted', 'Summary', draft?.id ?? id, {
      meetingId,
      version,
    });
    return { id: draft?.id ?? id };
  }
}

const findLatest = (tx: Tx, meetingId: string): Promise<Summary | null> =>
  tx.manager.findOne(Summary, { where: { meetingId }, order: { version: 'DESC' } });
