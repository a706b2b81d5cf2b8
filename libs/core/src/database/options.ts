import { types } from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { SnakeNaming } from './naming.js';

// A day has no hour and no zone: it stays the text `YYYY-MM-DD`.
types.setTypeParser(types.builtins.DATE, (text) => text);

/** The role without rights to bypass row security or to change audit rows; made by the first migration. */
export const APP_ROLE = 'furikaeri_app';

/**
 * Options of every connection. `role` makes the server drop into the app's role at once, so that
 * even a DATABASE_URL of an owner is held to row-level security; migrations pass no role.
 */
export function databaseOptions(
  url: string,
  entities: DataSourceOptions['entities'],
  more: { role?: string; pool?: number; name?: string } = {},
): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    migrationsTableName: 'migration',
    applicationName: more.name ?? 'furikaeri',
    poolSize: more.pool ?? 10,
    extra: poolExtras(more.role),
  };
}

/** What plain `pg` pools share with TypeORM's. */
export const poolExtras = (role?: string) => ({
  options: [role && `-c role=${role}`, '-c timezone=UTC'].filter(Boolean).join(' '),
  connectionTimeoutMillis: 10_000,
  idle_in_transaction_session_timeout: 60_000,
});
