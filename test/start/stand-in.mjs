// @ts-check
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

// Answers /readyz as the real processes do, and tells what it was given.
const server = (/** @type {string} */ port) => `
import { createServer } from 'node:http';
import pg from 'pg';
console.log(JSON.stringify({ level: 'info', msg: 'quiet' }));
console.log(JSON.stringify({ level: 'warn', msg: 'loud' }));
const { DATABASE_OWNER_URL, SMTP_URL, FURIKAERI_MODE, APP_SECRET, PUBLIC_URL } = process.env;
const answer = async () => {
  const client = new pg.Client(process.env.DATABASE_URL);
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query('select current_user as login, (select count(*)::int from kept) as kept');
  await client.end();
  return { ...rows[0], version: 1, pid: process.pid,
    DATABASE_OWNER_URL, SMTP_URL, FURIKAERI_MODE, APP_SECRET, PUBLIC_URL };
};
createServer((request, response) => {
  if (request.url === '/crash') process.exit(3);
  answer().then((told) => response.end(JSON.stringify(told)), () => response.writeHead(503).end());
}).listen(Number(process.env.${port}), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
`;

const cli = `
import pg from 'pg';
const [command] = process.argv.slice(2);
if (command === 'demo-accounts') console.log('accounts: hanako@example.jp');
const client = new pg.Client(process.env.DATABASE_OWNER_URL);
await client.connect();
if (command === 'migrate')
  await client.query('create table if not exists kept (n int); grant select on kept to furikaeri_app');
if (command === 'seed-demo') await client.query('insert into kept values (1)');
await client.end();
`;

/**
 * A clone with tiny programs in the places of the real ones: the launcher is tried, not they.
 * @param {string} root
 */
export function standIn(root) {
  for (const [name, source] of Object.entries({
    api: server('PORT'),
    worker: server('WORKER_PORT'),
    cli,
  })) {
    const folder = join(root, 'apps', name, 'src');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'main.ts'), source);
  }
  const build = 'swc apps -d dist --delete-dir-on-start --quiet -C jsc.parser.syntax=typescript';
  const manifest = { type: 'module', scripts: { build: `${build} -C jsc.target=es2023` } };
  writeFileSync(join(root, 'package.json'), JSON.stringify(manifest));
  symlinkSync(MODULES, join(root, 'node_modules'));
}
