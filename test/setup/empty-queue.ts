import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE_MS = 30_000;

/**
 * All jobs of the queue on PostgreSQL are lost. Workers hold rows of these tables in an order of
 * their own: when PostgreSQL ends us to free one of them, it is asked again.
 */
export async function emptyQueue(query: (sql: string) => Promise<unknown>): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; ; await wait(50)) {
    try {
      await query('truncate bullmq.job, bullmq.scheduler, bullmq.dedup, bullmq.dedup_next cascade');
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== '40P01' || Date.now() > until) throw error;
    }
  }
}
