import { Injectable } from '@nestjs/common';
import {
  addMonths,
  type Day,
  formatEra,
  formatEraShort,
  type Month,
  monthOf,
  todayInTokyo,
} from '@furikaeri/calendar';
import {
  conflict,
  forbidden,
  insertOnce,
  invalid,
  newId,
  notFound,
  type PersonActor,
  refused,
  type TextWarning,
  textWarnings,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { audit } from '@furikaeri/audit';
import {
  lockCase,
  mustBeSpecialist,
  routeToDesk,
  supersedePhases,
  writePhases,
} from './case-rows.js';
import type { DisabilityKind } from './desk.entity.js';
import { DueMonthRows } from './due-month-rows.js';
import { checkCaseCode, LONGEST_CASE_CODE, trimCaseCode } from './domain/case-code.js';
import { checkClosing, type ClosingReason } from './domain/closing.js';
import { dueMonths } from './domain/due-months.js';
import { type CountedMonth, recount } from './domain/recount.js';
import { mayTouch } from './monitoring.access.js';
import { say } from './messages.js';
import { type PlanInput, readPlan } from './plan.js';
import { SupportCase } from './support-case.entity.js';

export interface OpenCaseInput extends PlanInput {
  /** Made by the client, so that a retry is one case. */
  id?: string | null;
  officeId: string;
  code: string;
  specialistId?: string | null;
  deskId?: string | null;
  disabilityKind: DisabilityKind;
  decidedOn?: Day | null;
  note?: string | null;
  confirmed?: boolean | null;
}
export interface ChangeCaseInput {
  caseId: string;
  code?: string | null;
  /** `null` takes the case from its specialist; left out, nothing changes. */
  specialistId?: string | null;
  deskId?: string | null;
  disabilityKind?: DisabilityKind | null;
  note?: string | null;
  confirmed?: boolean | null;
}
export interface ChangePhasesInput {
  caseId: string;
  phases?: PlanInput['phases'];
  periodText?: string | null;
  /** 通知日: the decision holds from its month on. */
  decidedOn: Day;
  reason?: string | null;
}
export interface RenewCaseInput extends PlanInput {
  caseId: string;
  decidedOn?: Day | null;
}
export interface EndCaseInput {
  caseId: string;
  endedOn: Day;
  reason: ClosingReason;
  note?: string | null;
}

/** Either saved, or what to ask the person first. */
export interface CaseAnswer {
  caseId: string | null;
  warnings: TextWarning[];
}
/** Months changed by a new decision; `left`: over without a visit, for a person to look at. */
export interface RecountAnswer {
  caseId: string;
  inserted: number;
  reopened: number;
  closed: number;
  left: Month[];
}

/** ケース: opened, changed, renewed, ended. Its due months follow the municipality's decision. */
@Injectable()
export class CasesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly months: DueMonthRows,
  ) {}

  async openCase(actor: PersonActor, input: OpenCaseInput): Promise<CaseAnswer> {
    const code = readCode(input.code);
    const note = readNote(input.note);
    const phases = readPlan(input);
    return this.work.run(actor, async (tx) => {
      const specialistId = input.specialistId ?? null;
      if (!mayTouch(actor, { officeId: input.officeId, specialistId })) {
        throw notFound('input.officeId');
      }
      const [office] = await tx.query(
        `select from office where id = $1 and closed_on is null and municipality_id = app_municipality()`,
        [input.officeId],
      );
      if (!office) throw notFound('input.officeId');
      if (specialistId) await mustBeSpecialist(tx, input.officeId, specialistId);
      const warnings = textWarnings(input, { note }, { code });
      if (warnings.length) return { caseId: null, warnings };
      const row: SupportCase = {
        id: input.id ?? newId(),
        municipalityId: actor.municipalityId,
        officeId: input.officeId,
        code,
        specialistId,
        deskId: await routeToDesk(tx, input.disabilityKind, input.deskId),
        disabilityKind: input.disabilityKind,
        supportFrom: input.supportFrom,
        supportUntil: input.supportUntil,
        note,
        endedOn: null,
        endedReason: null,
        createdAt: tx.now,
      };
      if (await this.isRetry(tx, row)) return { caseId: row.id, warnings: [] };
      if (!(await insertOnce(tx, SupportCase, row))) throw conflict(say.caseIdTaken(), 'input.id');
      await writePhases(tx, row, phases, input);
      const added = await this.months.add(tx, row, dueMonths(phases));
      noteAct(tx, 'caseOpened', row, { months: added.length });
      return { caseId: row.id, warnings: [] };
    });
  }

  async changeCase(actor: PersonActor, input: ChangeCaseInput): Promise<CaseAnswer> {
    const code = input.code == null ? undefined : readCode(input.code);
    const note = input.note == null ? undefined : readNote(input.note);
    return this.work.run(actor, async (tx) => {
      const found = await lockCase(tx, input.caseId);
      const next = { ...found, ...(code && { code }), ...(note !== undefined && { note }) };
      if (input.specialistId !== undefined) next.specialistId = input.specialistId;
      // To give a case to a colleague is the manager's act.
      if (!mayTouch(actor, next)) throw forbidden();
      if (next.specialistId && next.specialistId !== found.specialistId) {
        await mustBeSpecialist(tx, found.officeId, next.specialistId);
      }
      if (input.disabilityKind) next.disabilityKind = input.disabilityKind;
      if (input.deskId || input.disabilityKind) {
        next.deskId = await routeToDesk(tx, next.disabilityKind, input.deskId);
      }
      const warnings = textWarnings(input, { note }, { code });
      if (warnings.length) return { caseId: null, warnings };
      if (next.code !== found.code) await mustBeFree(tx, next);
      await tx.manager.save(SupportCase, next);
      await this.months.follow(tx, found, next);
      noteAct(tx, 'caseChanged', next, { fields: changed(found, next) });
      return { caseId: next.id, warnings: [] };
    });
  }

  /** The municipality decided anew within the support period. */
  async changePhases(actor: PersonActor, input: ChangePhasesInput): Promise<RecountAnswer> {
    return this.work.run(actor, async (tx) => {
      const found = await lockCase(tx, input.caseId);
      mustBeOpen(found);
      const today = todayInTokyo(tx.now);
      const from = found.supportFrom as Month;
      const until = found.supportUntil as Month;
      if (input.decidedOn > today) throw invalid('input.decidedOn', say.decidedInFuture());
      if (monthOf(input.decidedOn) < addMonths(from, -12)) {
        throw invalid('input.decidedOn', say.decidedTooEarly());
      }
      const phases = readPlan({ ...input, supportFrom: from, supportUntil: until });
      await supersedePhases(tx, found.id, { from, until });
      await writePhases(tx, found, phases, input);
      const existing = await monthsWithin(tx, found);
      const { insert, reopen, close, left } = recount(existing, dueMonths(phases), {
        decidedOn: input.decidedOn,
        today,
      });
      await this.months.close(tx, close, {
        reason: 'municipalityChangedPeriod',
        on: input.decidedOn,
      });
      await this.months.reopen(tx, found.id, reopen);
      const inserted = await this.months.add(tx, found, insert);
      const counts = { inserted: inserted.length, reopened: reopen.length, closed: close.length };
      noteAct(tx, 'phasesChanged', found, { ...counts, left: left.length });
      return { caseId: found.id, ...counts, left };
    });
  }

  /** 更新: a new support period after the present one. */
  async renewCase(actor: PersonActor, input: RenewCaseInput): Promise<RecountAnswer> {
    const phases = readPlan(input);
    return this.work.run(actor, async (tx) => {
      const found = await lockCase(tx, input.caseId);
      mustBeOpen(found);
      if (input.supportFrom <= found.supportUntil) {
        throw invalid(
          'input.supportFrom',
          say.renewalOverlaps({ until: formatEraShort(found.supportUntil as Month) }),
        );
      }
      const next = { ...found, supportFrom: input.supportFrom, supportUntil: input.supportUntil };
      await tx.manager.save(SupportCase, next);
      await writePhases(tx, next, phases, input);
      const added = await this.months.add(tx, next, dueMonths(phases));
      noteAct(tx, 'caseRenewed', next, { months: added.length });
      return { caseId: next.id, inserted: added.length, reopened: 0, closed: 0, left: [] };
    });
  }

  /** Support ends: the months after it are closed with the reason; earlier ones stay what they are. */
  async endCase(actor: PersonActor, input: EndCaseInput): Promise<RecountAnswer> {
    const problem = checkClosing(input.reason, input.note);
    if (problem === 'unknownReason') throw invalid('input.reason', say.unknownReason());
    if (problem) throw invalid('input.note', say.noteMissing());
    const note = readNote(input.note);
    return this.work.run(actor, async (tx) => {
      const found = await lockCase(tx, input.caseId);
      mustBeOpen(found);
      if (input.endedOn > todayInTokyo(tx.now)) {
        throw invalid('input.endedOn', say.closedInFuture());
      }
      const next = { ...found, endedOn: input.endedOn, endedReason: input.reason };
      await tx.manager.save(SupportCase, next);
      const later = await openMonthsAfter(tx, found.id, monthOf(input.endedOn));
      const closed = await this.months.close(tx, later, {
        reason: input.reason,
        note,
        on: input.endedOn,
      });
      noteAct(tx, 'caseEnded', next, { reason: input.reason, closed: closed.length });
      return { caseId: next.id, inserted: 0, reopened: 0, closed: closed.length, left: [] };
    });
  }

  /** The end was a mistake: the months that it closed are open again. */
  async resumeCase(actor: PersonActor, input: { caseId: string }): Promise<RecountAnswer> {
    return this.work.run(actor, async (tx) => {
      const found = await lockCase(tx, input.caseId);
      if (!found.endedOn || !found.endedReason) throw refused(say.caseNotEnded());
      const closed = await tx.query<{ id: string }>(
        `select id from due_month where case_id = $1 and closed_reason = $2 and closed_on = $3
           and month > date_trunc('month', $3::date)`,
        [found.id, found.endedReason, found.endedOn],
      );
      await tx.manager.save(SupportCase, { ...found, endedOn: null, endedReason: null });
      await this.months.reopen(
        tx,
        found.id,
        closed.map(({ id }) => id),
      );
      noteAct(tx, 'caseResumed', found, { reopened: closed.length });
      return { caseId: found.id, inserted: 0, reopened: closed.length, closed: 0, left: [] };
    });
  }

  /** Whether this very case was opened by an earlier try; throws where the code is another's. */
  private async isRetry(tx: Tx, row: SupportCase): Promise<boolean> {
    await lockCode(tx, row);
    const known = await tx.manager.findOneBy(SupportCase, { id: row.id });
    if (known?.officeId === row.officeId && known.code === row.code) return true;
    await mustBeFree(tx, row);
    return false;
  }
}

