import { type BackendFactory, createPostgresBackend, createRedisBackend } from 'bullmq';
import { Redis } from 'ioredis';
import { Pool } from 'pg';
import type { Environment } from '../config/environment.js';
import { APP_ROLE, poolExtras } from '../database/options.js';
import { QUEUE_SCHEMA } from './postgres-schema.js';

/** Where BullMQ keeps its jobs, as its constructors want it: `new Bull(name, { connection }, factory)`. */
export interface Backend {
  connection: object;
  factory: BackendFactory;
  close(): Promise<void>;
}

/** Redis where REDIS_URL is set, else PostgreSQL. `connections`: at most so many of PostgreSQL. */
export function openBackend(env: Environment, connections: number): Backend {
  if (env.REDIS_URL) return redisBackend(env.REDIS_URL);
  if (env.DATABASE_URL) return postgresBackend(env.DATABASE_URL, connections);
  throw new Error('環境変数 DATABASE_URL を設定してください。');
}

function redisBackend(url: string): Backend {
  // null: a worker waits for a Redis that is away instead of giving up.
  const redis = new Redis(url, { maxRetriesPerRequest: null });
  return {
    connection: redis,
    factory: createRedisBackend as BackendFactory,
    close: async () => redis.disconnect(),
  };
}

/** A pool of its own: a worker keeps one connection listening, and jobs must not wait for requests. */
function postgresBackend(url: string, connections: number): Backend {
  const extras = poolExtras(APP_ROLE);
  const pool = new Pool({
    ...extras,
    connectionString: url,
    max: connections,
    keepAlive: true,
    application_name: 'furikaeri-queue',
    options: `${extras.options} -c search_path=${QUEUE_SCHEMA}`,
  });
  // BullMQ adds a listener for each object that uses the pool.
  pool.setMaxListeners(0);
  pool.on('error', () => undefined);
  // Nor is a connection that is cut in use a reason to die: its next query says so.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    connection: pool,
    factory: createPostgresBackend as unknown as BackendFactory,
    close: () => pool.end(),
  };
}
