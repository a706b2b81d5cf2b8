// @ts-check
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../apps/start/embedded-postgres.mjs';

/**
 * One server for a test run: TEST_DATABASE_URL (a superuser's) or an embedded one in a temporary folder.
 * @returns {Promise<{ superUrl: string, stop: () => Promise<void> }>} stop removes an embedded one's data too
 */
export async function startTestPostgres() {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { superUrl: given, stop: async () => {} };
  const dataDir = mkdtempSync(join(tmpdir(), 'furikaeri-test-'));
  // Root's server runs as another user, who must pass through.
  chmodSync(dataDir, 0o711);
  const postgres = await startPostgres({ dataDir, forTests: true });
  const killed = () => process.kill(postgres.pid, 'SIGINT');
  process.once('exit', killed);
  return {
    superUrl: postgres.superUrl,
    stop: async () => {
      process.off('exit', killed);
      await postgres.stop();
      for (const folder of [dataDir, postgres.home])
        rmSync(folder, { recursive: true, force: true });
    },
  };
}
