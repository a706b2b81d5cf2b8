import type { ReadTx } from '@furikaeri/core';
import type { MaterialKind } from './material.entity.js';

export interface MaterialRow {
  id: string;
  officeId: string;
  visitId: string;
  pointId: string | null;
  kind: MaterialKind;
  perspective: string | null;
  words: string;
  releasedBy: string;
  releasedAt: Date;
  withdrawnAt: Date | null;
  withdrawReason: string;
}
export interface MaterialFilter {
  officeId?: string | null;
  kind?: MaterialKind | null;
  perspective?: string | null;
  /** Only what visits of this programme brought. */
  programmeId?: string | null;
}

/** 素材 within reach, the latest first. What was taken back only its own office still sees. */
export async function findMaterials(
  tx: ReadTx,
  { filter, take, skip }: { filter?: MaterialFilter | null; take: number; skip: number },
): Promise<{ items: MaterialRow[]; totalItems: number }> {
  const own = tx.actor.kind === 'person' ? tx.actor.officeIds : [];
  const from = `from material m join visit v on v.id = m.visit_id
    where (m.withdrawn_at is null or m.office_id = any ($1::uuid[]))
      and ($2::uuid is null or m.office_id = $2) and ($3::text is null or m.kind = $3)
      and ($4::text is null or m.perspective = $4) and ($5::uuid is null or v.programme_id = $5)`;
  const params = [
    own,
    filter?.officeId ?? null,
    filter?.kind ?? null,
    filter?.perspective ?? null,
    filter?.programmeId ?? null,
  ];
  const [count] = await tx.query<{ n: number }>(`select count(*)::int as n ${from}`, params);
  const items = await tx.query<MaterialRow>(
    `select m.id, m.office_id as "officeId", m.visit_id as "visitId", m.point_id as "pointId", m.kind,
       m.perspective, m.words, m.released_by as "releasedBy", m.released_at as "releasedAt",
       m.withdrawn_at as "withdrawnAt", m.withdraw_reason as "withdrawReason"
     ${from} order by m.released_at desc, m.id limit $6 offset $7`,
    [...params, take, skip],
  );
  return { items, totalItems: count?.n ?? 0 };
}
