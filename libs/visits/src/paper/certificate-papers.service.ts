import { Injectable } from '@nestjs/common';
import { readMonth } from '@furikaeri/calendar';
import { audit } from '@furikaeri/audit';
import { invalid, isId, Paper, type PersonActor, type ReadTx, UnitOfWork } from '@furikaeri/core';
import { readPaperHead } from '@furikaeri/directory';
import { type CertificateInput, CertificatesService } from '../certificates.service.js';
import { say } from '../messages.js';
import { type CertificateOf, certificatePaper } from './certificate-paper.js';
import { writeCertificate } from './certificate-workbook.js';
import { namesOf } from './read-note.js';

/** As the address has it. */
export type CertificateQuery = Partial<
  Record<'personId' | 'officeId' | 'fiscalYear' | 'month', string>
>;

/** 助言・参加の証明 to hand in: on paper, and to count on with. */
@Injectable()
export class CertificatePapersService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly paper: Paper,
    private readonly certificates: CertificatesService,
  ) {}

  async pdf(actor: PersonActor, query: CertificateQuery): Promise<Buffer> {
    const { of, head, now } = await this.take(actor, query, 'pdf');
    const template = new URL('certificate.typ', import.meta.url);
    return this.paper.print(template, certificatePaper(of, head), now);
  }

  async workbook(actor: PersonActor, query: CertificateQuery): Promise<Buffer> {
    return writeCertificate((await this.take(actor, query, 'xlsx')).of);
  }

  private async take(actor: PersonActor, query: CertificateQuery, format: string) {
    const input = inputOf(query);
    const { personId, officeId } = input;
    return this.work.run(actor, async (tx) => {
      const certificate = await this.certificates.readCertificates(tx, input);
      const kind = personId ? 'person' : 'office';
      const ids = certificate.people.map((row) => row.personId);
      const names = await namesOf(tx, personId ? [personId, ...ids] : ids);
      const name = personId ? (names.get(personId) ?? '') : await officeName(tx, officeId!);
      const head = await readPaperHead(tx, {
        title: '訪問での助言・参加の証明書',
        readers: personId
          ? 'ご本人、所属する事業所の管理者、基幹相談支援センター'
          : '事業所の管理者、基幹相談支援センター',
      });
      audit.record(tx, {
        action: 'visits.certificateExported',
        objectKind: personId ? 'Person' : 'Office',
        objectId: personId ?? officeId!,
        officeId: officeId ?? undefined,
        detail: {
          format,
          fiscalYear: input.fiscalYear,
          month: input.month,
          visits: certificate.lines.length,
        },
      });
      const of: CertificateOf = { certificate, kind, name, names };
      return { of, head, now: tx.now };
    });
  }
}

function inputOf(query: CertificateQuery): CertificateInput {
  const { personId, officeId, fiscalYear = '', month } = query;
  for (const [field, id] of Object.entries({ personId, officeId })) {
    if (id !== undefined && !isId(id)) throw invalid(field, say.personOrOffice());
  }
  if (!/^20\d\d$/.test(fiscalYear)) throw invalid('fiscalYear', say.whichYear());
  const read = month ? readMonth(String(month)) : undefined;
  if (read && !read.ok) throw invalid('month', say.whichYear());
  return { personId, officeId, fiscalYear: Number(fiscalYear), month: read?.value };
}

async function officeName(tx: ReadTx, officeId: string): Promise<string> {
  const [row] = await tx.query<{ name: string }>(`select name from office where id = $1`, [
    officeId,
  ]);
  return row?.name ?? '';
}
