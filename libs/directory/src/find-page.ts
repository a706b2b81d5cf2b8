import type { ReadTx } from '@furikaeri/core';

export interface Page<Row> {
  items: Row[];
  totalItems: number;
}
export interface Slice {
  /** At most 100. */
  take: number;
  skip: number;
}

/** One statement gives the slice and the count of the whole; days come as `YYYY-MM-DD`. */
export async function findPage<Row>(
  tx: ReadTx,
  sql: string,
  orderBy: string,
  params: unknown[],
  { take, skip }: Slice,
): Promise<Page<Row>> {
  const n = params.length;
  const [page] = await tx.query<Page<Row>>(
    `with found as (${sql})
     select (select count(*)::int from found) as "totalItems",
            (select coalesce(json_agg(f), '[]') from
              (select * from found order by ${orderBy} limit $${n + 1} offset $${n + 2}) f) as items`,
    [...params, take, skip],
  );
  return page as Page<Row>;
}
