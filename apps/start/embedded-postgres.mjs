// @ts-check
import { mkdir, rename } from 'node:fs/promises';
import { closeSync, existsSync, openSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processIdentity, withLock } from './lock.mjs';
import { ask, createCluster, createDatabase } from './postgres-cluster.mjs';
import { remember } from './postgres-home.mjs';
import { tryListen } from './ports.mjs';
import { clearTheWay, findPostmaster, isPostmaster } from './postmaster.mjs';
import { findProgram, prepareProgram, run, serverUser } from './postgres-program.mjs';
import { inPlainWords, StartError } from './sentences.mjs';

/**
 * @typedef {object} Postgres a running server
 * @property {string} ownerUrl login furikaeri_owner, who owns the database: migrations
 * @property {string} appUrl login furikaeri_app, bound by row-level security: API and worker
 * @property {string} superUrl login postgres: only for the template databases of tests
 * @property {number} port on 127.0.0.1
 * @property {string} dataDir as given
 * @property {string} home where the cluster really lies, `dataDir` unless the server's user cannot reach it
 * @property {number} pid of the postmaster
 * @property {() => Promise<void>} stop ends open transactions, resolves when the process is gone
 */
/** @typedef {{ home: string, cluster: string, native: string, password: string, user?: import('./postgres-program.mjs').ServerUser, forTests: boolean, port?: number }} Plan */

// A killed server still finds its commits: they are with the operating system.
const FOR_TESTS = ['fsync=off', 'full_page_writes=off'];
const START_WITHIN_MS = 60_000;
const LOG_LIMIT_BYTES = 10_000_000;

/**
 * Starts the PostgreSQL that came with the npm packages, or joins the one already running on this
 * data. Safe to call from several processes at once: they get one server.
 * @param {{ dataDir: string, forTests?: boolean, port?: number, say?: (line: string) => void }} options
 *   forTests: may lose data in a power cut, and ends with its terminal; port: default a free one
 * @returns {Promise<Postgres>} with database furikaeri and its two logins, not migrated
 * @throws {StartError} one sentence for the person who started us
 */
export async function startPostgres({ dataDir, forTests = false, port, say = console.error }) {
  const folder = resolve(dataDir);
  try {
    await mkdir(folder, { recursive: true });
    return await withLock(join(folder, 'lock'), async () => {
      const user = serverUser();
      const { home, passwords } = remember(folder, user, say);
      const cluster = join(home, 'cluster');
      const native = await prepareProgram(findProgram(), home, user);
      const plan = { home, cluster, native, password: passwords.super, user, forTests, port };
      if (!existsSync(cluster)) await createCluster(plan);
      const server = await joinOrStart(plan);
      await createDatabase(server.port, passwords);
      /** @param {string} name @param {string} password @param {string} database */
      const url = (name, password, database) =>
        `postgres://${name}:${password}@127.0.0.1:${server.port}/${database}`;
      return {
        ...server,
        dataDir: folder,
        home,
        ownerUrl: url('furikaeri_owner', passwords.owner, 'furikaeri'),
        appUrl: url('furikaeri_app', passwords.app, 'furikaeri'),
        superUrl: url('postgres', passwords.super, 'postgres'),
        stop: () => stop(server.pid, plan),
      };
    });
  } catch (error) {
    const plain = inPlainWords(error, folder);
    if (plain instanceof StartError || !(plain instanceof Error)) throw plain;
    throw new StartError(
      `組み込みの PostgreSQL を起動できませんでした(${plain.message})。`,
      'The embedded PostgreSQL did not start.',
    );
  }
}

/** @param {Plan} plan @returns {Promise<import('./postmaster.mjs').Running>} */
async function joinOrStart(plan) {
  const until = Date.now() + START_WITHIN_MS;
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  let reason = '';
  while (Date.now() < until) {
    const found = findPostmaster(plan.cluster);
    if (found) {
      reason = await refusal(found.port, plan);
      if (!reason) return found;
    } else if (!child || child.exitCode !== null || child.signalCode !== null) {
      // A second try: the free port was taken in between, or orphans of a killed server still leave.
      const complaint = child ? lastFatal(plan.home) : '';
      if (child && !/in use|shared memory/.test(complaint))
        throw new Error(`PostgreSQL: ${complaint}`);
      if (child) await sleep(200);
      if (clearTheWay(plan.cluster)) child = await launch(plan);
    }
    await sleep(20);
  }
  child?.kill('SIGINT');
  throw new StartError(
    `PostgreSQL が ${START_WITHIN_MS / 1000} 秒以内に応答しませんでした。${join(plan.home, 'postgres.log')} をご確認ください。`,
    `PostgreSQL did not answer in time (${reason}); see postgres.log there.`,
  );
}

/** @param {Plan} plan */
async function launch({ home, cluster, native, user, forTests, port }) {
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port ?? (await tryListen(0, '127.0.0.1'))}`,
    'unix_socket_directories=',
    ...(forTests ? FOR_TESTS : []),
  ];
  const log = join(home, 'postgres.log');
  if (existsSync(log) && statSync(log).size > LOG_LIMIT_BYTES) await rename(log, `${log}.old`);
  const output = openSync(log, 'a', 0o600);
  try {
    const child = run(native, 'postgres', ['-D', cluster, ...settings.flatMap((s) => ['-c', s])], {
      user,
      cwd: home,
      stdio: ['ignore', output, output],
      // Ctrl-C must reach the supervisor first; a test's server should die with its terminal.
      detached: !forTests,
    });
    child.on('error', () => {});
    child.unref();
    return child;
  } finally {
    closeSync(output);
  }
}

/**
 * @param {number} port
 * @param {Plan} plan
 * @returns {Promise<string>} why the server is not ours or not ready; empty when it is
 */
async function refusal(port, { cluster, password }) {
  try {
    const [row] = await ask(port, password, 'SHOW data_directory');
    return realpathSync(row.data_directory) === realpathSync(cluster) ? '' : 'another server';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** SIGINT is PostgreSQL's fast shutdown. @param {number} pid @param {Plan} plan */
async function stop(pid, { native, cluster, user, home }) {
  const identity = processIdentity(pid);
  if (!identity || !isPostmaster(pid, cluster)) return;
  if (process.platform === 'win32') {
    const args = ['stop', '-D', cluster, '-m', 'fast', '-w'];
    const ctl = run(native, 'pg_ctl', args, { user, cwd: home, stdio: 'ignore' });
    await new Promise((done) => ctl.on('close', done));
    return;
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGQUIT'])) {
    process.kill(pid, signal);
    for (const until = Date.now() + 15_000; Date.now() < until; await sleep(20))
      if (processIdentity(pid) !== identity) return;
  }
}

/** @param {string} home */
function lastFatal(home) {
  const lines = readFileSync(join(home, 'postgres.log'), 'utf8').trim().split('\n').slice(-20);
  return (
    lines.filter((line) => /FATAL|PANIC|could not/.test(line)).join(' ') || (lines.at(-1) ?? '')
  );
}
