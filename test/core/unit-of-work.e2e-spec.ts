import type { Pool } from 'pg';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { DataSource as Source } from 'typeorm';
import { audit } from '@furikaeri/audit';
import {
  APP_ROLE,
  assume,
  Assumption,
  databaseOptions,
  newId,
  NoLongerTrue,
  openReadPool,
  SetClock,
  system,
  type SystemActor,
  UnitOfWork,
} from '@furikaeri/core';
import { Corporation } from '@furikaeri/directory';
import { tables } from '../../apps/rooms.js';
import { createDatabase, type TestDatabase } from '../setup/database.js';

/** The transaction machinery itself: everything else stands on it. */
describe('UnitOfWork', () => {
  let database: TestDatabase;
  let source: DataSource;
  let reads: Pool;
  let unit: UnitOfWork;
  const wards = [newId(), newId()] as const;
  const ward = (at: 0 | 1): SystemActor => system('test', wards[at]);
  const logged: string[] = [];

  beforeAll(async () => {
    database = await createDatabase();
    source = await new Source(
      databaseOptions(database.url, tables, { role: APP_ROLE, pool: 4 }),
    ).initialize();
    reads = openReadPool(database.url, 3);
    const log = pino({ level: 'error' }, { write: (line: string) => void logged.push(line) });
    unit = new UnitOfWork(source, reads, new SetClock(new Date('2026-11-22T03:00:00Z')), log);
    for (const [at, id] of wards.entries()) {
      await unit.run(system('test'), (tx) =>
        tx.query(`insert into municipality (id, code, name) values ($1, $2, $3)`, [
          id,
          `13121${at}`,
          `区${at}`,
        ]),
      );
    }
  });

  afterAll(async () => {
    await reads.end();
    await source.destroy();
    await database.drop();
  });

  const addCorporation = (
    actor: SystemActor,
    name: string,
    municipalityId = actor.municipalityId,
  ) =>
    unit.run(actor, async (tx) => {
      await tx.manager.insert(Corporation, { id: newId(), municipalityId, name });
    });
  const names = (actor: SystemActor) =>
    unit
      .read(actor, (tx) => tx.query<{ name: string }>('select name from corporation order by name'))
      .then((rows) => rows.map((row) => row.name));

  it('writes all or nothing', async () => {
    const failing = unit.run(ward(0), async (tx) => {
      await tx.manager.insert(Corporation, {
        id: newId(),
        municipalityId: wards[0],
        name: '消える法人',
      });
      audit.record(tx, { action: 'test.gone' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await database.query(`select from corporation where name = '消える法人'`)).toEqual([]);
    expect(await database.query(`select from audit_entry where action = 'test.gone'`)).toEqual([]);
  });

  it('gives the work back nothing when the last step fails', async () => {
    const done: string[] = [];
    const failing = unit.run(ward(0), async (tx) => {
      await tx.manager.insert(Corporation, {
        id: newId(),
        municipalityId: wards[0],
        name: '直前で消える',
      });
      tx.afterCommit(async () => void done.push('rang'));
      tx.beforeCommit(() => Promise.reject(new Error('chain')));
    });
    await expect(failing).rejects.toThrow('chain');
    expect(done).toEqual([]);
    expect(await database.query(`select from corporation where name = '直前で消える'`)).toEqual([]);
  });

  it('keeps what is committed when after-commit work throws, and says so in the log', async () => {
    await unit.run(ward(0), async (tx) => {
      await tx.manager.insert(Corporation, {
        id: newId(),
        municipalityId: wards[0],
        name: '残る法人',
      });
      tx.afterCommit(() => Promise.reject(new Error('queue is down')));
    });
    expect(await names(ward(0))).toContain('残る法人');
    expect(logged.join()).toContain('after-commit');
  });

  it('shows and takes rows of the actor’s municipality only', async () => {
    await addCorporation(ward(1), '隣の区の法人');
    expect(await names(ward(1))).toEqual(['隣の区の法人']);
    expect(await names(ward(0))).not.toContain('隣の区の法人');
    await expect(addCorporation(ward(0), 'よそへ書く', wards[1])).rejects.toThrow(
      /row-level security/,
    );
  });

  it('shows nothing at all where nobody said who acts', async () => {
    const { rows } = await reads.query('select * from corporation');
    expect(rows).toEqual([]);
  });

  it('refuses to write in a read', async () => {
    const writing = unit.read(ward(0), (tx) => tx.query('delete from corporation'));
    await expect(writing).rejects.toThrow(/read-only/);
  });

  it('writes one statement in one go, as the actor, all of it or nothing', async () => {
    const insert = `insert into corporation (id, municipality_id, name) values ($1, $2, $3) returning name`;
    const write = (name: string, municipalityId: string, more = '') =>
      unit.once(ward(0), insert + more, [newId(), municipalityId, name]);
    expect(await write('一度で書く法人', wards[0])).toEqual([{ name: '一度で書く法人' }]);
    expect(await names(ward(0))).toContain('一度で書く法人');
    await expect(write('よそへ書く', wards[1])).rejects.toThrow(/row-level security/);
    await expect(write('割れない', wards[0], ', 1/0')).rejects.toThrow(/division by zero/);
    expect(await database.query(`select from corporation where name = '割れない'`)).toEqual([]);
    const [after] = (await reads.query(`select current_setting('app.municipality', true) as at`))
      .rows;
    expect(after.at || '').toBe('');
  });

  describe('an actor who is only assumed', () => {
    const assumed = (told: string): { actor: SystemActor; asked: () => number } => {
      const actor = ward(0);
      let asked = 0;
      const question = { name: 'who', text: `select 'still the same' as who`, values: [] };
      const judge = ([row]: unknown[]) => {
        asked += 1;
        return (row as { who: string }).who === told;
      };
      assume(actor, new Assumption(question, judge));
      return { actor, asked: () => asked };
    };
    const insert = `insert into corporation (id, municipality_id, name) values ($1, $2, $3) returning name`;

    it('reads and writes once that was found true, and is not asked again', async () => {
      const { actor, asked } = assumed('still the same');
      expect(await names(actor)).toContain('残る法人');
      expect(await names(actor)).toContain('残る法人');
      expect(await unit.once(actor, insert, [newId(), wards[0], '本人の法人'])).toHaveLength(1);
      expect(asked()).toBe(1);
    });

    it('is not asked about again where that was found wrong: all connections may be taken', async () => {
      const { actor } = assumed('somebody else');
      const readings = [1, 2, 3].map(() => unit.openRead(actor));
      const sql = 'select name from corporation';
      await Promise.all(
        readings.map((reading) => expect(reading.query(sql)).rejects.toThrow(NoLongerTrue)),
      );
      expect(reads.idleCount).toBe(0);
      await expect(unit.prove(actor)).rejects.toThrow(NoLongerTrue);
      await Promise.all(readings.map((reading) => reading.close()));
      expect(reads.idleCount).toBe(reads.totalCount);
    });

    it('sees no row and writes none where that was found wrong', async () => {
      const { actor } = assumed('somebody else');
      let seen: unknown;
      const reading = unit.read(actor, async (tx) => {
        seen = await tx.query('select name from corporation');
      });
      await expect(reading).rejects.toThrow(NoLongerTrue);
      expect(seen).toBeUndefined();
      for (const write of [
        () => unit.once(actor, insert, [newId(), wards[0], '他人の法人']),
        () => addCorporation(actor, '他人の法人'),
      ]) {
        await expect(write()).rejects.toThrow(NoLongerTrue);
      }
      expect(await database.query(`select from corporation where name = '他人の法人'`)).toEqual([]);
    });
  });

  it('commits with the last statement it expects, and goes on where there are more', async () => {
    const sql = `select name, current_setting('app.municipality') as ward
      from corporation`;
    for (const expected of [0, 1, 2, 3, 7]) {
      const reading = unit.openRead(ward(0), expected);
      const together = [reading.query(sql), reading.query(sql)];
      const rows = [...(await Promise.all(together)), await reading.query(sql)];
      expect(reading.asked).toBe(3);
      expect(rows.map((found) => found.length)).toEqual(Array(3).fill(rows[0]!.length));
      expect(rows[0]!.length).toBeGreaterThan(0);
      await reading.close();
      await expect(reading.query(sql)).rejects.toThrow('closed');
    }
    expect(reads.waitingCount).toBe(0);
    expect(reads.idleCount).toBe(reads.totalCount);
    const [after] = (await reads.query(`select current_setting('app.municipality', true) as at`))
      .rows;
    expect(after.at || '').toBe('');
  });

  it('gives a connection back once, whether its last query is waited for or given up', async () => {
    for (const expected of [1, 2]) {
      const reading = unit.openRead(ward(0), expected);
      const slow = reading.query('select pg_sleep(30)');
      const failed = expect(slow).rejects.toThrow();
      await new Promise((resolve) => setTimeout(resolve, 100));
      await reading.close(true);
      await failed;
    }
    expect(await names(ward(0))).toContain('残る法人');
    const running = await database.query(
      `select from pg_stat_activity where query like '%pg_sleep(30)%' and pid <> pg_backend_pid() and state = 'active'`,
    );
    expect(running).toEqual([]);
  });

  it('returns every connection, also after failures', async () => {
    for (let round = 0; round < 20; round += 1) {
      await unit.once(ward(0), 'select 1/0').catch(() => undefined);
      await unit.read(ward(0), (tx) => tx.query('select 1/0')).catch(() => undefined);
      await unit.run(ward(0), (tx) => tx.query('select 1/0')).catch(() => undefined);
    }
    expect(await names(ward(0))).toContain('残る法人');
    expect(reads.waitingCount).toBe(0);
  });

  it('never shows a row to the wrong actor, with many at once and one in seven failing', async () => {
    const wrong: string[] = [];
    const seen = { 0: 0, 1: 0 };
    await Promise.all(
      Array.from({ length: 700 }, async (_, n) => {
        const at = (n % 2) as 0 | 1;
        const work = n % 3 ? unit.read.bind(unit) : unit.run.bind(unit);
        await work(ward(at), async (tx) => {
          const rows = await tx.query<{ municipalityId: string }>(
            'select municipality_id as "municipalityId" from corporation',
          );
          seen[at] += rows.length;
          wrong.push(...rows.map((row) => row.municipalityId).filter((id) => id !== wards[at]));
          if (n % 7 === 0) throw new Error('planned');
        }).catch((error: Error) => expect(error.message).toBe('planned'));
      }),
    );
    expect(wrong).toEqual([]);
    expect(seen[0]).toBeGreaterThan(0);
    expect(seen[1]).toBeGreaterThan(0);
  });

  it('survives connections cut from outside', async () => {
    await database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name like 'furikaeri%'`,
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    await unit.once(ward(0), 'select 1').catch(() => undefined);
    await unit.once(ward(0), 'select 1').catch(() => undefined);
    const again = await names(ward(0)).catch(() => names(ward(0)));
    expect(again).toContain('残る法人');
  });
});
