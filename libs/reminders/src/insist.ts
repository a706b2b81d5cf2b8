import { setTimeout as wait } from 'node:timers/promises';

/** Seconds between the tries; together a server that is started again, or its successor taking over. */
const PAUSES = [0.1, 0.2, 0.4, 0.8, 1.6, 3, 5, 5, 5, 5];

/**
 * Writes, and tries again for about 25 seconds: what was handed over and is not marked would be
 * handed over twice, only because the database was away for a moment. Throws what the last try threw;
 * once `signal` says that the process is leaving, there is no other try.
 */
export async function insist(signal: AbortSignal, write: () => Promise<void>): Promise<void> {
  for (const pause of PAUSES) {
    try {
      return await write();
    } catch (error) {
      if (signal.aborted) throw error;
      await wait(pause * 1000, undefined, { signal }).catch(() => undefined);
    }
  }
  await write();
}
