import { Injectable } from '@nestjs/common';
import { type Day, formatEra, type Month, todayInTokyo } from '@furikaeri/calendar';
import {
  invalid,
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
import { checkClosing, closingReason, type ClosingReason } from './domain/closing.js';
import { say } from './messages.js';

export interface CloseDueMonthInput {
  dueMonthId: string;
  reason: ClosingReason;
  note?: string | null;
  /** Day of the fact, e.g. of the municipality's notice. */
  closedOn: Day;
  confirmed?: boolean | null;
}
export interface ReopenDueMonthInput {
  dueMonthId: string;
  note: string;
  confirmed?: boolean | null;
}
/** Either saved, or what to ask the person first. */
export interface MonthAnswer {
  dueMonthId: string | null;
  warnings: TextWarning[];
}

/** モニタリング月, closed with a reason and opened again after a wrong click. */
@Injectable()
export class MonthsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly months: DueMonthRows,
  ) {}

  async closeDueMonth(actor: PersonActor, input: CloseDueMonthInput): Promise<MonthAnswer> {
    const note = readNote(input.note);
    const problem = checkClosing(input.reason, note);
    if (problem === 'unknownReason') throw invalid('input.reason', say.unknownReason());
    if (problem) throw invalid('input.note', say.noteMissing());
    const warnings = textWarnings(input, { note });
    if (warnings.length) return { dueMonthId: null, warnings };
    return this.work.run(actor, async (tx) => {
      if (input.closedOn > todayInTokyo(tx.now)) {
        throw invalid('input.closedOn', say.closedInFuture());
      }
      const due = await lockMonth(tx, input.dueMonthId);
      const month = formatEra(due.month as Month);
      if (due.doneOn) throw refused(say.monthDone({ month }));
      if (due.closedReason) {
        const { label } = closingReason(due.closedReason as ClosingReason);
        throw refused(say.monthClosed({ month, reason: label }));
      }
      await this.months.close(tx, [due.id], { reason: input.reason, note, on: input.closedOn });
      noteAct(tx, 'dueMonthClosed', due, { month: due.month, reason: input.reason });
      return { dueMonthId: due.id, warnings: [] };
    });
  }

  /** Only a closed month: one that is done opens when its record is voided. */
  async reopenDueMonth(actor: PersonActor, input: ReopenDueMonthInput): Promise<MonthAnswer> {
    const note = readNote(input.note);
    if (!note) throw invalid('input.note', say.reopenNoteMissing());
    const warnings = textWarnings(input, { note });
    if (warnings.length) return { dueMonthId: null, warnings };
    return this.work.run(actor, async (tx) => {
      const due = await lockMonth(tx, input.dueMonthId);
      const month = formatEra(due.month as Month);
      if (due.doneOn) throw refused(say.monthDone({ month }));
      if (!due.closedReason) throw refused(say.monthOpen({ month }));
      await this.months.reopen(tx, due.caseId, [due.id], note);
      noteAct(tx, 'dueMonthReopened', due, { month: due.month, was: due.closedReason });
      return { dueMonthId: due.id, warnings: [] };
    });
  }
}

/** The month, its case locked first as every writer does. */
async function lockMonth(tx: Tx, id: string): Promise<DueMonth> {
  const found = await tx.manager.findOneBy(DueMonth, { id });
  if (!found) throw notFound('input.dueMonthId');
  await lockCase(tx, found.caseId, 'input.dueMonthId');
  return tx.manager.findOneByOrFail(DueMonth, { id });
}

function readNote(text: string | null | undefined): string {
  const note = text?.trim() ?? '';
  if (note.length > 500) throw invalid('input.note', say.tooLong({ most: 500 }));
  return note;
}

function noteAct(tx: Tx, act: string, due: DueMonth, detail: Record<string, unknown>): void {
  audit.record(tx, {
    action: `monitoring.${act}`,
    objectKind: 'DueMonth',
    objectId: due.id,
    officeId: due.officeId,
    detail: { ...detail, caseId: due.caseId },
  });
}
