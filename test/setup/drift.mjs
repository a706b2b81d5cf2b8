// @ts-check
// `npm run drift`: entities against migrations, code against schema.graphql, on a server of its own.
import { spawnSync } from 'node:child_process';
import { startTestPostgres } from './postgres.mjs';

const postgres = await startTestPostgres();
try {
  for (const check of ['migration:check', 'schema:check']) {
    const { status } = spawnSync(process.execPath, ['dist/apps/cli/src/main.js', check], {
      stdio: 'inherit',
      env: {
        ...process.env,
        APP_SECRET: Buffer.alloc(32).toString('base64'),
        DATABASE_OWNER_URL: postgres.superUrl,
      },
    });
    if (status !== 0) process.exitCode = 1;
  }
} finally {
  await postgres.stop();
}
