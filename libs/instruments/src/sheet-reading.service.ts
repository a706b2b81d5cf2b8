import { Injectable } from '@nestjs/common';
import type { ReadTx } from '@furikaeri/core';
import { ReadingNotes } from '@furikaeri/audit';
import { findWords, type SheetWords } from './sheets.queries.js';

export const SHEET_READ = 'instruments.sheetRead';

/** Reading a sheet's words. Where the reader is not of the office, the office sees who read. */
@Injectable()
export class SheetReadingService {
  constructor(private readonly notes: ReadingNotes) {}

  async readWords(tx: ReadTx, sheetIds: readonly string[]): Promise<SheetWords[]> {
    const words = await findWords(tx, sheetIds);
    await this.note(tx, words);
    return words;
  }

  note(tx: ReadTx, sheets: readonly { id: string; officeId: string }[]): Promise<void> {
    return this.notes.note(tx, { action: SHEET_READ, objectKind: 'Sheet' }, sheets);
  }
}
