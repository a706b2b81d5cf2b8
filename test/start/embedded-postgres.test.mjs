// @ts-check
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startPostgres } from '../../apps/start/embedded-postgres.mjs';
import { processIdentity } from '../../apps/start/lock.mjs';

const place = mkdtempSync(join(tmpdir(), 'furikaeri-start-'));
// Passable for the server's own user, as a home folder usually is.
chmodSync(place, 0o711);
after(() => rmSync(place, { recursive: true }));

/** @param {string} url @param {string} statement */
async function ask(url, statement) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Starts a server in a process of its own, as a person's second terminal would. @param {string} dataDir */
function startElsewhere(dataDir) {
  const module = fileURLToPath(new URL('../../apps/start/embedded-postgres.mjs', import.meta.url));
  const script = `const { startPostgres } = await import(${JSON.stringify(module)});
    const { pid } = await startPostgres({ dataDir: ${JSON.stringify(dataDir)} });
    console.log(pid);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  let out = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.pipe(process.stderr);
  return new Promise((done) => child.on('close', () => done(Number(out))));
}

test('four starts at once give one server', async () => {
  const dataDir = join(place, 'four');
  const pids = await Promise.all([1, 2, 3, 4].map(() => startElsewhere(dataDir)));
  const postgres = await startPostgres({ dataDir });
  assert.deepEqual(new Set(pids), new Set([postgres.pid]));
  await Promise.all([postgres.stop(), postgres.stop()]);
  assert.equal(processIdentity(postgres.pid), null);
});

test('the database understands Japanese and its logins are bound', async () => {
  const dataDir = join(place, 'japanese');
  const { ownerUrl, appUrl, superUrl, stop } = await startPostgres({ dataDir, forTests: true });
  try {
    await ask(ownerUrl, 'CREATE EXTENSION pg_trgm');
    const [found] = await ask(
      ownerUrl,
      `SELECT similarity('相談支援センター', '相談支援センタ') > 0.5 AS alike,
        '１' COLLATE "ja-x-icu" < 'あ' AS sorted, current_setting('server_encoding') AS encoding`,
    );
    assert.deepEqual(found, { alike: true, sorted: true, encoding: 'UTF8' });
    const roles = await ask(
      superUrl,
      `SELECT rolname FROM pg_roles WHERE rolname LIKE 'furikaeri%'
        AND NOT (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb) ORDER BY 1`,
    );
    assert.deepEqual(
      roles.map(({ rolname }) => rolname),
      ['furikaeri_app', 'furikaeri_owner'],
    );
    await assert.rejects(ask(appUrl, 'CREATE TABLE t ()'), /permission denied/);
    await assert.rejects(ask(appUrl.replace(/:[^:@]+@/, ':guess@'), 'SELECT 1'), /password/);
  } finally {
    await stop();
  }
});

test('kill -9 of the postmaster loses nothing that was committed', async () => {
  const dataDir = join(place, 'killed');
  const first = await startPostgres({ dataDir });
  await ask(first.ownerUrl, 'CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n');
  process.kill(first.pid, 'SIGKILL');
  const second = await startPostgres({ dataDir });
  try {
    assert.notEqual(second.pid, first.pid);
    assert.deepEqual(await ask(second.ownerUrl, 'SELECT count(*)::int AS n FROM kept'), [
      { n: 1000 },
    ]);
  } finally {
    await second.stop();
  }
});

test('a stale lock, a half-made cluster and a reused pid do not stand in the way', async () => {
  const dataDir = join(place, 'stale');
  mkdirSync(join(dataDir, 'new-half', 'cluster'), { recursive: true });
  writeFileSync(join(dataDir, 'lock'), JSON.stringify({ pid: process.pid, identity: 'before' }));
  const first = await startPostgres({ dataDir });
  await first.stop();
  const left = readdirSync(dataDir).filter((name) => /new|lock/.test(name));
  assert.deepEqual(left, []);
  writeFileSync(join(dataDir, 'cluster', 'postmaster.pid'), `${process.ppid}\n${dataDir}\n0\n1\n`);
  const second = await startPostgres({ dataDir });
  await second.stop();
});

test(
  'below a closed folder, root keeps the data where the server can reach it',
  {
    skip: process.getuid?.() !== 0 && 'only root hands the server to another user',
  },
  async () => {
    const closed = join(place, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o700);
    const dataDir = join(closed, 'postgres');
    /** @type {string[]} */
    const said = [];
    const say = (/** @type {string} */ line) => said.push(line);
    const first = await startPostgres({ dataDir, say });
    try {
      assert.match(said.join(), /に置きます.*kept in/);
      assert.notEqual(first.home, dataDir);
      await ask(first.ownerUrl, 'CREATE TABLE kept ()');
      await first.stop();
      const second = await startPostgres({ dataDir, say });
      await ask(second.ownerUrl, 'TABLE kept');
      await second.stop();
      assert.equal(said.length, 1);
    } finally {
      rmSync(first.home, { recursive: true });
    }
    assert.ok(!existsSync(first.home));
  },
);

test('a folder that cannot be made gives one sentence', async () => {
  writeFileSync(join(place, 'file'), '');
  const dataDir = join(place, 'file', 'postgres');
  await assert.rejects(startPostgres({ dataDir }), /権限がありません.*not writable/);
});
