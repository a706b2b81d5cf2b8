import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { newId, QueueModule } from '@furikaeri/core';
import { tryListen } from '../../apps/start/ports.mjs';
import { makeSession } from '../make/index.js';
import type { TestDatabase } from '../setup/database.js';
import { NOON, startRoomsOn } from '../setup/rooms.js';
import { checkAudit } from './checks.js';
import { type MortalPostgres, startMortalPostgres } from './postgres.js';
import { Processes } from './processes.js';
import { addCases, fillWard } from './ward.js';

interface Visit {
  input: object & { id: string };
  dueMonthId: string;
  token: string;
}

/** Browsers at work side by side. */
const LANES = 8;
const KILLS = 6;
const PATIENCE_MS = 150_000;
const folder = mkdtempSync(join(tmpdir(), 'furikaeri-clock-'));
let postgres: MortalPostgres;
let database: TestDatabase;
let api: Processes;
let url: string;
let visits: Visit[];

beforeAll(async () => {
  postgres = await startMortalPostgres();
  database = await postgres.copy();
  // The rooms put their database away when they close; this one is still needed.
  const lent = { ...database, drop: async () => undefined };
  await fillWard(lent);
  await addCases(database, 'first', 400);
  visits = await planVisits(lent);

  const clock = join(folder, 'clock');
  writeFileSync(clock, String(Date.parse(NOON) - Date.now()));
  const port = await tryListen(0, '127.0.0.1');
  url = `http://127.0.0.1:${port}`;
  api = new Processes('api-process.ts', {
    DATABASE_URL: database.url,
    FURIKAERI_MODE: 'test',
    PORT: String(port),
    PUBLIC_URL: url,
    REQUESTS_PER_SECOND: '1000000',
    APP_SECRET: Buffer.alloc(32, 7).toString('base64'),
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
    CLOCK_FILE: clock,
  });
  await api.start();
}, 300_000);

afterAll(async () => {
  await api?.close();
  await database?.drop();
  await postgres?.stop();
  rmSync(folder, { recursive: true });
});

it('a visit that was acknowledged is there once, whatever was killed meanwhile', async () => {
  const waiting = [...visits];
  const refusals: unknown[] = [];
  let acknowledged = 0;
  let retries = 0;
  const until = Date.now() + PATIENCE_MS;
  const lane = async () => {
    for (let visit = waiting.shift(); visit; visit = waiting.shift()) {
      for (;;) {
        const answer = await record(visit);
        if (answer === 'acknowledged') break;
        if (answer !== 'away') refusals.push(answer);
        if (Date.now() > until) throw new Error('the API did not come back');
        retries++;
        await wait(100);
      }
      acknowledged++;
    }
  };
  const lanes = Promise.all(Array.from({ length: LANES }, lane));

  for (let kill = 1; kill <= KILLS; kill++) {
    const enough = (visits.length / (KILLS + 1)) * kill;
    while (acknowledged < enough && Date.now() < until) await wait(2);
    if (kill % 2) {
      await api.end('SIGKILL');
      await api.start();
    } else {
      postgres.kill();
      await wait(100);
      await postgres.restart();
    }
  }
  await lanes;

  // While the database is away the API says so, and nobody is signed out or told that the case is unknown.
  expect(refusals).toEqual([]);
  expect(acknowledged).toBe(visits.length);
  const written = await database.query<{ id: string; dueMonthId: string; audited: number }>(
    `select r.id, r.due_month_id as "dueMonthId", (
       select count(*)::int from audit_entry a
       where a.object_id = r.id::text and a.action = 'monitoring.visitRecorded') as audited
     from monitoring_record r join due_month d on d.id = r.due_month_id and d.done_on = r.visited_on
     order by r.id`,
  );
  const wanted = visits.map(({ input, dueMonthId }) => ({ id: input.id, dueMonthId, audited: 1 }));
  expect(written).toEqual(wanted.sort((a, b) => (a.id < b.id ? -1 : 1)));
  await checkAudit(database);
  process.stderr.write(`  faults ${JSON.stringify({ kills: KILLS, acknowledged, retries })}\n`);
}, 360_000);

/** One visit for each open month of some specialists, who are signed in. */
async function planVisits(of: TestDatabase): Promise<Visit[]> {
  const months = await of.query<{ id: string; caseId: string; day: string; who: string }>(
    `select id, case_id as "caseId", (month + 9)::text as day, specialist_id as who from due_month
     where specialist_id in (select distinct specialist_id from due_month order by 1 limit 15)`,
  );
  const rooms = await startRoomsOn(of, {}, QueueModule.inProcess());
  const tokens = new Map<string, string>();
  await rooms.work.run(
    { ...rooms.inside, municipalityId: await municipalityOf(of) },
    async (tx) => {
      for (const { who } of months) {
        if (!tokens.has(who)) tokens.set(who, await makeSession(tx, who));
      }
    },
  );
  await rooms.close();
  return months.map(({ id, caseId, day, who }) => ({
    dueMonthId: id,
    token: tokens.get(who)!,
    input: {
      id: newId(),
      caseId,
      visitedOn: day,
      visitedAt: '09:30',
      placeKind: 'home',
      place: '自宅',
      met: ['person'],
      personMet: true,
    },
  }));
}

async function municipalityOf(of: TestDatabase): Promise<string> {
  const [row] = await of.query<{ id: string }>(
    `select municipality_id as id from due_month limit 1`,
  );
  return row!.id;
}

const mutation = `mutation Visit($input: RecordVisitInput!) {
  recordVisit(input: $input) { recordId } }`;

/** `away`: nobody answered, or the program itself was in trouble; else what was refused. */
async function record({ input, token }: Visit): Promise<unknown> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `furikaeri=${token}` },
      body: JSON.stringify({ query: mutation, variables: { input } }),
      signal: AbortSignal.timeout(15_000),
    });
    const { data, errors } = (await response.json()) as {
      data?: { recordVisit?: { recordId: string } };
      errors?: { extensions: { code: string } }[];
    };
    if (data?.recordVisit?.recordId === input.id) return 'acknowledged';
    if (response.status >= 500) return 'away';
    return errors?.every(({ extensions }) => extensions.code === 'INTERNAL')
      ? 'away'
      : { data, errors };
  } catch {
    return 'away';
  }
}
