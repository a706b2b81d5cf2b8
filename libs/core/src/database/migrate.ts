import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrateQueue } from '../queue/postgres-schema.js';
import { databaseOptions } from './options.js';

/** A connection as the tables' owner, for migrations and drift checks. The caller destroys it. */
export function ownerSource(
  url: string,
  entities: DataSourceOptions['entities'],
  migrations: DataSourceOptions['migrations'],
): DataSource {
  return new DataSource({
    ...databaseOptions(url, entities, { pool: 2, name: 'furikaeri-migrate' }),
    migrations,
    migrationsTransactionMode: 'each',
  } as DataSourceOptions);
}

/**
 * Runs what is missing, ours and the queue's, one process at a time (an advisory lock), and gives the names.
 * The lock's number is arbitrary and ours alone.
 */
export async function migrate(source: DataSource): Promise<string[]> {
  const lock = source.createQueryRunner();
  await lock.query('select pg_advisory_lock(781201)');
  try {
    const names = (await source.runMigrations()).map((migration) => migration.name);
    await migrateQueue(source);
    return names;
  } finally {
    await lock.query('select pg_advisory_unlock(781201)');
    await lock.release();
  }
}
