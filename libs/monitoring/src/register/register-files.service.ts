import { Injectable } from '@nestjs/common';
import { audit } from '@furikaeri/audit';
import { invalid, isId, notFound, type PersonActor, refused, UnitOfWork } from '@furikaeri/core';
import { toCp932 } from './cp932.js';
import { readRegister, writeCsv, writeWorkbook } from './export.js';
import { findAllFindings, getImport } from './imports.queries.js';
import { say } from './messages.js';
import { writeReport } from './report.js';
import { writeTemplate } from './template.js';

const LONGEST_REASON = 500;

/** Register files for people: the report on an import, the empty form, the register itself. */
@Injectable()
export class RegisterFilesService {
  constructor(private readonly work: UnitOfWork) {}

  async report(actor: PersonActor, id: string): Promise<Buffer> {
    if (!isId(id)) throw notFound('id');
    const { row, findings } = await this.work.read(actor, async (tx) => ({
      row: await getImport(tx, id),
      findings: await findAllFindings(tx, id),
    }));
    return writeReport(row, findings);
  }

  template(): Promise<Buffer> {
    return writeTemplate();
  }

  async exportWorkbook(actor: PersonActor, reason: string | undefined): Promise<Buffer> {
    return writeWorkbook(await this.take(actor, reason, 'xlsx'));
  }

  async exportCsv(
    actor: PersonActor,
    reason: string | undefined,
    { encoding, lossy }: { encoding: 'utf8' | 'cp932'; lossy: boolean },
  ): Promise<Buffer> {
    const text = writeCsv(await this.take(actor, reason, 'csv'));
    if (encoding === 'utf8') return Buffer.from(`\uFEFF${text}`);
    const { content, lost } = toCp932(text);
    if (lost.length && !lossy) throw refused(say.lostCharacters({ characters: lost.join('') }));
    return content;
  }

  /** The whole register leaves the house: noted with who, why and how much, before it does. */
  private async take(actor: PersonActor, written: string | undefined, format: string) {
    const reason = written?.trim().slice(0, LONGEST_REASON);
    if (!reason) throw invalid('reason', say.reasonMissing());
    return this.work.run(actor, async (tx) => {
      const rows = await readRegister(tx);
      audit.record(tx, {
        action: 'monitoring.registerExported',
        objectKind: 'Register',
        detail: { format, reason, cases: rows.length },
      });
      return rows;
    });
  }
}
