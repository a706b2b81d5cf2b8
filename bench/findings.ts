import { deepStrictEqual } from 'node:assert';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { day } from '@furikaeri/calendar';
import { newId, type PersonActor, system, UnitOfWork } from '@furikaeri/core';
import { FindingsModule, SnapshotsService } from '@furikaeri/findings';
import { definitions } from '../libs/findings/src/figures/index.js';
import { cutOffAt, daysOf } from '../libs/findings/src/snapshot-days.js';
import { bareFigures } from './bare-figures.js';
import { type Child, startChild } from './child.js';
import type { Ground } from './ground.js';
import { makePrefecture } from './prefecture.js';
import { openProgram } from './program.js';
import { median, note, timed } from './ratio.js';

const NOW = '2026-11-22T03:00:00Z';
const CUT_OFF = day('2026-11-21');
const YEAR = 2026;
/** PostgreSQL keeps a statement's plan after it has made five. */
const WARM_UP_ROUNDS = 6;
const ROUNDS = 9;
const WORKERS = 2;
const JOBS = [15, 30, 60] as const;
/** As `npm start` and the Dockerfile set it. */
const HEAP = ['--max-semi-space-size=16', '--max-old-space-size=512'];
const WARD = { offices: 31, dues: 1_000 };

/** 集計の凍結: one of a large ward, many of a prefecture, and its figures against bare SQL. */
export async function benchFindings(ground: Ground): Promise<void> {
  const large = { municipalities: 1, offices: WARD.offices * 10, dues: WARD.dues * 10, years: 5 };
  await makePrefecture(ground.bare, large);
  await eachFigure(ground);
  await withWorkers(ground, 1, async ([worker]) => {
    const seconds = await snapshots(ground, 1, 5);
    const what = 'snapshot of five years, ten times the demo ward';
    note({ what, ours: seconds, unit: 's', goal: 10 });
    note({ what: `${what}: worker`, ours: worker?.peakMemory() ?? NaN, unit: 'MiB', goal: 512 });
  });
  await makePrefecture(ground.bare, { municipalities: JOBS.at(-1)!, ...WARD, years: 1 });
  await withWorkers(ground, WORKERS, async () => {
    // The first of each worker's life compiles its statements.
    await snapshots(ground, JOBS[0], 1);
    const seconds = [];
    for (const jobs of JOBS) {
      seconds.push(await snapshots(ground, jobs, 1));
      note({
        what: `${jobs} municipalities, ${WORKERS} workers`,
        ours: seconds.at(-1)!,
        unit: 's',
      });
    }
    const [fewest, most] = [seconds[0]!, seconds.at(-1)!];
    const times = JOBS.at(-1)! / JOBS[0];
    const what = `${times} times the municipalities: against ${times} times the time`;
    note({ what, bare: fewest * times, ours: most, unit: 's', goal: 1.15 });
  });
}

/** Same rows from both sides, then the time of each, turn about; ours in one reading, as a snapshot has it. */
async function eachFigure({ appUrl, bare }: Ground): Promise<void> {
  const { rows } = await bare.query<{ id: string }>('select id from municipality');
  const id = rows[0]!.id;
  const program = await openProgram(appUrl, NOW, FindingsModule);
  const work = program.get(UnitOfWork);
  const params = [...daysOf(YEAR), cutOffAt(CUT_OFF), CUT_OFF];
  try {
    const once = new Map(
      definitions.map(({ code, sql }) => [sql, code]).toReversed() as [string, string][],
    );
    const figures = [...once].toReversed();
    await work.read(system('bench', id), async (tx) => {
      for (const [sql, code] of figures) {
        const ours = () => tx.query<object>(sql, params);
        const values = [...params, id];
        const plain = async () =>
          (await bare.query({ name: code, text: bareFigures[code]!, values })).rows;
        deepStrictEqual(sorted(await ours()), sorted(await plain()), code);
        const times = { ours: [] as number[], bare: [] as number[] };
        for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
          const [its, mine] = [await timed(plain), await timed(ours)];
          if (round < WARM_UP_ROUNDS) continue;
          times.bare.push(its);
          times.ours.push(mine);
        }
        const [mine, its] = [median(times.ours), median(times.bare)];
        note({ what: `figure ${code}`, bare: its, ours: mine, unit: 'ms', goal: 1.2 });
      }
    });
  } finally {
    await program.close();
  }
}

const sorted = (rows: readonly object[]): string[] =>
  rows.map((row) => JSON.stringify(row)).toSorted();

/** Asks for one snapshot in each of so many municipalities; seconds until the last is done. */
async function snapshots({ appUrl, bare }: Ground, jobs: number, years: number): Promise<number> {
  const { rows } = await bare.query<Place>(
    `select m.municipality_id as "municipalityId", m.id as "meetingId", a.person_id as "personId"
     from meeting m join appointment a on a.municipality_id = m.municipality_id
     order by m.municipality_id limit $1`,
    [jobs],
  );
  const program = await openProgram(appUrl, NOW, FindingsModule);
  const service = program.get(SnapshotsService);
  const ids: string[] = [];
  const began = performance.now();
  try {
    for (const place of rows) {
      const input = { id: newId(), meetingId: place.meetingId, cutOffOn: CUT_OFF, years };
      await service.take(coordinatorOf(place), input);
      ids.push(input.id);
    }
    for (;;) {
      const { rows: states } = await bare.query<{ state: string; n: number }>(
        'select state, count(*)::int as n from snapshot where id = any ($1::uuid[]) group by 1',
        [ids],
      );
      if (states.some(({ state }) => state === 'failed')) throw new Error('a snapshot failed');
      if (states.every(({ state }) => state === 'done')) break;
      await sleep(20);
    }
    return (performance.now() - began) / 1000;
  } finally {
    await program.close();
  }
}

interface Place {
  municipalityId: string;
  meetingId: string;
  personId: string;
}
const coordinatorOf = ({ municipalityId, personId }: Place): PersonActor => ({
  kind: 'person',
  accountId: personId,
  sessionId: personId,
  personId,
  municipalityId,
  roles: ['coordinator'],
  officeIds: [],
  managedOfficeIds: [],
  assignedOfficeIds: [],
});

async function withWorkers(
  { appUrl }: Ground,
  count: number,
  work: (workers: Child[]) => Promise<void>,
): Promise<void> {
  const workers: Child[] = [];
  for (let n = 0; n < count; n += 1) {
    workers.push(
      await startChild([...HEAP, resolve('dist/apps/worker/src/main.js')], (url) => ({
        FURIKAERI_MODE: 'production',
        APP_SECRET: Buffer.alloc(32, 7).toString('base64'),
        DATABASE_URL: appUrl,
        PUBLIC_URL: url,
        // One snapshot at a time in each: a worker has one core.
        WORKER_CONCURRENCY: '1',
      })),
    );
  }
  try {
    await work(workers);
  } finally {
    for (const worker of workers) await worker.stop();
  }
}
