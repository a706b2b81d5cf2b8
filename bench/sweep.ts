import { SweepService } from '@furikaeri/monitoring';
import type { Ground } from './ground.js';
import { makeNation } from './nation.js';
import { openProgram } from './program.js';
import { median, note, timed } from './ratio.js';

const MONTH = '2026-10-01';
/** The second day after the month: its end has been reached, no later rung. */
const NOW = '2026-11-02T00:30:00Z';
const ROUNDS = 3;

/** What anybody would write in a console: the same rows into the same table. */
const BARE = `insert into reminder (municipality_id, rule, stage, subject_id, recipient_id, due_on, group_id, listed)
  select municipality_id, 'monitoring.passed', 'monthClosed', id, specialist_id, '2026-11-02', office_id, false
  from due_month where month = '${MONTH}' and done_on is null and closed_reason is null
  on conflict do nothing`;

/** 見回り: open months of a closed month → reminder rows, and the queue rung. */
export async function benchSweep(ground: Ground, dues: number): Promise<void> {
  const { bare } = ground;
  await makeNation(bare, { dues, month: MONTH });
  const program = await openProgram(ground.appUrl, NOW);
  const sweep = program.get(SweepService);
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
      times.first.push(await timed(() => sweep.sweep()));
      if ((await rows(bare)) !== plain)
        throw new Error(`bare wrote ${plain} rows, ours ${await rows(bare)}`);
      await bare.query('vacuum analyze reminder');
      times.again.push(await timed(() => sweep.sweep()));
    }
  } finally {
    await program.close();
  }
  const size = `${dues.toLocaleString('en')} dues`;
  const bareTime = median(times.bare);
  note({
    what: `sweep, ${size}: rows and queue`,
    bare: bareTime,
    ours: median(times.first),
    unit: 'ms',
    goal: 1.3,
  });
  note({
    what: `sweep again, ${size}: nothing new`,
    bare: bareTime,
    ours: median(times.again),
    unit: 'ms',
    goal: 0.3,
  });
}

const rows = async (client: Ground['bare']): Promise<number> =>
  Number((await client.query('select count(*) from reminder')).rows[0].count);
