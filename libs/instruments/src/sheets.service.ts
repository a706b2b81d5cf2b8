import { Injectable } from '@nestjs/common';
import { fiscalYearOf, todayInTokyo } from '@furikaeri/calendar';
import {
  AppError,
  conflict,
  notFound,
  type PersonActor,
  type TextWarning,
  textWarnings,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { isBlankAnswer, unansweredItems } from './domain/check-answer.js';
import type { Sharing, SheetPurpose } from './domain/sheet.js';
import { Forms } from './forms.js';
import { Sheet } from './sheet.entity.js';
import { freeTexts, lockSheet, mustMove, noteAct, stale } from './sheet-rows.js';
import { sayOfSheet } from './sheet-messages.js';

export interface BeginSheetInput {
  /** Made by the client, so that a retry is one sheet. */
  id: string;
  instrumentId: string;
  officeId: string;
  purpose?: SheetPurpose | null;
}
interface Confirmable {
  sheetId: string;
  confirmed?: boolean | null;
}
export interface SubmitSheetInput extends Confirmable {
  /** What the person sees; a later save by another window is not handed in unseen. */
  revision: number;
}
export interface ReopenSheetInput extends Confirmable {
  reason: string;
}
export interface ShareSheetInput extends Confirmable {
  /** The words that are to be shown. */
  revision: number;
  level: Sharing;
  reason?: string | null;
}
/** Done, unless `warnings` ask first. */
export interface SheetMoved {
  sheetId: string;
  done: boolean;
  warnings: TextWarning[];
}

/** 振り返りシート: begun, handed in, opened again, shared. Saving has a service of its own. */
@Injectable()
export class SheetsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly forms: Forms,
  ) {}

  /** On the version that is published now; the sheet keeps it whatever comes later. */
  async beginSheet(actor: PersonActor, input: BeginSheetInput): Promise<{ sheetId: string }> {
    if (!actor.officeIds.includes(input.officeId)) throw notFound('input.officeId');
    const own = { id: input.id, personId: actor.personId, officeId: input.officeId };
    return this.work.run(actor, async (tx) => {
      if (await tx.manager.existsBy(Sheet, own)) return { sheetId: input.id };
      const sheet = {
        ...own,
        municipalityId: actor.municipalityId,
        instrumentVersionId: (await publishedVersion(tx, input.instrumentId)).id,
        purpose: input.purpose ?? 'visit',
        fiscalYear: fiscalYearOf(todayInTokyo(tx.now)),
        savedAt: tx.now,
        createdAt: tx.now,
      };
      const query = tx.manager.createQueryBuilder().insert().into(Sheet).values(sheet).orIgnore();
      const { raw } = await query.returning('id').execute();
      if ((raw as unknown[]).length) {
        await noteAct(tx, { ...sheet, revision: 0 } as Sheet, {
          move: 'begin',
          action: 'sheetBegun',
          detail: { purpose: sheet.purpose },
        });
      } else if (!(await tx.manager.existsBy(Sheet, own))) {
        throw conflict(sayOfSheet.idTaken(), 'input.id');
      }
      return { sheetId: input.id };
    });
  }

  /** Handed in: the words are kept as they are now, whatever is written later. */
  async submitSheet(actor: PersonActor, input: SubmitSheetInput): Promise<SheetMoved> {
    return this.work.run(actor, async (tx) => {
      const { sheet, sides } = await lockSheet(tx, input.sheetId);
      // Sent again after the answer was lost.
      const again = sheet.state === 'submitted' && sheet.revision === input.revision;
      if (again && sides.includes('writer')) return moved(sheet);
      const to = mustMove(sheet, 'submit', sides);
      const form = await this.forms.ofVersion(tx, sheet.instrumentVersionId);
      if (sheet.revision !== input.revision) throw stale(form, sheet, {});
      if (!Object.values(sheet.answers).some((answer) => !isBlankAnswer(answer))) {
        throw new AppError('INVALID', sayOfSheet.nothingWritten(), 'input.sheetId');
      }
      const missing = unansweredItems(form.definition, sheet.answers);
      if (missing.length) throw itemsMissing(missing);
      const warnings = textWarnings(input, freeTexts(form, sheet.answers));
      if (warnings.length) return { sheetId: sheet.id, done: false, warnings };
      await tx.manager.update(Sheet, { id: sheet.id }, { ...to, submittedAt: tx.now });
      await noteAct(tx, sheet, {
        move: 'submit',
        answers: sheet.answers,
        action: 'sheetSubmitted',
        detail: { purpose: sheet.purpose },
      });
      return moved(sheet);
    });
  }

  /** To write on. Whoever could read it because it was shared reads it no more until it is shared anew. */
  async reopenSheet(actor: PersonActor, input: ReopenSheetInput): Promise<SheetMoved> {
    const reason = input.reason.trim();
    return this.work.run(actor, async (tx) => {
      const { sheet, sides } = await lockSheet(tx, input.sheetId);
      const to = mustMove(sheet, 'reopen', sides, { reason });
      const warnings = textWarnings(input, { reason });
      if (warnings.length) return { sheetId: sheet.id, done: false, warnings };
      await tx.manager.update(Sheet, { id: sheet.id }, { ...to, submittedAt: null });
      await noteAct(tx, sheet, {
        move: 'reopen',
        reason,
        sharing: to.sharing,
        action: 'sheetReopened',
        detail: { sharingBefore: sheet.sharing },
      });
      return moved(sheet);
    });
  }

  /** The office's act, to more people or to fewer. */
  async shareSheet(actor: PersonActor, input: ShareSheetInput): Promise<SheetMoved> {
    const { level } = input;
    const reason = input.reason?.trim() ?? '';
    return this.work.run(actor, async (tx) => {
      const { sheet, sides } = await lockSheet(tx, input.sheetId);
      const to = mustMove(sheet, 'share', sides, { level, reason });
      const form = await this.forms.ofVersion(tx, sheet.instrumentVersionId);
      if (sheet.revision !== input.revision) throw stale(form, sheet, {});
      if (to.sharing === sheet.sharing) return moved(sheet);
      const shown = level === 'kept' ? {} : freeTexts(form, sheet.answers);
      const warnings = textWarnings(input, { ...shown, reason });
      if (warnings.length) return { sheetId: sheet.id, done: false, warnings };
      await tx.manager.update(Sheet, { id: sheet.id }, to);
      await noteAct(tx, sheet, {
        move: 'share',
        reason,
        sharing: level,
        action: 'sheetShared',
        detail: { from: sheet.sharing, to: level },
      });
      return moved(sheet);
    });
  }
}

const moved = ({ id }: Sheet): SheetMoved => ({ sheetId: id, done: true, warnings: [] });

async function publishedVersion(tx: Tx, instrumentId: string): Promise<{ id: string }> {
  const [instrument] = await tx.query(`select from instrument where id = $1`, [instrumentId]);
  if (!instrument) throw notFound('input.instrumentId');
  const [version] = await tx.query<{ id: string }>(
    `select v.id from instrument_version v join instrument i on i.id = v.instrument_id
     where i.id = $1 and i.archived_at is null and v.state = 'published'`,
    [instrumentId],
  );
  if (!version) throw conflict(sayOfSheet.noPublishedForm(), 'input.instrumentId');
  return version;
}

function itemsMissing(items: readonly { id: string; title: string }[]): AppError {
  const [first] = items;
  const problems = items.map(({ id, title }) => ({
    field: `input.answers.${id}`,
    ...sayOfSheet.itemMissing({ title }),
  }));
  const sentence = sayOfSheet.itemMissing({ title: first?.title ?? '' });
  return new AppError('INVALID', sentence, problems[0]?.field, undefined, { problems });
}
