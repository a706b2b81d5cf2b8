import type { TestDatabase } from '../setup/database.js';
import { emptyQueue } from '../setup/empty-queue.js';
import { startRedis } from '../setup/redis.js';

/** One of the two homes of the queue, which may lose all that it holds. */
export interface MortalQueue {
  /** What a worker's environment says of it. */
  env: NodeJS.ProcessEnv;
  lose(): Promise<unknown>;
  stop(): Promise<unknown>;
}

export async function queueOn(backend: string, database: TestDatabase): Promise<MortalQueue> {
  if (backend === 'Redis') return onRedis();
  return {
    env: {},
    lose: () => emptyQueue(database.query),
    stop: async () => undefined,
  };
}

/** kill -9 of a Redis that writes nothing down, and an empty one in its place. */
async function onRedis(): Promise<MortalQueue> {
  let redis = await startRedis();
  return {
    env: { REDIS_URL: redis.url },
    lose: async () => {
      await redis.stop('SIGKILL');
      redis = await startRedis(redis.port);
    },
    stop: () => redis.stop(),
  };
}
