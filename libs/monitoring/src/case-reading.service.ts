import { Injectable } from '@nestjs/common';
import { type PersonActor, type ReadTx, UnitOfWork } from '@furikaeri/core';
import { audit } from '@furikaeri/audit';
import { type CaseFile, findCaseFiles } from './cases.queries.js';
import { isVisitor } from './monitoring.access.js';

const noted = new WeakMap<ReadTx, Set<string>>();

/** Reading what speaks of a person. Where the reader is not of the office, the office sees who read. */
@Injectable()
export class CaseReadingService {
  constructor(private readonly work: UnitOfWork) {}

  async readFiles(tx: ReadTx, caseIds: readonly string[]): Promise<CaseFile[]> {
    const files = await findCaseFiles(tx, caseIds);
    await this.note(tx, files);
    return files;
  }

  /** One entry for each case and operation, written before anything is shown. */
  async note(tx: ReadTx, files: readonly Pick<CaseFile, 'caseId' | 'officeId'>[]): Promise<void> {
    const known = noted.get(tx) ?? new Set<string>();
    noted.set(tx, known);
    const fresh = files.filter(
      ({ caseId, officeId }) => isVisitor(tx.actor, officeId) && !known.has(caseId),
    );
    if (!fresh.length) return;
    await this.work.run(tx.actor, async (write) => {
      for (const { caseId, officeId } of fresh) {
        audit.record(write, {
          action: 'monitoring.caseRead',
          objectKind: 'SupportCase',
          objectId: caseId,
          officeId,
          detail: { roles: (tx.actor as PersonActor).roles },
        });
      }
    });
    for (const { caseId } of fresh) known.add(caseId);
  }
}
