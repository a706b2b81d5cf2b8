import { Injectable } from '@nestjs/common';
import { type Day, formatEra, type Month, monthOf, todayInTokyo } from '@furikaeri/calendar';
import {
  conflict,
  insertOnce,
  invalid,
  type Message,
  notFound,
  type PersonActor,
  refused,
  type TextWarning,
  textWarnings,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { audit } from '@furikaeri/audit';
import { lockCase } from './case-rows.js';
import { DueMonth } from './due-month.entity.js';
import { DueMonthRows } from './due-month-rows.js';
import { closingReason, type ClosingReason } from './domain/closing.js';
import { say } from './messages.js';
import { MonitoringRecord } from './monitoring-record.entity.js';
import { checkVisit, freeTexts, type VisitInput } from './record-input.js';
import type { SupportCase } from './support-case.entity.js';

export interface RecordVisitInput extends VisitInput {
  /** Made by the client, so that a retry is one record. */
  id: string;
  caseId: string;
}
export interface ChangeRecordInput extends VisitInput {
  recordId: string;
}
export interface VoidRecordInput {
  recordId: string;
  reason: string;
  confirmed?: boolean | null;
}
/** Voided, or what to ask the person first. */
export interface VoidAnswer {
  caseId: string | null;
  warnings: TextWarning[];
}
export interface RecordAnswer {
  caseId: string;
  /** None where `warnings` ask first. */
  recordId: string | null;
  warnings: TextWarning[];
  /** What became of the month, for people. */
  message: Message | null;
  /** Fields of the record still to be written; the visit counts without them. */
  incomplete: string[];
}

/** モニタリングの記録: written, completed, and voided when it was a mistake. */
@Injectable()
export class RecordsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly months: DueMonthRows,
  ) {}

  /** A visit does the due month of its own calendar month, and no other. */
  async recordVisit(actor: PersonActor, input: RecordVisitInput): Promise<RecordAnswer> {
    return this.work.run(actor, async (tx) => {
      const of = await lockCase(tx, input.caseId);
      const { incomplete } = checkVisit(input, todayInTokyo(tx.now));
      const warnings = warningsOf(input);
      if (warnings.length)
        return { caseId: of.id, recordId: null, warnings, message: null, incomplete };
      if (!(await isRetry(tx, input))) await this.write(tx, of, input);
      const message = await whatBecame(tx, of, input);
      return { caseId: of.id, recordId: input.id, warnings: [], message, incomplete };
    });
  }

  /** Completes or corrects. Where the day changes, the months follow as if it had been written so. */
  async changeRecord(actor: PersonActor, input: ChangeRecordInput): Promise<RecordAnswer> {
    return this.work.run(actor, async (tx) => {
      const { record, of } = await lockRecord(tx, input.recordId);
      const { incomplete } = checkVisit(input, todayInTokyo(tx.now));
      const warnings = warningsOf(input);
      if (warnings.length)
        return { caseId: of.id, recordId: null, warnings, message: null, incomplete };
      const columns = await columnsOf(tx, input);
      const moved = columns.visitedOn !== record.visitedOn || columns.method !== record.method;
      if (moved) {
        await mustBeTheDaysOnly(tx, of.id, columns, record.id);
        await tx.manager.update(MonitoringRecord, { id: record.id }, { dueMonthId: null });
      }
      await tx.manager.update(
        MonitoringRecord,
        { id: record.id },
        { ...columns, source: 'person' },
      );
      if (moved && record.dueMonthId) await this.months.reopen(tx, of.id, [record.dueMonthId]);
      if (moved) await this.months.settle(tx, of.id);
      noteAct(tx, 'recordChanged', of, record.id, { moved });
      const message = moved ? await whatBecame(tx, of, input) : null;
      return { caseId: of.id, recordId: record.id, warnings: [], message, incomplete };
    });
  }

  /** Written in error: it stays to be read and counts no more; its month opens again. */
  async voidRecord(actor: PersonActor, input: VoidRecordInput): Promise<VoidAnswer> {
    const reason = input.reason.trim();
    if (!reason) throw invalid('input.reason', say.voidReasonMissing());
    if (reason.length > 500) throw invalid('input.reason', say.tooLong({ most: 500 }));
    const warnings = textWarnings(input, { reason });
    if (warnings.length) return { caseId: null, warnings };
    return this.work.run(actor, async (tx) => {
      const { record, of } = await lockRecord(tx, input.recordId);
      await tx.manager.update(
        MonitoringRecord,
        { id: record.id },
        { voidedAt: tx.now, voidReason: reason, dueMonthId: null },
      );
      if (record.dueMonthId) await this.months.reopen(tx, of.id, [record.dueMonthId]);
      noteAct(tx, 'recordVoided', of, record.id, { month: monthOf(record.visitedOn as Day) });
      return { caseId: of.id, warnings: [] };
    });
  }

  private async write(tx: Tx, of: SupportCase, input: RecordVisitInput): Promise<void> {
    const columns = await columnsOf(tx, input);
    await mustBeTheDaysOnly(tx, of.id, columns, input.id);
    const written = await insertOnce(tx, MonitoringRecord, {
      ...columns,
      id: input.id,
      municipalityId: of.municipalityId,
      officeId: of.officeId,
      caseId: of.id,
      writtenBy: (tx.actor as PersonActor).personId,
      createdAt: tx.now,
    });
    if (!written) throw conflict(say.idTaken(), 'input.id');
    const done = await this.months.settle(tx, of.id);
    noteAct(tx, 'visitRecorded', of, input.id, {
      month: monthOf(input.visitedOn),
      didMonth: done.length > 0,
    });
  }
}

