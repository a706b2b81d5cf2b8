// @ts-check
import { startPostgres } from './embedded-postgres.mjs';
import { processIdentity } from './lock.mjs';

const LOOK_EVERY_MS = 500;

/**
 * Starts PostgreSQL and starts it again, on the same port, should it die: the logins handed out stay good.
 * @param {{ dataDir: string, say: (line: string) => void, fail: (error: unknown) => void }} options
 *   fail: told when it cannot be started again
 * @returns {Promise<import('./embedded-postgres.mjs').Postgres>}
 */
export async function guardPostgres({ dataDir, say, fail }) {
  const first = await startPostgres({ dataDir, say });
  let now = first;
  let isStopping = false;
  let work = Promise.resolve();
  const look = async () => {
    if (isStopping || processIdentity(now.pid)) return;
    say('PostgreSQL が止まったため、再開します。 / PostgreSQL stopped; starting it again.');
    try {
      now = await startPostgres({ dataDir, port: first.port, say });
    } catch (error) {
      isStopping = true;
      fail(error);
    }
  };
  const timer = setInterval(() => (work = work.then(look)), LOOK_EVERY_MS);
  return {
    ...first,
    stop: async () => {
      isStopping = true;
      clearInterval(timer);
      await work;
      await now.stop();
    },
  };
}
