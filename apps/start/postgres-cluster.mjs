// @ts-check
import { chown, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { run } from './postgres-program.mjs';

// The builtin provider sorts alike on every system; the C locale would blind pg_trgm to Japanese.
const LOCALE = process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8';
const INITDB = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  `--locale=${process.platform === 'win32' ? 'C' : LOCALE}`,
];

/**
 * Built aside and renamed, so that a cluster that exists is whole.
 * @param {{ home: string, cluster: string, native: string, password: string, user?: import('./postgres-program.mjs').ServerUser, forTests: boolean }} plan
 */
export async function createCluster({ home, cluster, native, password, user, forTests }) {
  for (const name of await readdir(home))
    if (name.startsWith('new-')) await rm(join(home, name), { recursive: true });
  const aside = await mkdtemp(join(home, 'new-'));
  const passwordFile = join(aside, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [aside, passwordFile]) await chown(path, user.uid, user.gid);
  const pgdata = join(aside, 'cluster');
  const args = [...INITDB, '-D', pgdata, `--pwfile=${passwordFile}`];
  const initdb = run(native, 'initdb', forTests ? [...args, '--no-sync'] : args, {
    user,
    cwd: aside,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  initdb.stderr?.on('data', (chunk) => (complaint += chunk));
  const code = await new Promise((done, fail) => initdb.on('close', done).on('error', fail));
  if (code !== 0) throw new Error(`initdb: ${complaint.trim() || `exit code ${code}`}`);
  await rename(pgdata, cluster);
  await rm(aside, { recursive: true });
}

/**
 * The database and its two logins, each step only if still missing: an earlier start may have been killed half-way.
 * @param {number} port
 * @param {import('./postgres-home.mjs').Memory['passwords']} passwords base64url, safe inside quotes
 */
export async function createDatabase(port, passwords) {
  const rows = await ask(
    port,
    passwords.super,
    `SELECT rolname AS name FROM pg_roles
      UNION ALL SELECT 'database ' || datname FROM pg_database
      UNION ALL SELECT 'grant to ' || member::regrole FROM pg_auth_members WHERE admin_option`,
  );
  const there = new Set(rows.map(({ name }) => name));
  const missing = Object.entries({
    furikaeri_owner: `CREATE ROLE furikaeri_owner LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '${passwords.owner}'`,
    furikaeri_app: `CREATE ROLE furikaeri_app LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '${passwords.app}'`,
    // Migrations give the app's role its rights, and may act as it.
    'grant to furikaeri_owner': 'GRANT furikaeri_app TO furikaeri_owner WITH ADMIN OPTION',
    'database furikaeri': 'CREATE DATABASE furikaeri OWNER furikaeri_owner',
  }).filter(([name]) => !there.has(name));
  await ask(port, passwords.super, ...missing.map(([, statement]) => statement));
}

/**
 * Statements as the superuser, one after the other.
 * @param {number} port
 * @param {string} password
 * @param {string[]} statements
 * @returns {Promise<any[]>} rows of the last one
 */
export async function ask(port, password, ...statements) {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password,
    database: 'postgres',
    connectionTimeoutMillis: 5000,
  });
  client.on('error', () => {});
  await client.connect();
  try {
    let rows = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}
