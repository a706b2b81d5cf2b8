import { Injectable } from '@nestjs/common';
import { type Day, todayInTokyo } from '@furikaeri/calendar';
import {
  conflict,
  insertOnce,
  invalid,
  newId,
  notFound,
  type PersonActor,
  refused,
  textWarnings,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { In } from 'typeorm';
import { type IssueBody, issueLabels, issueMayBecome, type IssueState } from './domain/issue.js';
import type { Done } from './meetings.service.js';
import { say } from './messages.js';
import { RegionalIssueEvent } from './regional-issue-event.entity.js';
import { RegionalIssueSource } from './regional-issue-source.entity.js';
import { RegionalIssue } from './regional-issue.entity.js';
import { note, readText, readWords } from './rows.js';
import { Statement } from './statement.entity.js';

export interface RaiseRegionalIssueInput {
  /** Made by the client, so that a retry is one issue. */
  id: string;
  title: string;
  words?: string | null;
  body: IssueBody;
  /** Out of which it grew. */
  statementIds: readonly string[];
  confirmed?: boolean | null;
}
export interface MoveRegionalIssueInput {
  /** Of the event; made by the client, so that a retry is one event. */
  id: string;
  issueId: string;
  to: IssueState;
  happenedOn: Day;
  /** What happened: what the body said, what is done now. */
  words: string;
  confirmed?: boolean | null;
}

/** 地域課題: noticed in what was said, raised to the council or its section, followed to its outcome. */
@Injectable()
export class IssuesService {
  constructor(private readonly work: UnitOfWork) {}

  async raiseRegionalIssue(actor: PersonActor, input: RaiseRegionalIssueInput): Promise<Done> {
    const { id, body, statementIds } = input;
    const warnings = textWarnings(input, { title: input.title, words: input.words });
    const title = readWords(input.title, 'input.title', 200, say.issueTitleMissing());
    const words = readText(input.words, 'input.words', 2000);
    return this.work.run(actor, async (tx) => {
      if (await tx.manager.findOneBy(RegionalIssue, { id })) return { id, warnings: [] };
      const from = [...new Set(statementIds)];
      const known = await tx.manager.findBy(Statement, { id: In(from) });
      const unknown = from.findIndex((one) => !known.some((row) => row.id === one));
      if (unknown >= 0) throw notFound(`input.statementIds.${unknown}`);
      if (warnings.length) return { id: null, warnings };
      const { municipalityId } = actor;
      const row = { id, municipalityId, title, words, body, createdAt: tx.now };
      if (!(await insertOnce(tx, RegionalIssue, row))) throw conflict(say.idTaken(), 'input.id');
      const sources = from.map((statementId) => ({ issueId: id, statementId, municipalityId }));
      await tx.manager.insert(RegionalIssueSource, sources);
      await addEvent(tx, { id: newId(), issueId: id, state: 'noticed' });
      note(tx, 'issueNoticed', 'RegionalIssue', id, { body, statements: from.length });
      return { id, warnings };
    });
  }

  async moveRegionalIssue(actor: PersonActor, input: MoveRegionalIssueInput): Promise<Done> {
    const { id, issueId, to, happenedOn } = input;
    const warnings = textWarnings(input, { words: input.words });
    const words = readWords(input.words, 'input.words', 2000, say.issueWordsMissing());
    return this.work.run(actor, async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const issue = await tx.manager.findOne(RegionalIssue, { where: { id: issueId }, lock });
      if (!issue) throw notFound('input.issueId');
      const known = await tx.manager.findOneBy(RegionalIssueEvent, { id });
      if (known?.issueId === issueId) return { id: issueId, warnings: [] };
      if (known) throw conflict(say.idTaken(), 'input.id');
      if (!issueMayBecome(issue.state, to)) {
        const names = { from: issueLabels[issue.state], to: issueLabels[to] };
        throw refused(say.issueState(names), 'input.to');
      }
      if (happenedOn > todayInTokyo(tx.now)) {
        throw invalid('input.happenedOn', say.issueInFuture());
      }
      if (warnings.length) return { id: null, warnings };
      const raisedAt = issue.raisedAt ?? (to === 'raised' ? tx.now : null);
      await tx.manager.update(RegionalIssue, { id: issueId }, { state: to, raisedAt });
      await addEvent(tx, { id, issueId, state: to, happenedOn, words });
      note(tx, 'issueMoved', 'RegionalIssue', issueId, { to });
      return { id: issueId, warnings };
    });
  }
}

async function addEvent(
  tx: Tx,
  event: Partial<RegionalIssueEvent> & Pick<RegionalIssueEvent, 'id' | 'issueId' | 'state'>,
): Promise<void> {
  const { municipalityId, personId: by } = tx.actor as PersonActor;
  const happenedOn = event.happenedOn ?? todayInTokyo(tx.now);
  const row = { ...event, municipalityId, by, happenedOn, at: tx.now };
  if (!(await insertOnce(tx, RegionalIssueEvent, row))) throw conflict(say.idTaken(), 'input.id');
}
