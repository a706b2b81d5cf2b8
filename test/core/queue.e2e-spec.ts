import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { TestingModule } from '@nestjs/testing';
import { declareJob, Queue } from '@furikaeri/core';
import { createDatabase, type TestDatabase } from '../setup/database.js';
import { emptyQueue } from '../setup/empty-queue.js';
import { hasRedis, startRedis } from '../setup/redis.js';
import {
  createRinger,
  createWorker,
  linger,
  noteTable,
  refuse,
  stumble,
  write,
} from './queue.jobs.js';

jest.setTimeout(180_000);

const backends = hasRedis ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'];
if (!hasRedis) console.warn('SKIPPED: the queue on Redis is not tested, redis-server is missing');

describe.each(backends)('the queue on %s', (backend) => {
  let db: TestDatabase;
  let redis: Awaited<ReturnType<typeof startRedis>> | undefined;
  let env: Record<string, string>;
  let ringer: TestingModule;
  let queue: Queue;
  const workers: TestingModule[] = [];

  beforeAll(async () => {
    db = await createDatabase();
    await db.query(noteTable);
    redis = backend === 'Redis' ? await startRedis() : undefined;
    env = environment(db, redis);
    ringer = await createRinger(env);
    queue = (await ringer.init()).get(Queue);
    await Promise.all([startWorker(), startWorker()]);
  });

  afterAll(async () => {
    await stopWorkers();
    await ringer?.close();
    await redis?.stop();
    await db?.drop();
  });

  const startWorker = async () => {
    const worker = await createWorker(env);
    workers.push(worker);
    await worker.init();
  };
  const stopWorkers = () => Promise.all(workers.splice(0).map((worker) => worker.close()));

  interface Note {
    job: string;
    text: string;
    attempt: number;
    pid: number;
    at: Date;
  }
  const notes = (job: string, text?: string) =>
    db.query<Note>(
      `select * from note where job = $1 and ($2::text is null or text = $2) order by at`,
      [job, text],
    );
  // By attempts: the machine's clock may be set back in between.
  const runs = (job: string) =>
    db.query<{ state: string; attempt: number; error: string | null; counts: object }>(
      `select state, attempt, error, counts from job_run where name = $1 order by attempt, began_at`,
      [job],
    );
  const until = async <T>(look: () => Promise<T[]>, enough: (rows: T[]) => boolean) => {
    for (const end = Date.now() + 60_000; ; await wait(50)) {
      const rows = await look();
      if (enough(rows)) return rows;
      if (Date.now() > end) throw new Error(`waited in vain: ${JSON.stringify(rows)}`);
    }
  };

  it('does a job once and writes it into the ledger', async () => {
    const municipalityId = '01890000-0000-7000-8000-000000000000';
    await queue.ring([{ name: write, data: { text: 'once', municipalityId } }]);
    await until(
      () => runs(write),
      ([run]) => run?.state === 'succeeded',
    );
    expect(await notes(write, 'once')).toHaveLength(1);
    const [run] = await db.query(`select * from job_run where name = $1`, [write]);
    expect(run).toMatchObject({ municipality_id: municipalityId, counts: { written: 1 } });
  });

  it('waits for the delay', async () => {
    const rungAt = Date.now();
    await queue.ring([{ name: write, data: { text: 'later' }, delaySeconds: 1 }]);
    const [note] = await until(
      () => notes(write, 'later'),
      (rows) => rows.length > 0,
    );
    expect(note!.at.getTime() - rungAt).toBeGreaterThanOrEqual(990);
  });

  it('holds one job per key while it waits, and is open for the next when it is done', async () => {
    const job = { name: write, data: { text: 'key' }, key: '12:3', delaySeconds: 0.5 };
    await queue.ring([job, job]);
    await queue.ring([job]);
    await until(
      () => notes(write, 'key'),
      (rows) => rows.length > 0,
    );
    await wait(800);
    expect(await notes(write, 'key')).toHaveLength(1);
    await queue.ring([job]);
    await until(
      () => notes(write, 'key'),
      (rows) => rows.length === 2,
    );
  });

  it('tries again after growing pauses, gives up after the last attempt, and keeps messages to itself', async () => {
    await queue.ring([{ name: stumble, data: { until: 3 } }]);
    const tried = await until(
      () => notes(stumble),
      (rows) => rows.length === 3,
    );
    const [one, two, three] = tried.map((note) => note.at.getTime());
    expect(two! - one!).toBeGreaterThanOrEqual(190);
    expect(three! - two!).toBeGreaterThanOrEqual(390);
    await queue.ring([{ name: stumble, data: { until: 9 } }]);
    await until(
      () => runs(stumble),
      (rows) => rows.length === 6 && rows[5]!.state !== 'running',
    );
    await wait(1_500);
    const error = 'ECONNREFUSED';
    expect(await runs(stumble)).toMatchObject([
      { state: 'failed', attempt: 1, error },
      { state: 'failed', attempt: 1, error },
      { state: 'failed', attempt: 2, error },
      { state: 'failed', attempt: 2, error },
      { state: 'succeeded', attempt: 3, error: null },
      { state: 'abandoned', attempt: 3, error },
    ]);
  });

  it('does not try again after a permanent failure', async () => {
    await queue.ring([{ name: refuse, data: {} }]);
    await until(
      () => runs(refuse),
      ([run]) => run?.state === 'abandoned',
    );
    await wait(1_000);
    expect(await runs(refuse)).toMatchObject([{ state: 'abandoned', error: 'no-such-box' }]);
  });

  it('rings a recurring job once for both workers', async () => {
    const [before, began] = [(await notes('spec.tick')).length, Date.now()];
    await wait(6_000);
    const rung = (await notes('spec.tick')).length - before;
    const seconds = (Date.now() - began) / 1000;
    // Each worker by itself would ring twice a second.
    expect(rung).toBeGreaterThanOrEqual(3);
    expect(rung).toBeLessThanOrEqual(seconds * 1.5);
  });

  it('keeps one more, the last, while a job of its key runs', async () => {
    const job = (text: string) => ({ name: linger, data: { text }, key: 'busy' });
    // A text that was seen before does not linger.
    await db.query(`insert into note (job, text, at) values ($1, 'third', now())`, [linger]);
    await queue.ring([job('first')]);
    await until(
      () => notes(linger, 'first'),
      (rows) => rows.length === 1,
    );
    await queue.ring([job('second')]);
    await queue.ring([job('third')]);
    await wait(500);
    expect(await notes(linger, 'third')).toHaveLength(1);
    await stopWorkers();
    await Promise.all([startWorker(), startWorker()]);
    await until(
      () => notes(linger, 'third'),
      (rows) => rows.length === 2,
    );
    expect(await notes(linger, 'second')).toEqual([]);
    await db.query(`delete from job_run where name = $1`, [linger]);
  });

  it('goes on when every connection was cut', async () => {
    await db.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
    if (redis) await tell(redis.url, 'CLIENT KILL TYPE normal SKIPME yes');
    await until(
      () =>
        queue.ring([{ name: write, data: { text: 'cut' } }]).then(
          () => [1],
          () => [],
        ),
      (rung) => rung.length > 0,
    );
    await until(
      () => notes(write, 'cut'),
      (rows) => rows.length > 0,
    );
  });

  const onPostgres = backend === 'PostgreSQL' ? it : it.skip;
  onPostgres('rings recurring jobs again when their next job alone was lost', async () => {
    await db.query('delete from bullmq.job');
    const before = (await notes('spec.tick')).length;
    await until(
      () => notes('spec.tick'),
      (rows) => rows.length > before + 2,
    );
  });

  it('rings recurring jobs again when the queue was emptied', async () => {
    if (redis) await tell(redis.url, 'FLUSHALL');
    else await emptyQueue(db.query);
    const before = (await notes('spec.tick')).length;
    await until(
      () => notes('spec.tick'),
      (rows) => rows.length > before + 2,
    );
  });

  it('puts an obedient run back when its worker is stopped', async () => {
    await stopWorkers();
    await startWorker();
    await queue.ring([{ name: linger, data: { text: 'obey' } }]);
    await until(
      () => notes(linger, 'obey'),
      (rows) => rows.length === 1,
    );
    const began = Date.now();
    await stopWorkers();
    expect(Date.now() - began).toBeLessThan(2_000);
    await startWorker();
    await until(
      () => runs(linger),
      (rows) => rows[1]?.state === 'succeeded',
    );
    expect(await runs(linger)).toMatchObject([
      { state: 'interrupted', counts: { done: 7 } },
      { state: 'succeeded' },
    ]);
  });

  it('gives the job of a killed worker to another', async () => {
    await stopWorkers();
    await db.query('truncate job_run');
    const child = spawn(process.execPath, [runTs, join(__dirname, 'worker-process.ts')], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    await queue.ring([{ name: linger, data: { text: 'kill' } }]);
    const [note] = await until(
      () => notes(linger, 'kill'),
      (rows) => rows.length === 1,
    );
    expect(note!.pid).toBe(child.pid);
    // A sign of life reaches the ledger, then there are no more.
    await until(
      () => runs(linger),
      ([run]) => 'done' in (run?.counts ?? {}),
    );
    child.kill('SIGKILL');
    await once(child, 'exit');
    await Promise.all([startWorker(), startWorker()]);
    await until(
      () => runs(linger),
      (rows) => rows.length === 2 && rows.every(({ state }) => state !== 'running'),
    );
    expect(await runs(linger)).toMatchObject([
      { state: 'lost', counts: { done: 7 } },
      { state: 'succeeded', attempt: 1 },
    ]);
  });
});

it('a worker refuses to start while a job has no handler', async () => {
  const db = await createDatabase();
  const orphan = declareJob('spec.orphan');
  const worker = await createWorker(environment(db));
  await expect(worker.init()).rejects.toThrow(orphan);
  await worker.close();
  await db.drop();
});

const environment = (db: TestDatabase, redis?: { url: string }) => ({
  DATABASE_URL: db.url,
  ...(redis && { REDIS_URL: redis.url }),
  APP_SECRET: Buffer.alloc(32).toString('base64'),
  LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
  WORKER_CONCURRENCY: '4',
});

const runTs = join(__dirname, '../setup/run-ts.cjs');

/** One command to a Redis. */
async function tell(url: string, command: string): Promise<void> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(`${command}\r\n`);
  await once(socket, 'data');
  socket.destroy();
}
