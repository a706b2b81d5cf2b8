import { ownerSource } from '@furikaeri/core';
import { LightenRowSecurity1788000001380 } from '../../migrations/1788000001380-lighten-row-security.js';
import { migrations } from '../../migrations/index.js';
import { createDatabase, type TestDatabase } from '../setup/database.js';

describe('migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await createDatabase()));
  afterAll(() => database.drop());

  const shape = async () =>
    database.query(
      `select table_schema, table_name, column_name, data_type, is_nullable, column_default
       from information_schema.columns where table_schema = 'public' order by 1, 2, 3`,
    );

  it('go down one by one and up again to the same shape', async () => {
    const source = await ownerSource(database.url, [], migrations).initialize();
    try {
      const before = await shape();
      for (const _ of migrations) await source.undoLastMigration();
      const left = (await shape()).filter(
        (row) => (row as { table_name: string }).table_name !== 'migration',
      );
      expect(left).toEqual([]);
      await source.runMigrations();
      expect(await shape()).toEqual(before);
    } finally {
      await source.destroy();
    }
  });

  it('leave every rule of row security light, and take that back and forth', async () => {
    const rules = () =>
      database.query<{ tablename: string; qual: string }>(
        `select tablename, policyname, cmd, qual, with_check from pg_policies
         where schemaname = 'public' order by 1, 2`,
      );
    const heavy = (all: { tablename: string; qual: string }[]) =>
      all.filter(({ qual }) => /app_is_system.*AND.*app_municipality.*IS NULL/s.test(qual ?? ''));
    const source = await ownerSource(database.url, [], migrations).initialize();
    try {
      const before = await rules();
      expect(heavy(before)).toEqual([]);
      // Up to the migration that made them light.
      const since = migrations.indexOf(LightenRowSecurity1788000001380);
      for (const _ of migrations.slice(since)) await source.undoLastMigration();
      const asMade = await rules();
      expect(heavy(asMade).length).toBeGreaterThan(70);
      expect(asMade.filter(({ qual }) => /OR \(\( SELECT app_is_system/.test(qual ?? ''))).toEqual(
        [],
      );
      expect((await rules()).filter(({ qual }) => qual?.includes('app_every_ward'))).toEqual([]);
      await source.runMigrations();
      expect(await rules()).toEqual(before);
    } finally {
      await source.destroy();
    }
  });

  it('leave no table without forced row security and no right to delete a due month', async () => {
    const open = await database.query<{ relname: string }>(
      `select relname from pg_class c join pg_namespace n on n.oid = relnamespace
       where nspname = 'public' and relkind = 'r' and not relforcerowsecurity order by 1`,
    );
    // audit_entry is read through a policy and written by its owner's function; its head holds hashes alone.
    expect(open.map((row) => row.relname)).toEqual(['audit_entry', 'audit_head', 'migration']);
    const [may] = await database.query(
      `select has_table_privilege('furikaeri_app', 'due_month', 'delete') as due,
              has_table_privilege('furikaeri_app', 'audit_entry', 'insert, update, delete') as audit`,
    );
    expect(may).toEqual({ due: false, audit: false });
  });
});
