// @ts-check
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createTransport } from 'nodemailer';
import { processIdentity } from '../../apps/start/lock.mjs';
import { standIn } from './stand-in.mjs';

const LAUNCH = new URL('../../apps/start/launch.mjs', import.meta.url).href;
const END_WITH_PARENT = new URL('end-with-parent.mjs', LAUNCH).href;
const root = mkdtempSync(join(tmpdir(), 'furikaeri-launch-'));
before(() => {
  chmodSync(root, 0o711);
  standIn(root);
});

/** @type {Set<import('node:child_process').ChildProcess>} */
const open = new Set();
after(async () => {
  for (const child of open) {
    child.kill('SIGTERM');
    await new Promise((done) => child.on('close', done));
  }
  rmSync(root, { recursive: true });
});

/**
 * `npm start` in the stand-in clone, on free ports unless told otherwise.
 * @param {Record<string, string>} [env]
 * @param {string[]} [argv]
 */
function start(env = {}, argv = []) {
  const script = `const { launch } = await import('${LAUNCH}');
    await launch(new URL('${pathToFileURL(root)}/'), ${JSON.stringify(argv)});`;
  const {
    DATABASE_URL: _1,
    SMTP_URL: _2,
    APP_SECRET: _3,
    FURIKAERI_MODE: _4,
    ...rest
  } = process.env;
  // Should this file be killed, its launchers stop in order.
  const args = ['--import', END_WITH_PARENT, '--input-type=module', '-e', script];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...rest, PORT: '0', WORKER_PORT: '0', ...env },
  });
  open.add(child);
  const run = { child, out: '', err: '' };
  child.stdout?.on('data', (chunk) => (run.out += chunk));
  child.stderr?.on('data', (chunk) => (run.err += chunk));
  /** @type {Promise<number | null>} */
  const exit = new Promise((done) => child.on('close', done));
  exit.then(() => open.delete(child));
  return Object.assign(run, {
    exit,
    /** @param {RegExp} words */
    async says(words) {
      for (const until = Date.now() + 60_000; Date.now() < until; await sleep(20)) {
        const match = words.exec(run.out);
        if (match) return match;
        if (child.exitCode !== null) break;
      }
      throw new Error(`never said ${words}:\n${run.out}\n${run.err}`);
    },
    async up() {
      await this.says(/Ctrl-C to stop/);
      return /http:\/\/localhost:\d+/.exec(run.out)?.[0] ?? '';
    },
  });
}

/** @param {string} url @returns {Promise<any>} */
const get = async (url) => (await fetch(url)).json();

