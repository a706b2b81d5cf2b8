import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { startTestPostgres } from './postgres.mjs';

/** What the test files of one run share, as an environment variable: Jest's workers are processes. */
export interface TestServer {
  /** A superuser's URL, to make and drop databases. */
  superUrl: string;
  /** Owns the tables, like a ward's own login; also the name of the migrated template database. */
  owner: string;
  password: string;
}

/** One server per run. The template is made by the first file that needs it: see `database.ts`. */
export default async function globalSetup(): Promise<void> {
  const { superUrl, stop } = await startTestPostgres();
  const server: TestServer = {
    superUrl,
    owner: `furikaeri_test_${process.pid}`,
    password: randomBytes(12).toString('hex'),
  };
  const client = new Client(superUrl);
  await client.connect();
  await client.query(`create role ${server.owner} login createrole password '${server.password}'`);
  await client.query(`do $$ begin
    create role furikaeri_app nologin nosuperuser nobypassrls;
  exception when duplicate_object or unique_violation then null; end $$`);
  await client.query(`grant furikaeri_app to ${server.owner}`);
  await client.end();

  process.env.TEST_SERVER = JSON.stringify(server);
  Object.assign(globalThis, { stopTestServer: () => removeAll(server).finally(stop) });
}

async function removeAll(server: TestServer): Promise<void> {
  const client = new Client(server.superUrl);
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where datdba = $1::regrole',
    [server.owner],
  );
  for (const { datname } of rows) {
    await client.query(`alter database "${datname}" is_template false`);
    await client.query(`drop database "${datname}" with (force)`);
  }
  await client.query(`drop role ${server.owner}`);
  await client.end();
}
