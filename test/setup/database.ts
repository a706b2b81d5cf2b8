import { Client } from 'pg';
import { migrate, newId, ownerSource } from '@furikaeri/core';
import { migrations } from '../../migrations/index.js';
import type { TestServer } from './global-setup.js';

export interface TestDatabase {
  /** As DATABASE_URL. */
  url: string;
  /** Runs SQL past row security, to look at what really stands in the tables. */
  query<Row>(sql: string, params?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** An empty, migrated database of its own for a test file: a copy of the run's template (20 ms). */
export async function createDatabase(): Promise<TestDatabase> {
  const server = JSON.parse(process.env.TEST_SERVER ?? '{}') as TestServer;
  const name = `t_${newId().replaceAll('-', '')}`;
  const admin = new Client(server.superUrl);
  // The server going away under a file that failed must not bury the file's own error.
  admin.on('error', () => undefined);
  await admin.connect();
  await ensureTemplate(admin, server);
  await admin.query(`create database ${name} owner ${server.owner} template ${server.owner}`);
  const eye = new Client(urlOf(server, name, { asOwner: false }));
  eye.on('error', () => undefined);
  await eye.connect();
  return {
    url: urlOf(server, name),
    query: async (sql, params) => (await eye.query(sql, params)).rows,
    drop: async () => {
      await eye.end();
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

/** The first of the run's workers makes and migrates it; the others wait at the lock. */
async function ensureTemplate(admin: Client, server: TestServer): Promise<void> {
  await admin.query('select pg_advisory_lock(781202)');
  try {
    const exists = 'select from pg_database where datname = $1 and datistemplate';
    if ((await admin.query(exists, [server.owner])).rowCount) return;
    await admin.query(`create database ${server.owner} owner ${server.owner} template template0`);
    const source = await ownerSource(urlOf(server, server.owner), [], migrations).initialize();
    await migrate(source).finally(() => source.destroy());
    await admin.query(`alter database ${server.owner} is_template true`);
  } finally {
    await admin.query('select pg_advisory_unlock(781202)');
  }
}

function urlOf(server: TestServer, database: string, { asOwner } = { asOwner: true }): string {
  const url = new URL(server.superUrl);
  url.pathname = `/${database}`;
  if (!asOwner) return url.href;
  url.username = server.owner;
  url.password = server.password;
  return url.href;
}