const warningsOf = (input: VisitInput): TextWarning[] =>
  textWarnings(input, Object.fromEntries(freeTexts.map((name) => [name, input[name]])));

async function columnsOf(tx: Tx, input: VisitInput) {
  if (input.reportedDeskId) {
    const [desk] = await tx.query(`select from desk where id = $1`, [input.reportedDeskId]);
    if (!desk) throw notFound('input.reportedDeskId');
  }
  const text = (name: (typeof freeTexts)[number]) => input[name]?.trim() ?? '';
  return {
    visitedOn: input.visitedOn as string,
    visitedAt: input.visitedAt,
    method: input.method ?? ('faceToFace' as const),
    placeKind: input.placeKind ?? null,
    place: text('place'),
    met: [...(input.met ?? [])],
    personMet: input.personMet ?? null,
    wishes: text('wishes'),
    goals: text('goals'),
    services: text('services'),
    newIssues: text('newIssues'),
    planChangeNeeded: input.planChangeNeeded ?? null,
    nextMonthProposed: input.nextMonthProposed ?? null,
    reportedDeskId: input.reportedDeskId ?? null,
    reportedOn: input.reportedOn ?? null,
  };
}

async function isRetry(tx: Tx, { id, caseId }: RecordVisitInput): Promise<boolean> {
  const known = await tx.manager.findOneBy(MonitoringRecord, { id });
  if (known && known.caseId !== caseId) throw conflict(say.idTaken(), 'input.id');
  if (known?.voidedAt) throw refused(say.voided());
  return known !== null;
}

async function mustBeTheDaysOnly(
  tx: Tx,
  caseId: string,
  { visitedOn, method }: Pick<MonitoringRecord, 'visitedOn' | 'method'>,
  except: string,
): Promise<void> {
  if (method !== 'faceToFace') return;
  const [other] = await tx.query(
    `select from monitoring_record where case_id = $1 and visited_on = $2 and method = 'faceToFace'
       and voided_at is null and id <> $3`,
    [caseId, visitedOn, except],
  );
  if (other) throw conflict(say.sameDay(), 'input.visitedOn');
}

async function lockRecord(tx: Tx, id: string) {
  const found = await tx.manager.findOneBy(MonitoringRecord, { id });
  if (!found) throw notFound('input.recordId');
  const of = await lockCase(tx, found.caseId, 'input.recordId');
  const record = await tx.manager.findOneByOrFail(MonitoringRecord, { id });
  if (record.voidedAt) throw refused(say.voided());
  return { record, of };
}

/** A sentence on what the visit did to its month. */
async function whatBecame(tx: Tx, of: SupportCase, input: VisitInput): Promise<Message> {
  if ((input.method ?? 'faceToFace') !== 'faceToFace') return say.notFaceToFace();
  const visited = monthOf(input.visitedOn);
  const month = formatEra(visited as Month);
  const due = await tx.manager.findOneBy(DueMonth, { caseId: of.id, month: visited });
  if (!due) return say.outsideDueMonth({ month });
  if (due.closedReason) {
    const { label } = closingReason(due.closedReason as ClosingReason);
    return say.monthIsClosed({ month, reason: label });
  }
  return due.doneOn === input.visitedOn ? say.didMonth({ month }) : say.monthAlreadyDone({ month });
}

function noteAct(
  tx: Tx,
  act: string,
  of: SupportCase,
  recordId: string,
  detail: Record<string, unknown>,
): void {
  audit.record(tx, {
    action: `monitoring.${act}`,
    objectKind: 'MonitoringRecord',
    objectId: recordId,
    officeId: of.officeId,
    detail: { ...detail, caseId: of.id },
  });
}
