import type { Tx } from '@furikaeri/core';

/** Rows touched by one statement; TypeORM gives the number only when asked for the structured result. */
export async function affected(tx: Tx, sql: string, params: unknown[]): Promise<number> {
  const result = await tx.manager.queryRunner!.query(sql, params, true);
  return result.affected ?? 0;
}
