import { Injectable } from '@nestjs/common';
import { fiscalYearOf, type Month } from '@furikaeri/calendar';
import {
  invalid,
  notFound,
  type PersonActor,
  type ReadTx,
  system,
  UnitOfWork,
} from '@furikaeri/core';
import { findCertificateLines } from './certificates.queries.js';
import {
  type CertificateLine,
  type CertificateSum,
  type MonthSums,
  sumsByMonth,
  sumsOf,
} from './domain/certificate.js';
import { say } from './messages.js';

export interface CertificateInput {
  /** Of one person; or of an office: everybody who worked there on the day. */
  personId?: string | null;
  officeId?: string | null;
  fiscalYear: number;
  month?: Month | null;
}
export interface PersonSums {
  personId: string;
  sums: CertificateSum[];
}
export interface Certificate {
  fiscalYear: number;
  month: Month | null;
  lines: CertificateLine[];
  sums: CertificateSum[];
  /** Empty where one month was asked for. */
  months: MonthSums[];
  /** By kana, never by number. */
  people: PersonSums[];
}

/** 助言・参加の証明: comes out of the visits by itself. */
@Injectable()
export class CertificatesService {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * A person's own, a manager's office's, any for coordinators. The program reads: a person's visits
   * lie in offices which they, or their manager, reach no more.
   */
  async readCertificates(tx: ReadTx, input: CertificateInput): Promise<Certificate> {
    const { personId = null, officeId = null, fiscalYear, month = null } = input;
    if (!personId === !officeId) throw invalid('input.personId', say.personOrOffice());
    if (month && fiscalYearOf(month) !== fiscalYear) {
      throw invalid('input.month', say.monthOutsideYear());
    }
    const officeIds = await scopeOf(tx, { personId, officeId });
    const program = system('visits.certificates', tx.actor.municipalityId);
    const lines = await this.work.read(program, (all) =>
      findCertificateLines(all, { personId, officeIds }, { fiscalYear, month }),
    );
    const people = [...new Set(lines.map((line) => line.personId))];
    return {
      fiscalYear,
      month,
      lines,
      sums: sumsOf(lines),
      months: month ? [] : sumsByMonth(lines, fiscalYear),
      people: (await byKana(tx, people)).map((id) => ({
        personId: id,
        sums: sumsOf(lines.filter((line) => line.personId === id)),
      })),
    };
  }
}

/** Work at which offices counts; empty: at any. A manager sees of a person the time with them. */
async function scopeOf(
  tx: ReadTx,
  { personId, officeId }: { personId: string | null; officeId: string | null },
): Promise<readonly string[] | null> {
  const actor = tx.actor as PersonActor;
  const coordinates = actor.roles.includes('coordinator');
  if (officeId) {
    const [office] = await tx.query(`select from office where id = $1`, [officeId]);
    if (office && (coordinates || actor.managedOfficeIds.includes(officeId))) return [officeId];
    throw notFound('input.officeId');
  }
  if (actor.personId === personId) return null;
  const [known] = await tx.query(
    `select from person p where p.id = $1 and ($2 or exists (select from appointment a
       where a.person_id = p.id and a.office_id = any ($3::uuid[])))`,
    [personId, coordinates, actor.managedOfficeIds],
  );
  if (!known) throw notFound('input.personId');
  return coordinates ? null : actor.managedOfficeIds;
}

async function byKana(tx: ReadTx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select id from person where id = any ($1::uuid[])
     order by family_kana || ' ' || given_kana collate japanese, id`,
    [ids],
  );
  return rows.map(({ id }) => id);
}
