import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client, Pool } from 'pg';
import { migrate, ownerSource } from '@furikaeri/core';
import { startPostgres } from '../../apps/start/embedded-postgres.mjs';
import { migrations } from '../../migrations/index.js';
import type { TestDatabase } from '../setup/database.js';

/** A test may be ahead of a server that is just coming back. */
const PATIENCE_MS = 30_000;

/** PostgreSQL on data of its own, to be killed and started again on its port. */
export async function startMortalPostgres() {
  const dataDir = mkdtempSync(join(tmpdir(), 'furikaeri-faults-'));
  chmodSync(dataDir, 0o711);
  let server = await startPostgres({ dataDir, forTests: true });
  const { port, ownerUrl, appUrl, superUrl, home } = server;
  const end = () => process.kill(server.pid, 'SIGKILL');
  process.once('exit', end);

  const source = await ownerSource(ownerUrl, [], migrations).initialize();
  await migrate(source).finally(() => source.destroy());

  return {
    /** A copy of the migrated database, or of another made here. */
    copy: async (of = 'furikaeri'): Promise<TestDatabase & { name: string }> => {
      const name = `f_${randomUUID().replaceAll('-', '')}`;
      const admin = new Client(superUrl);
      await admin.connect();
      await admin.query(`create database ${name} owner furikaeri_owner template ${of}`);
      await admin.end();
      const eye = new Pool({ connectionString: inDatabase(superUrl, name), max: 2 });
      eye.on('error', () => undefined);
      return {
        name,
        url: inDatabase(appUrl, name),
        query: async (sql, params) => (await insist(() => eye.query(sql, params))).rows,
        drop: () => eye.end(),
      };
    },
    /** kill -9 of the postmaster; its children see it and leave. */
    kill: () => process.kill(server.pid, 'SIGKILL'),
    restart: async () => {
      server = await startPostgres({ dataDir, port, forTests: true });
    },
    stop: async () => {
      process.off('exit', end);
      await server.stop();
      for (const folder of [dataDir, home]) rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type MortalPostgres = Awaited<ReturnType<typeof startMortalPostgres>>;

function inDatabase(url: string, name: string): string {
  const there = new URL(url);
  there.pathname = `/${name}`;
  return there.href;
}

/** Asks again while the server is away. What is written through it must bear being written twice. */
async function insist<T>(ask: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + PATIENCE_MS; ; await wait(50)) {
    try {
      return await ask();
    } catch (error) {
      if (!isAbsence(error) || Date.now() > until) throw error;
    }
  }
}

/** The server is not there, is going, or is coming. */
const isAbsence = (error: unknown) => {
  const { code = '', message } = error as { code?: string; message: string };
  return /^(ECONN|EPIPE|57P0|08)/.test(code) || message.includes('Connection terminated');
};
