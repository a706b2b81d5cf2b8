import type { ReadTx } from '@furikaeri/core';
import type { DisabilityKind } from './desk.entity.js';
import { mayTouchSql } from './monitoring.access.js';

export interface DrawInput {
  officeId: string;
  /** The same seed draws the same case, as long as the register is the same. */
  seed: string;
  disabilityKind?: DisabilityKind | null;
  /** Only cases whose monitoring comes every so many months, or less often. */
  everyMonths?: number | null;
}
export interface DrawnCase {
  caseId: string;
  code: string;
  /** Out of how many. */
  outOf: number;
}

/** One case by chance out of those that the reader keeps at the office; null where there is none. */
export async function drawCase(
  tx: ReadTx,
  { officeId, seed, disabilityKind, everyMonths }: DrawInput,
): Promise<DrawnCase | null> {
  const params: unknown[] = [officeId, seed, disabilityKind ?? null, everyMonths ?? null];
  const mine = mayTouchSql(tx.actor, 'c', params);
  const [drawn] = await tx.query<DrawnCase>(
    `select c.id as "caseId", c.code, (count(*) over ())::int as "outOf" from support_case c
     where c.office_id = $1 and c.ended_on is null and ${mine}
       and ($3::text is null or c.disability_kind = $3)
       and ($4::int is null or (select f.interval_months from monitoring_phase f
         where f.case_id = c.id and f.superseded_at is null order by f.until_month desc limit 1) >= $4)
     order by md5($2 || c.id::text), c.id limit 1`,
    params,
  );
  return drawn ?? null;
}
