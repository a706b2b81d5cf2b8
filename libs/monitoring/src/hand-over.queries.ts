import type { ReadTx } from '@furikaeri/core';
import type { OfficeLabelRow, PersonLabelRow } from './cases.queries.js';
import { officeJson, personJson } from './json.sql.js';

export interface HandOverRow {
  id: string;
  office: OfficeLabelRow;
  fromSpecialist: PersonLabelRow;
  toSpecialist: PersonLabelRow;
  handedOn: string;
  caseIds: string[] | null;
  appliedAt: Date | null;
  cancelledAt: Date | null;
}

/** Hand-overs of the offices that the reader keeps, latest day first. */
export async function findHandOvers(
  tx: ReadTx,
  { take, skip }: { take: number; skip: number },
): Promise<{ items: HandOverRow[]; totalItems: number }> {
  const { actor } = tx;
  const all = actor.kind === 'system' || actor.roles.includes('coordinator');
  const where = '($1 or h.office_id = any ($2::uuid[]))';
  const params = [all, actor.kind === 'person' ? actor.managedOfficeIds : []];
  const person = (id: string) => `(select ${personJson} from person p where p.id = ${id})`;
  const items = await tx.query<HandOverRow>(
    `select h.id, ${officeJson} as office, ${person('h.from_specialist_id')} as "fromSpecialist",
            ${person('h.to_specialist_id')} as "toSpecialist", h.handed_on::text as "handedOn",
            h.case_ids as "caseIds", h.applied_at as "appliedAt", h.cancelled_at as "cancelledAt"
     from hand_over h join office o on o.id = h.office_id
     where ${where} order by h.handed_on desc, h.id limit $3 offset $4`,
    [...params, take, skip],
  );
  const [row] = await tx.query<{ n: number }>(
    `select count(*)::int as n from hand_over h where ${where}`,
    params,
  );
  return { items, totalItems: row?.n ?? 0 };
}
