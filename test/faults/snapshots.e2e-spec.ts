import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { newId, QueueModule } from '@furikaeri/core';
import { makeSnapshot } from '../make/index.js';
import { type FiguresWard, makeFiguresWard } from '../findings/figures-ward.js';
import { createDatabase, type TestDatabase } from '../setup/database.js';
import { NOON, startRoomsOn } from '../setup/rooms.js';
import { checkAudit } from './checks.js';
import { Processes } from './processes.js';
import { queueOn } from './queues.js';

/** Where the job is held and killed: before its steps' figures, its months', its last writing. */
const MOMENTS = [
  { table: 'next_step', step: 4 },
  { table: 'due_month', step: 5 },
  { table: 'snapshot_quote', step: 8 },
];
const PATIENCE_MS = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'furikaeri-clock-'));
const clock = join(folder, 'clock');
let database: TestDatabase;
let workers: Processes;
let rooms: Awaited<ReturnType<typeof startRoomsOn>>;
let ward: FiguresWard;

beforeAll(async () => {
  database = await createDatabase();
  rooms = await startRoomsOn(database, {}, QueueModule.inProcess());
  ward = await rooms.work.run(rooms.inside, makeFiguresWard);
  // A minute after the snapshots are asked for: the tending takes them up.
  writeFileSync(clock, String(Date.parse(NOON) + 60_000 - Date.now()));
  workers = new Processes('worker-process.ts', {
    DATABASE_URL: database.url,
    APP_SECRET: Buffer.alloc(32, 7).toString('base64'),
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
    CLOCK_FILE: clock,
  });
}, 300_000);

afterAll(async () => {
  await workers?.close();
  await rooms?.close();
  rmSync(folder, { recursive: true });
});

/** Asked for, and nobody rang. */
const ask = async () => {
  const over = { id: newId(), meetingId: ward.meeting.id, createdAt: new Date(NOON) };
  const { id } = await rooms.work.run(rooms.inside, (tx) => makeSnapshot(tx, over));
  return id;
};
const read = async (id: string) => {
  const [row] = await database.query<{ state: string; step: number; tries: number }>(
    'select state, step, tries from snapshot where id = $1',
    [id],
  );
  return row!;
};
const until = async (what: () => Promise<boolean>) => {
  for (const end = Date.now() + PATIENCE_MS; !(await what());) {
    if (Date.now() > end) throw new Error('it did not come');
    await wait(20);
  }
};
const made = async (id: string) => {
  await until(async () => (await read(id)).state === 'done');
  const of = (sql: string) => database.query(sql, [id]);
  return {
    raw: await of(
      `select position, figure, frame from snapshot_raw where snapshot_id = $1 order by 1`,
    ),
    shown: await of(
      `select position, shown from snapshot_figure where snapshot_id = $1 order by 1`,
    ),
    proof: await of(`select hash, inputs, definitions from snapshot_proof where snapshot_id = $1`),
  };
};

/** Holds `table` until the job, by then at `step`, waits for it, and kills its worker there. */
async function killAt({ table, step }: (typeof MOMENTS)[number], id: string): Promise<void> {
  const holder = new Client(database.url);
  await holder.connect();
  await holder.query('begin');
  await holder.query(`lock table ${table} in access exclusive mode`);
  if (!workers.pids.length) await workers.start();
  await until(async () => {
    const waiting = await database.query(
      `select from pg_locks l join pg_stat_activity a using (pid)
       where l.relation = $1::regclass and not l.granted and a.query ~ '(snapshot_quote|next_step|due_month)'`,
      [table],
    );
    // Another job of the worker may wait for the same table.
    return waiting.length > 0 && (await read(id)).step === step;
  });
  await workers.end('SIGKILL');
  await holder.end();
}

it('a snapshot whose worker is killed three times ends once, whole, with the hash of one left in peace', async () => {
  const id = await ask();
  for (const [n, moment] of MOMENTS.entries()) {
    await killAt(moment, id);
    expect(await read(id)).toEqual({ state: 'running', step: moment.step, tries: n + 1 });
    // Nothing half is left behind.
    expect(await database.query('select from snapshot_raw where snapshot_id = $1', [id])).toEqual(
      [],
    );
    if (n === 1) await (await queueOn('PostgreSQL', database)).lose();
  }
  await workers.start();
  const killed = await made(id);
  expect(killed.raw).toHaveLength(8);
  expect(killed.shown).toHaveLength(8);
  expect((await read(id)).tries).toBe(4);
  const peaceful = await made(await ask());
  expect(killed).toEqual(peaceful);
  await workers.endAll('SIGTERM');
  const acts = await database.query(
    `select from audit_entry where object_id = $1 and action = 'findings.snapshotMade'`,
    [id],
  );
  expect(acts).toHaveLength(1);
  await checkAudit(database);
}, 360_000);
