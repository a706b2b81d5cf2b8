import { SweepService } from '@furikaeri/monitoring';
import type { Ground } from './ground.js';
import { makeNation } from './nation.js';
import { Ringing } from '../libs/reminders/src/ringing.service.js';
import { openProgram } from './program.js';
import { median, note, timed } from './ratio.js';

const MONTH = '2026-10-01';
/** The second day after the month: its end has been reached, no later rung. */
const NOW = '2026-11-02T00:30:00Z';
const ROUNDS = 5;

/** What anybody would write in a console: the same rows into the same table. */
const BARE = `insert into reminder (municipality_id, rule, stage, subject_id, recipient_id, due_on, group_id, listed)
  select municipality_id, 'monitoring.passed', 'monthClosed', id, specialist_id, '2026-11-02', office_id, false
  from due_month where month = '${MONTH}' and done_on is null and closed_reason is null
  on conflict do nothing`;

/** 見回り: open months of a closed month → reminder rows → the people's batches in the queue. */
export async function benchSweep(ground: Ground): Promise<void> {
  const small = await sweepOf(ground, 140_000);
  const large = await sweepOf(ground, 1_400_000);
  const what = 'sweep, 1,400,000 dues';
  note({ what: `${what}: rows and queue`, ...large.first, unit: 'ms', goal: 1.3 });
  note({ what: `${what}: again, nothing new`, ...large.again, unit: 'ms', goal: 0.3 });
  note({ what: 'sweep, 140,000 dues: rows and queue', ...small.first, unit: 'ms' });
  note({ what: 'sweep, 140,000 dues: again, nothing new', ...small.again, unit: 'ms' });
  const grown = { bare: small.first.ours * 10, ours: large.first.ours };
  note({
    what: 'sweep, ten times the dues: against ten times the time',
    ...grown,
    unit: 'ms',
    goal: 1,
  });
}

async function sweepOf(ground: Ground, dues: number) {
  const { bare } = ground;
  await makeNation(bare, { dues, month: MONTH });
  const program = await openProgram(ground.appUrl, NOW);
  const sweeping = program.get(SweepService);
  const ringing = program.get(Ringing);
  /** The rows, and in the queue a job for each batch of people who are to hear of them. */
  const sweep = async () => {
    const { requested } = await sweeping.sweep();
    if (requested) await ringing.ring();
  };
  const times = { bare: [] as number[], first: [] as number[], again: [] as number[] };
  const emptied = async () => {
    await bare.query('truncate reminder');
    await bare.query('checkpoint');
  };
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      await emptied();
      times.bare.push(await timed(() => bare.query(BARE)));
      const plain = await rows(bare);
      await emptied();
      times.first.push(await timed(() => sweep()));
      if ((await rows(bare)) !== plain)
        throw new Error(`bare wrote ${plain} rows, ours ${await rows(bare)}`);
      // A quarter of an hour lies between two sweeps: PostgreSQL has tidied up and written out by then.
      await bare.query('vacuum analyze reminder');
      await bare.query('checkpoint');
      times.again.push(await timed(() => sweep()));
    }
  } finally {
    await program.close();
  }
  const plain = median(times.bare);
  return {
    first: { bare: plain, ours: median(times.first) },
    again: { bare: plain, ours: median(times.again) },
  };
}

const rows = async (client: Ground['bare']): Promise<number> =>
  Number((await client.query('select count(*) from reminder')).rows[0].count);
