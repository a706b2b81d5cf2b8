import { Injectable } from '@nestjs/common';
import type { ReadTx } from '@furikaeri/core';
import { ReadingNotes } from '@furikaeri/audit';
import { type CaseFile, findCaseFiles } from './cases.queries.js';

/** Reading what speaks of a person. Where the reader is not of the office, the office sees who read. */
@Injectable()
export class CaseReadingService {
  constructor(private readonly notes: ReadingNotes) {}

  async readFiles(tx: ReadTx, caseIds: readonly string[]): Promise<CaseFile[]> {
    const files = await findCaseFiles(tx, caseIds);
    await this.note(tx, files);
    return files;
  }

  /** One entry for each case and operation, written before anything is shown. */
  note(tx: ReadTx, files: readonly Pick<CaseFile, 'caseId' | 'officeId'>[]): Promise<void> {
    const cases = files.map(({ caseId, officeId }) => ({ id: caseId, officeId }));
    return this.notes.note(tx, { action: 'monitoring.caseRead', objectKind: 'SupportCase' }, cases);
  }
}
