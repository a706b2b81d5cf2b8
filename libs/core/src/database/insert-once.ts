import type { EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import type { Tx } from './unit-of-work.js';

/** False where the id is taken: one that row security hides must not end as an error of the database. */
export async function insertOnce<Row extends ObjectLiteral>(
  tx: Tx,
  table: EntityTarget<Row>,
  row: QueryDeepPartialEntity<Row>,
): Promise<boolean> {
  const query = tx.manager.createQueryBuilder().insert().into(table).values(row).orIgnore();
  const { raw } = await query.returning('id').execute();
  return (raw as unknown[]).length > 0;
}