function readCode(text: string): string {
  const problem = checkCaseCode(text);
  if (problem === 'empty') throw invalid('input.code', say.codeEmpty());
  if (problem === 'tooLong')
    throw invalid('input.code', say.codeTooLong({ most: LONGEST_CASE_CODE }));
  if (problem) throw invalid('input.code', say.codeControl());
  return trimCaseCode(text);
}

function readNote(text: string | null | undefined): string {
  const note = text?.trim() ?? '';
  if (note.length > 1000) throw invalid('input.note', say.noteTooLong());
  return note;
}

function mustBeOpen(found: SupportCase): void {
  if (found.endedOn) throw refused(say.caseEnded({ day: formatEra(found.endedOn as Day) }));
}

type CodeOfOffice = Pick<SupportCase, 'officeId' | 'code'>;

/** Two who want the same code at once wait here for each other. */
const lockCode = (tx: Tx, { officeId, code }: CodeOfOffice) =>
  tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`${officeId} ${code}`]);

async function mustBeFree(tx: Tx, { officeId, code }: CodeOfOffice): Promise<void> {
  await lockCode(tx, { officeId, code });
  const other = await tx.manager.findOneBy(SupportCase, { officeId, code });
  if (other) throw conflict(say.codeTaken(), 'input.code');
}

/** The months of the present support period. */
const monthsWithin = (tx: Tx, { id, supportFrom, supportUntil }: SupportCase) =>
  tx.query<CountedMonth>(
    `select id, to_char(month, 'YYYY-MM') as month, done_on as "doneOn", closed_reason as "closedReason"
     from due_month where case_id = $1 and month between ($2 || '-01')::date and ($3 || '-01')::date
     order by month`,
    [id, supportFrom, supportUntil],
  );

async function openMonthsAfter(tx: Tx, caseId: string, month: Month): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select id from due_month where case_id = $1 and month > ($2 || '-01')::date
       and done_on is null and closed_reason is null`,
    [caseId, month],
  );
  return rows.map(({ id }) => id);
}

const changed = (before: SupportCase, after: SupportCase): string[] =>
  (['code', 'specialistId', 'deskId', 'disabilityKind', 'note'] as const).filter(
    (field) => before[field] !== after[field],
  );

function noteAct(tx: Tx, act: string, of: SupportCase, detail: Record<string, unknown>): void {
  audit.record(tx, {
    action: `monitoring.${act}`,
    objectKind: 'SupportCase',
    objectId: of.id,
    officeId: of.officeId,
    detail,
  });
}