/** @param {string} data */
const postmaster = (data) =>
  Number(readFileSync(join(data, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);

test('a fresh start brings everything up, and Ctrl-C leaves no process', async () => {
  const data = join(root, '.furikaeri');
  const run = start();
  const url = await run.up();
  const seen = await get(url);
  assert.equal(seen.login, 'furikaeri_app');
  assert.equal(seen.kept, 1, 'migrated and seeded');
  assert.equal(seen.DATABASE_OWNER_URL, undefined, 'the owner is for the CLI alone');
  assert.equal(seen.FURIKAERI_MODE, 'demo');
  assert.equal(seen.PUBLIC_URL, url);
  assert.equal(Buffer.from(seen.APP_SECRET, 'base64').length, 32);
  assert.equal(statSync(join(data, 'secret')).mode & 0o777, 0o600);
  assert.match(run.out, /accounts: hanako/);
  assert.match(run.out, /\[worker\] 注意 warning: loud/);
  assert.doesNotMatch(run.out, /quiet/);
  assert.match(readFileSync(join(data, 'logs', 'api.log'), 'utf8'), /"quiet"/);

  const letter = { from: 'a@example.jp', to: 'b@example.jp', subject: '訪問', text: 'よいところ' };
  await createTransport(seen.SMTP_URL).sendMail(letter);
  assert.equal(readdirSync(join(data, 'mail')).filter((name) => name.endsWith('.eml')).length, 1);

  const pids = [seen.pid, postmaster(data), run.child.pid];
  run.child.kill('SIGINT');
  assert.equal(await run.exit, 0);
  assert.deepEqual(pids.map(processIdentity), [null, null, null]);
});

test('a second start on the same data is refused with the address of the first', async () => {
  const data = join(root, 'twice');
  const first = start({ FURIKAERI_DATA: data });
  const url = await first.up();
  const second = start({ FURIKAERI_DATA: data });
  assert.equal(await second.exit, 1);
  assert.match(second.err, new RegExp(`^すでに動いています: ${url}.*already running.*\n$`));
  assert.ok(await get(url), 'the first goes on');
  first.child.kill('SIGTERM');
  assert.equal(await first.exit, 0);
});

test('a taken port is one sentence, and nothing was started', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.on('listening', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const data = join(root, 'port');
  const run = start({ FURIKAERI_DATA: data, PORT: String(port) });
  assert.equal(await run.exit, 1);
  assert.match(run.err, /^ポート \d+ は使えません.*choose another with PORT\.\n$/);
  assert.deepEqual(readdirSync(data), []);
  server.close();
});

test('after kill -9 of everything the next start has all data', async () => {
  const data = join(root, 'killed');
  const first = start({ FURIKAERI_DATA: data });
  const { pid } = await get(await first.up());
  process.kill(postmaster(data), 'SIGKILL');
  first.child.kill('SIGKILL');
  await first.exit;
  const second = start({ FURIKAERI_DATA: data });
  const seen = await get(await second.up());
  assert.equal(seen.kept, 2, 'the stand-in seeds a row at each start');
  assert.equal(processIdentity(pid), null, 'the first API did not outlive its launcher');
  second.child.kill('SIGINT');
  assert.equal(await second.exit, 0);
});

test('PostgreSQL killed under way comes back at the same place', async () => {
  const data = join(root, 'guarded');
  const run = start({ FURIKAERI_DATA: data });
  const url = await run.up();
  process.kill(postmaster(data), 'SIGKILL');
  await run.says(/PostgreSQL stopped/);
  while (!(await fetch(url).catch(() => undefined))?.ok) await sleep(50);
  run.child.kill('SIGINT');
  assert.equal(await run.exit, 0);
  assert.equal(existsSync(join(data, 'postgres', 'cluster', 'postmaster.pid')), false);
});

test('a crashed process comes back, and is given up after five crashes', async () => {
  const run = start({ FURIKAERI_DATA: join(root, 'crash') });
  const url = await run.up();
  for (let crash = 1; crash <= 5; crash += 1) {
    await fetch(`${url}/crash`).catch(() => {});
    if (crash === 5) break;
    await run.says(new RegExp(`(api stopped[^]*){${crash}}`));
    while (!(await fetch(url).catch(() => undefined))?.ok) await sleep(20);
  }
  assert.equal(await run.exit, 1);
  assert.match(run.err, /api が1分間に 5 回止まったため.*api\.log/);
});

test('a database of one’s own is not seeded unless asked', async () => {
  const data = join(root, 'own');
  const first = start({ FURIKAERI_DATA: data });
  const url = await first.up();
  const { DATABASE_URL, DATABASE_OWNER_URL } = urls(data);
  const env = { DATABASE_URL, DATABASE_OWNER_URL, FURIKAERI_DATA: join(root, 'other') };
  const plain = start(env);
  const seen = await get(await plain.up());
  assert.deepEqual([seen.kept, seen.FURIKAERI_MODE, seen.SMTP_URL], [1, 'production', undefined]);
  assert.doesNotMatch(plain.out, /accounts/);
  plain.child.kill('SIGINT');
  assert.equal(await plain.exit, 0);
  const asked = start(env, ['--demo']);
  assert.equal((await get(await asked.up())).kept, 2);
  asked.child.kill('SIGINT');
  assert.equal(await asked.exit, 0);
  assert.ok(await get(url), 'the server of the first was left alone');
  first.child.kill('SIGINT');
  assert.equal(await first.exit, 0);
});

/** @param {string} data */
function urls(data) {
  const { passwords } = JSON.parse(readFileSync(join(data, 'postgres', 'server.json'), 'utf8'));
  const pidFile = join(data, 'postgres', 'cluster', 'postmaster.pid');
  const place = `127.0.0.1:${readFileSync(pidFile, 'utf8').split('\n')[3]}/furikaeri`;
  return {
    DATABASE_URL: `postgres://furikaeri_app:${passwords.app}@${place}`,
    DATABASE_OWNER_URL: `postgres://furikaeri_owner:${passwords.owner}@${place}`,
  };
}

test('watching restarts on a change and survives one that does not compile', async () => {
  const run = start({ FURIKAERI_DATA: join(root, 'watch') }, ['--watch']);
  const url = await run.up();
  const file = join(root, 'apps', 'api', 'src', 'main.ts');
  const source = readFileSync(file, 'utf8');
  writeFileSync(file, source.replace('version: 1', 'version: ((('));
  await run.says(/組み立てに失敗/);
  assert.equal((await get(url)).version, 1);
  writeFileSync(file, source.replace('version: 1', 'version: 2'));
  await run.says(/Restarted with the change/);
  assert.equal((await get(url)).version, 2);
  writeFileSync(file, source);
  run.child.kill('SIGINT');
  assert.equal(await run.exit, 0);
});

test('a folder that may not be written to is one sentence', async () => {
  mkdirSync(join(root, 'plain'));
  writeFileSync(join(root, 'plain', 'file'), '');
  const run = start({ FURIKAERI_DATA: join(root, 'plain', 'file', 'data') });
  assert.equal(await run.exit, 1);
  assert.match(run.err, /書き込む権限がありません.*not writable.*\n$/);
});

test('a file where the folder should be is one sentence', async () => {
  writeFileSync(join(root, 'not-a-folder'), '');
  const run = start({ FURIKAERI_DATA: join(root, 'not-a-folder') });
  assert.equal(await run.exit, 1);
  assert.match(run.err, /^.*フォルダーとして使えません.*a file is in the way.*\n$/);
});
