import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '../../apps/cli/src/demo/random.js';
import { startMailServer } from '../setup/mail-server.js';
import { hasRedis } from '../setup/redis.js';
import {
  checkAudit,
  checkLedger,
  checkMails,
  checkReminders,
  look,
  type Outage,
  runsOfTheDead,
} from './checks.js';
import { type MortalPostgres, startMortalPostgres } from './postgres.js';
import { Processes } from './processes.js';
import { queueOn } from './queues.js';
import { addCases, fillWard } from './ward.js';

// FAULT_SEEDS: how many rounds on each backend; FAULT_SEED: the first one's number.
const first = Number(process.env.FAULT_SEED ?? 1);
const seeds = Array.from({ length: Number(process.env.FAULT_SEEDS ?? 4) }, (_, n) => first + n);
const backends = hasRedis ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'];
if (!hasRedis) console.warn('SKIPPED: faults with the queue on Redis, redis-server is missing');

/** Two days of faults; a good one; and one more for whoever got an older letter on that, one being a day's all. */
const bad = ['2026-11-24', '2026-11-25'];
const good = ['2026-11-26', '2026-11-27'];

const SETTLE_MS = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'furikaeri-clock-'));
let postgres: MortalPostgres;
let ward: string;

beforeAll(async () => {
  postgres = await startMortalPostgres();
  const template = await postgres.copy();
  ward = template.name;
  await fillWard(template);
}, 60_000);

afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true });
});

describe.each(backends)('killed in the middle, with the queue on %s', (backend) => {
  it.each(seeds)(
    'seed %i: every reminder arrives, none twice without a fault in between',
    async (seed) => {
      const random = seededRandom(seed);
      const database = await postgres.copy(ward);
      const queue = await queueOn(backend, database);
      const mail = await startMailServer();
      const clock = join(folder, `${backend}-${seed}`);
      const workers = new Processes('worker-process.ts', {
        ...queue.env,
        DATABASE_URL: database.url,
        SMTP_URL: mail.url,
        APP_SECRET: Buffer.alloc(32, 7).toString('base64'),
        LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
        SWEEP_EVERY_MINUTES: '1',
        CLOCK_FILE: clock,
      });
      const outages: Outage[] = [];
      let kills = 0;

      /**
       * Ten in the morning in Tokyo. The clock moves only while nobody lives or has anything to do:
       * no claim ends under the hands of its holder.
       */
      const dawn = (day: string) =>
        writeFileSync(clock, String(Date.parse(`${day}T01:00:00Z`) - Date.now()));
      const fault = async (work: () => Promise<unknown>) => {
        const outage = { from: Date.now(), until: Infinity };
        outages.push(outage);
        kills++;
        await work();
        outage.until = Date.now();
      };
      const faults = {
        worker: async () => {
          await fault(() => workers.end('SIGKILL', random.pick(workers.pids)));
          await workers.start();
        },
        postgres: () =>
          fault(async () => {
            postgres.kill();
            await wait(random.whole(0, 400));
            await postgres.restart();
          }),
        queue: () => queue.lose(),
      };
      /** At random, where a sweep may be under way; or some letters further on, if there are as many. */
      const moment = async () => {
        if (random.whole(0, 2) === 0) return wait(random.whole(0, 500));
        const dawn = mail.received.length;
        const letters = dawn + random.whole(1, 50);
        let last = { count: dawn, at: Date.now() };
        while (last.count < letters) {
          if (mail.received.length > last.count)
            last = { count: mail.received.length, at: Date.now() };
          // Before the day's first letter lie the sweep and the writing of letters.
          if (Date.now() - last.at > (last.count > dawn ? 500 : 3_000)) return;
          await wait(2);
        }
      };

      mail.control.hold = () => wait(random.whole(0, 25));
      mail.control.refuse = () => (random.whole(1, 25) === 1 ? 451 : undefined);
      try {
        await addCases(database, 'first', 400);
        for (const [n, day] of bad.entries()) {
          dawn(day);
          for (let m = random.whole(1, 2); m > 0; m--) await workers.start();
          for (let m = random.whole(1, 3); m > 0; m--) {
            await moment();
            await faults[random.pick(['worker', 'worker', 'postgres', 'queue'] as const)]();
            if (random.whole(0, 1)) await addCases(database, `more${n}${m}`, 30);
          }
          await moment();
          await fault(() => workers.endAll('SIGKILL'));
        }

        mail.control.refuse = () => undefined;
        // With nothing new to ring for, an emptied queue is helped by the recurring jobs alone.
        if (seed % 2) await queue.lose();
        dawn(good[0]!);
        await workers.start();
        for (const day of good) {
          dawn(day);
          const until = Date.now() + SETTLE_MS;
          while (!(await look(database, day)).quiet && Date.now() < until) await wait(50);

          if ((await look(database, day)).settled) break;
        }
        const buried = () => runsOfTheDead(database, workers.pids).then((runs) => !runs.length);
        for (const until = Date.now() + SETTLE_MS; !(await buried()) && Date.now() < until;) {
          await wait(100);
        }
        await workers.endAll('SIGTERM');

        await checkReminders(database);
        const repeats = await checkMails(database, mail.received, outages);
        const lost = await checkLedger(database);
        await checkAudit(database);
        const figures = { backend, seed, kills, letters: mail.received.length, repeats, lost };
        process.stderr.write(`  faults ${JSON.stringify(figures)}\n`);
      } finally {
        await workers.close();
        await mail.close();
        await queue.stop();
        await database.drop();
      }
    },
    180_000,
  );
});
