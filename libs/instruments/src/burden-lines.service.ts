import { Injectable } from '@nestjs/common';
import type { Day } from '@furikaeri/calendar';
import {
  invalid,
  notFound,
  type PersonActor,
  type ReadTx,
  type TextWarning,
  textWarnings,
  UnitOfWork,
} from '@furikaeri/core';
import { audit } from '@furikaeri/audit';
import { sayOfSheet } from './sheet-messages.js';
import { SheetReadingService } from './sheet-reading.service.js';
import { getSheet } from './sheets.queries.js';

export interface BurdenWords {
  words: string;
  aftercare: string;
  aftercareOn: Day | null;
  withVisitors: boolean;
}
export type SaveBurdenLineInput = { [K in keyof BurdenWords]?: BurdenWords[K] | null } & {
  sheetId: string;
  confirmed?: boolean | null;
};
export interface BurdenLineRow extends BurdenWords {
  savedAt: Date;
}
const MOST = 1000;

/**
 * 気持ち・負担: read by the sheet's writer and, once the sheet is shared and the writer left it so, by
 * the visitors. Managers and coordinators never; no list, export or figure has it.
 */
@Injectable()
export class BurdenLinesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reading: SheetReadingService,
  ) {}

  /** The whole line as it should read. */
  async saveBurdenLine(
    actor: PersonActor,
    input: SaveBurdenLineInput,
  ): Promise<{ sheetId: string; done: boolean; warnings: TextWarning[] }> {
    const words = input.words?.trim() ?? '';
    const aftercare = input.aftercare?.trim() ?? '';
    for (const [name, text] of Object.entries({ words, aftercare })) {
      if (text.length > MOST) {
        throw invalid(`input.${name}`, sayOfSheet.burdenTooLong({ most: MOST }));
      }
    }
    return this.work.run(actor, async (tx) => {
      const sheet = await getSheet(tx, input.sheetId, 'input.sheetId');
      if (sheet.reader !== 'writer') throw notFound('input.sheetId');
      const warnings = textWarnings(input, { words, aftercare });
      if (warnings.length) return { sheetId: sheet.id, done: false, warnings };
      await tx.query(
        `insert into burden_line (sheet_id, municipality_id, office_id, person_id, words, aftercare,
           aftercare_on, with_visitors, saved_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (sheet_id) do update set words = excluded.words, aftercare = excluded.aftercare,
           aftercare_on = excluded.aftercare_on, with_visitors = excluded.with_visitors,
           saved_at = excluded.saved_at`,
        [
          sheet.id,
          actor.municipalityId,
          sheet.officeId,
          actor.personId,
          words,
          aftercare,
          input.aftercareOn ?? null,
          input.withVisitors ?? true,
          tx.now,
        ],
      );
      audit.record(tx, {
        action: 'instruments.burdenLineSaved',
        objectKind: 'Sheet',
        objectId: sheet.id,
        officeId: sheet.officeId,
      });
      return { sheetId: sheet.id, done: true, warnings: [] };
    });
  }

  /** Null: nothing was written, or not for the reader. A visitor's reading is noted as one of the sheet. */
  async readBurdenLine(tx: ReadTx, sheetId: string): Promise<BurdenLineRow | null> {
    const sheet = await getSheet(tx, sheetId, 'sheetId');
    if (sheet.reader !== 'writer' && sheet.reader !== 'visitor') throw notFound('sheetId');
    const [line] = await tx.query<BurdenLineRow>(
      `select words, aftercare, aftercare_on::text as "aftercareOn", with_visitors as "withVisitors",
              saved_at as "savedAt"
       from burden_line where sheet_id = $1 and (person_id = $2 or with_visitors)`,
      [sheetId, (tx.actor as PersonActor).personId],
    );
    await this.reading.note(tx, [sheet]);
    return line ?? null;
  }
}
