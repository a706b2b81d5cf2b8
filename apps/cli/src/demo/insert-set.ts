import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Tx } from '@furikaeri/core';

const AT_ONCE = 5_000;

/** Inserts many rows of one shape, some thousands with each statement. */
export async function insertSet<E extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<E>,
  rows: readonly Partial<E>[],
): Promise<void> {
  const { tableName, columns } = tx.manager.connection.getMetadata(entity);
  const used = columns.filter(({ propertyName }) => propertyName in (rows[0] ?? {}));
  const names = used.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  const toRecord = (row: Partial<E>) =>
    Object.fromEntries(
      used.map((column) => [column.databaseName, column.getEntityValue(row, true) ?? null]),
    );
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await tx.query(
      `insert into ${tableName} (${names})
       select ${names} from json_populate_recordset(null::${tableName}, $1)`,
      [JSON.stringify(rows.slice(at, at + AT_ONCE).map(toRecord))],
    );
  }
}
