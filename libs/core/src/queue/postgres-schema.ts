import { runMigrations } from 'bullmq';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { APP_ROLE } from '../database/options.js';

/** BullMQ's own tables; it looks for them under this name. */
export const QUEUE_SCHEMA = 'bullmq';

/** One queue for all jobs: one order, one set of recurrences, one place to look. */
export const QUEUE_NAME = 'furikaeri';

/**
 * Brings BullMQ's tables up to its version and opens them to the app's role. Part of every
 * `migrate`, not a migration of ours: a newer BullMQ brings newer tables.
 */
export async function migrateQueue(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    await runMigrations((await runner.connect()) as PoolClient, QUEUE_SCHEMA);
    // Makes the queue's sequence of ids, which the app's role may not.
    await runner.query(`select ${QUEUE_SCHEMA}.next_job_id($1)`, [QUEUE_NAME]);
    await runner.query(`grant usage on schema ${QUEUE_SCHEMA} to ${APP_ROLE}`);
    for (const things of ['tables', 'sequences', 'functions']) {
      await runner.query(`grant all on all ${things} in schema ${QUEUE_SCHEMA} to ${APP_ROLE}`);
    }
  } finally {
    await runner.release();
  }
}
