import { Injectable } from '@nestjs/common';
import { notFound, type PersonActor, type ReadTx, UnitOfWork } from '@furikaeri/core';
import { SheetReadingService } from '@furikaeri/instruments';
import { recordAct } from './acts.js';
import { type Brief, readBrief } from './brief.queries.js';
import { endStates, visitStates } from './domain/visit.js';
import { lockVisit } from './moves.js';
import { mustBeClose } from './notes.access.js';
import { mustBeIn } from './notes.service.js';
import { VisitSheet } from './visit-sheet.entity.js';

export interface AttachSheetInput {
  visitId: string;
  sheetId: string;
}

const underWay = visitStates.filter((state) => !endStates.includes(state));

/** 訪問の前の一枚, and which sheets the office lays beside a visit. */
@Injectable()
export class BriefService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reading: SheetReadingService,
  ) {}

  /** A visitor's reading is noted before anything is shown, of each sheet too: the office sees it. */
  async readBrief(tx: ReadTx, visitId: string): Promise<Brief> {
    const brief = await readBrief(tx, visitId);
    const actor = tx.actor as PersonActor;
    if (actor.officeIds.includes(brief.officeId)) return brief;
    await this.reading.note(tx, sheetsOn(brief));
    await this.work.run(actor, async (write) => {
      const detail = { sheets: brief.sheets.length, consents: brief.consents.length };
      recordAct(write, 'briefRead', { id: visitId, officeId: brief.officeId }, { detail });
    });
    return brief;
  }

  /** What visitors see of the sheet is its own sharing. */
  async attachSheet(actor: PersonActor, input: AttachSheetInput): Promise<{ visitId: string }> {
    return this.lay(actor, input, true);
  }

  async detachSheet(actor: PersonActor, input: AttachSheetInput): Promise<{ visitId: string }> {
    return this.lay(actor, input, false);
  }

  private lay(actor: PersonActor, { visitId, sheetId }: AttachSheetInput, there: boolean) {
    return this.work.run(actor, async (tx) => {
      const visit = await lockVisit(tx, visitId);
      await mustBeClose('office', tx, visit);
      mustBeIn(visit, underWay);
      const [sheet] = await tx.query(`select from sheet where id = $1 and office_id = $2`, [
        sheetId,
        visit.officeId,
      ]);
      if (!sheet) throw notFound('input.sheetId');
      const key = { visitId, sheetId };
      if ((await tx.manager.existsBy(VisitSheet, key)) === there) return { visitId };
      const { municipalityId, officeId } = visit;
      if (there) await tx.manager.insert(VisitSheet, { ...key, municipalityId, officeId });
      else await tx.manager.delete(VisitSheet, key);
      recordAct(tx, there ? 'sheetAttached' : 'sheetDetached', visit, {
        kind: 'Sheet',
        id: sheetId,
      });
      return { visitId };
    });
  }
}

/** What of the office's stands on the brief word for word. */
export const sheetsOn = ({ sheets, officeId }: Brief): { id: string; officeId: string }[] =>
  sheets.map(({ id }) => ({ id, officeId }));
