// @ts-check
// `npm run import -- FILE` and its like: one command of the program, on DATABASE_URL, or else on the
// data of `npm start`, which may run at the same time or not.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { embeddedSettings } from './launch.mjs';
import { tryLock } from './lock.mjs';
import { prepare } from './prepare.mjs';
import { inPlainWords, StartError } from './sentences.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const data = resolve(process.env.FURIKAERI_DATA || join(root, '.furikaeri'));
const say = console.error;

try {
  await prepare(root, { say });
  if (process.env.DATABASE_URL) await run(process.env);
  else await onOwnData();
} catch (error) {
  const plain = inPlainWords(error, data);
  console.error(plain instanceof StartError ? plain.message : plain);
  process.exitCode = 1;
}

/** With `npm start` running its server is joined; else it is started and stopped again. */
async function onOwnData() {
  if (!existsSync(join(data, 'postgres')))
    throw new StartError(
      'まだデータがありません。はじめに npm start を実行してください。',
      'There is no data yet: run npm start first.',
    );
  const lock = tryLock(join(data, 'start.lock'));
  const { startPostgres } = await import('./embedded-postgres.mjs');
  const postgres = await startPostgres({ dataDir: join(data, 'postgres'), say });
  try {
    await run({ ...process.env, ...embeddedSettings(data, postgres) });
  } finally {
    if (lock.held) {
      await postgres.stop();
      lock.release();
    }
  }
}

/** @param {NodeJS.ProcessEnv} env */
async function run(env) {
  const main = join(root, 'dist', 'apps', 'cli', 'src', 'main.js');
  const child = spawn(process.execPath, ['--enable-source-maps', main, ...process.argv.slice(2)], {
    env,
    // Where the person stands: npm changes into the project first.
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: 'inherit',
  });
  process.exitCode = await new Promise((done) => child.on('close', (code) => done(code ?? 1)));
}
