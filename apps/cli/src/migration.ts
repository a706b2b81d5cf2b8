import { writeFile } from 'node:fs/promises';
import { APP_ROLE, migrate, ownerSource, readEnvironment } from '@furikaeri/core';
import { Client, escapeLiteral } from 'pg';
import type { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/index.js';
import { tables } from '../../rooms.js';

const open = async () => {
  const env = readEnvironment();
  const url = env.DATABASE_OWNER_URL ?? env.DATABASE_URL;
  if (!url)
    throw new Error('環境変数 DATABASE_URL（または DATABASE_OWNER_URL）を設定してください。');
  return ownerSource(url, tables, migrations).initialize();
};

/** `migrate`: brings the tables up to date. */
export async function migrateUp(): Promise<void> {
  const source = await open();
  try {
    const names = await migrate(source);
    await admitApp(source);
    console.log(names.length ? `migrated: ${names.join(', ')}` : 'up to date');
  } finally {
    await source.destroy();
  }
}

/**
 * With an owner's URL beside the app's: gives the app's role the login that DATABASE_URL names, once.
 * Owners without the right to do so make the login themselves.
 */
async function admitApp(source: DataSource): Promise<void> {
  const { DATABASE_URL: app, DATABASE_OWNER_URL: owner } = readEnvironment();
  if (!app || !owner) return;
  const { username, password } = new URL(app);
  if (username !== APP_ROLE) return;
  const client = new Client({ connectionString: app });
  const admitted = await client.connect().then(
    () => client.end().then(() => true),
    (error: { code?: string }) => !['28P01', '28000'].includes(error.code ?? ''),
  );
  if (admitted) return;
  await source.query(
    `alter role ${APP_ROLE} login password ${escapeLiteral(decodeURIComponent(password))}`,
  );
}

/** What the tables lack against the entities, as SQL there and back. */
async function drift(): Promise<{ up: string[]; down: string[] }> {
  const source = await open();
  try {
    await migrate(source);
    const { upQueries, downQueries } = await source.driver.createSchemaBuilder().log();
    return {
      up: upQueries.map(({ query }) => query),
      down: downQueries.map(({ query }) => query).reverse(),
    };
  } finally {
    await source.destroy();
  }
}

/** `migration:check`: fails when entities and migrations disagree. */
export async function checkDrift(): Promise<void> {
  const { up } = await drift();
  if (!up.length) return console.log('entities and migrations agree');
  throw new Error(`Entities and migrations disagree:\n${up.join(';\n')}`);
}

/** `migration:new <Name>`: writes the difference as a migration, to be read and completed by a person. */
export async function newMigration(name = ''): Promise<void> {
  if (!/^[A-Z][A-Za-z]+$/.test(name)) throw new Error('usage: migration:new CreateSomething');
  const { up, down } = await drift();
  const stamp = Date.now();
  const file = `migrations/${stamp}-${name.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase()}.ts`;
  const body = (queries: string[]) =>
    queries.map((query) => `    await runner.query(\`${query}\`);`).join('\n');
  await writeFile(
    file,
    `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${name}${stamp} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
${body(up)}
  }

  async down(runner: QueryRunner): Promise<void> {
${body(down)}
  }
}
`,
  );
  console.log(`${file}: add it to migrations/index.ts, and row security with protect()`);
}
