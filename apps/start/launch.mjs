// @ts-check
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tryLock } from './lock.mjs';
import { claimPort } from './ports.mjs';
import { prepare } from './prepare.mjs';
import { inPlainWords, StartError } from './sentences.mjs';
import { Service } from './service.mjs';
import { runCli } from './cli.mjs';
import { watchSources } from './watch.mjs';

/** Far above what either holds. Told no limit, V8 on a busy machine lets garbage pile up. */
const HEAP = ['--max-old-space-size=512'];

/** @typedef {{ root: string, data: string, watch: boolean, demo: boolean, signal: AbortSignal, say: (line: string) => void, fail: (error: unknown) => void, atEnd: (undo: () => unknown) => void }} Run */

/**
 * Everything between `npm start` and a person signing in; resolves after Ctrl-C, all processes gone.
 * @param {URL} rootUrl of the clone
 * @param {string[]} argv --watch: restart on changes; --demo: seed a database of one's own
 */
export async function launch(rootUrl, argv) {
  const root = fileURLToPath(rootUrl);
  const data = resolve(process.env.FURIKAERI_DATA || join(root, '.furikaeri'));
  const say = (/** @type {string} */ line) => console.log(line);
  const ending = new AbortController();
  /** @type {(() => unknown)[]} */
  const undo = [];
  const fail = (/** @type {unknown} */ error) => {
    if (ending.signal.aborted) return;
    const plain = inPlainWords(error, data);
    console.error(plain instanceof StartError ? plain.message : plain);
    process.exitCode = 1;
    ending.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => ending.abort());
  const ended = new Promise((done) => ending.signal.addEventListener('abort', done));
  try {
    await bringUp({
      root,
      data,
      say,
      fail,
      signal: ending.signal,
      watch: argv.includes('--watch'),
      demo: argv.includes('--demo'),
      atEnd: (step) => undo.push(step),
    });
    await ended;
  } catch (error) {
    fail(error);
  }
  if (undo.length > 1) say('終了しています… / Stopping…');
  for (const step of undo.reverse()) await Promise.resolve(step()).catch(console.error);
  process.exit();
}

/** @param {Run} run */
async function bringUp(run) {
  const { root, data, say, signal, atEnd } = run;
  mkdirSync(data, { recursive: true });
  // Root's PostgreSQL runs as another user, who passes through here.
  if (process.getuid?.() === 0) chmodSync(data, 0o711);
  const lock = tryLock(join(data, 'start.lock'));
  if (!lock.held)
    throw new StartError(
      `すでに動いています: ${lock.by.url ?? '準備中です'}(プロセス ${lock.by.pid}、データ ${data})。`,
      `Furikaeri is already running on this data.`,
    );
  atEnd(lock.release);
  const { HOST: host = '127.0.0.1' } = process.env;
  const { PORT = '3000', WORKER_PORT = '3001' } = process.env;
  const patient = lock.isTakenOver;
  const port = await claimPort('PORT', Number(PORT), host, { patient });
  const workerPort = await claimPort('WORKER_PORT', Number(WORKER_PORT), host, { patient });
  const address = `http://localhost:${port}`;
  lock.tell({ url: address });

  await prepare(root, { say, signal });
  const { env, ownerEnv, isDemo, mailFolder } = await settings(run, { port, workerPort, address });
  signal.throwIfAborted();
  await runCli(run, ['migrate'], ownerEnv);
  if (isDemo) await runCli(run, ['seed-demo'], ownerEnv);

  const health = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
  const logs = join(data, 'logs');
  mkdirSync(logs, { recursive: true, mode: 0o700 });
  const services = [
    { name: 'api', healthPort: port, flags: [...HEAP, '--max-semi-space-size=16'] },
    { name: 'worker', healthPort: workerPort, flags: HEAP },
  ].map(({ name, healthPort, flags }) => {
    const service = new Service({
      name,
      env,
      say,
      args: ['--enable-source-maps', ...flags, join(root, 'dist', 'apps', name, 'src', 'main.js')],
      logFile: join(logs, `${name}.log`),
      healthUrl: `http://${health.includes(':') ? `[${health}]` : health}:${healthPort}`,
      // While watching, the next change may mend it.
      onGivenUp: run.watch ? (error) => say(error.message) : run.fail,
    });
    service.start();
    return service;
  });
  atEnd(() => Promise.all(services.map((service) => service.close())));
  await Promise.all(services.map((service) => service.ready(signal)));

  // Before the addresses are said: a change made right after them is seen.
  if (run.watch)
    atEnd(
      watchSources(root, {
        say,
        changed: async () => {
          await Promise.all(services.map((service) => service.restart()));
          await Promise.all(services.map((service) => service.ready(signal)));
        },
      }),
    );

  say(`\n振り返り ${address}\n  GraphQL ${address}/graphql\n  ログ logs ${logs}`);
  if (mailFolder) say(`  メール mail ${mailFolder}`);
  if (isDemo) await runCli(run, ['demo-accounts'], ownerEnv, { show: true });
  say('止めるには Ctrl-C / Ctrl-C to stop');
}

/**
 * The environment of the processes. The owner's login goes to the CLI alone.
 * @param {Run} run
 * @param {{ port: number, workerPort: number, address: string }} net
 */
async function settings({ data, demo, atEnd, say, fail }, { port, workerPort, address }) {
  const { DATABASE_OWNER_URL: givenOwnerUrl, ...given } = process.env;
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...given, PORT: String(port), WORKER_PORT: String(workerPort) };
  let ownerUrl = givenOwnerUrl;
  const isEmbedded = !given.DATABASE_URL;
  if (isEmbedded) {
    const { guardPostgres } = await import('./postgres-guard.mjs');
    const postgres = await guardPostgres({ dataDir: join(data, 'postgres'), say, fail });
    atEnd(postgres.stop);
    const { DATABASE_OWNER_URL, ...own } = embeddedSettings(data, postgres);
    Object.assign(env, own);
    ownerUrl = DATABASE_OWNER_URL;
  }
  env.FURIKAERI_MODE ||= demo ? 'demo' : 'production';
  const isDemo = demo || (isEmbedded && env.FURIKAERI_MODE === 'demo');
  env.PUBLIC_URL ||= address;
  if (isDemo) env.APP_SECRET ||= secret(join(data, 'secret'));
  let mailFolder;
  if (isDemo && !env.SMTP_URL) {
    const { catchMail } = await import('./mail-catcher.mjs');
    mailFolder = join(data, 'mail');
    const catcher = await catchMail(mailFolder);
    atEnd(catcher.stop);
    env.SMTP_URL = catcher.url;
  }
  const ownerEnv = ownerUrl ? { ...env, DATABASE_OWNER_URL: ownerUrl } : env;
  return { env, ownerEnv, isDemo, mailFolder };
}

/**
 * What the embedded server adds to the environment; what a person set stays.
 * @param {string} data
 * @param {{ appUrl: string, ownerUrl: string }} postgres
 */
export function embeddedSettings(data, { appUrl, ownerUrl }) {
  return {
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
    FURIKAERI_MODE: process.env.FURIKAERI_MODE || 'demo',
    APP_SECRET: process.env.APP_SECRET || secret(join(data, 'secret')),
  };
}

/** @param {string} file */
function secret(file) {
  if (!existsSync(file))
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8');
}
