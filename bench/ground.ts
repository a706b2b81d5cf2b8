import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { migrate, ownerSource } from '@furikaeri/core';
import { tables } from '../apps/rooms.js';
import { migrations } from '../migrations/index.js';

/** A PostgreSQL of the bench's own, durable as in production, migrated and empty. */
export interface Ground {
  appUrl: string;
  ownerUrl: string;
  /** The superuser's, past row security. */
  bareUrl: string;
  /** Past row security: the bare side of each comparison. */
  bare: Client;
  close(): Promise<void>;
}

interface Postgres {
  appUrl: string;
  ownerUrl: string;
  superUrl: string;
  home: string;
  stop(): Promise<void>;
}

export async function openGround(): Promise<Ground> {
  const dataDir = mkdtempSync(join(tmpdir(), 'furikaeri-bench-'));
  chmodSync(dataDir, 0o711);
  const { startPostgres } = (await import(resolve('apps/start/embedded-postgres.mjs'))) as {
    startPostgres(options: { dataDir: string }): Promise<Postgres>;
  };
  const postgres = await startPostgres({ dataDir });
  const source = await ownerSource(postgres.ownerUrl, tables, migrations).initialize();
  await migrate(source).finally(() => source.destroy());
  const bareUrl = new URL('/furikaeri', postgres.superUrl).href;
  const bare = new Client(bareUrl);
  await bare.connect();
  return {
    appUrl: postgres.appUrl,
    ownerUrl: postgres.ownerUrl,
    bareUrl,
    bare,
    close: async () => {
      await bare.end();
      await postgres.stop();
      for (const folder of [dataDir, postgres.home])
        rmSync(folder, { recursive: true, force: true });
    },
  };
}
