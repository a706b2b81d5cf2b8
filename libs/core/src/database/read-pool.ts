import { Pool, type PoolConfig } from 'pg';
import { APP_ROLE, poolExtras } from './options.js';

/** A plain `pg` pool whose connections pipeline, for reads of raw rows. */
export const READ_POOL = Symbol('READ_POOL');

/** Opens it as the app's role, with at most `max` connections. */
export function openReadPool(url: string | undefined, max: number): Pool {
  const options: PoolConfig & { pipeline: boolean } = {
    connectionString: url,
    max,
    application_name: 'furikaeri-read',
    pipeline: true,
    ...poolExtras(APP_ROLE),
  };
  const pool = new Pool(options);
  // A connection cut while idle is no reason to die: the pool makes a new one.
  pool.on('error', () => undefined);
  // Nor one cut between two queries of a read: the next query says so.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
