import { addMonths, monthOf, todayInTokyo } from '@furikaeri/calendar';
import { demoLogins } from '../apps/cli/src/demo/accounts.js';
import type { Ground } from './ground.js';
import { note } from './ratio.js';
import { compare, hashOf, type Sides, signIn, withSides } from './sides.js';

/** The register's two screens as the web sends them, against the same JSON from bare PostgreSQL. */
export const benchGraphql = (ground: Ground): Promise<void> =>
  withSides(ground, async (sides) => {
    // The coordinator, who sees the whole ward.
    const cookie = await signIn(sides.api.url, demoLogins.coordinator);
    await compareRegister(sides, cookie, 'demo ward');
    await multiply(ground);
    await compareRegister(sides, cookie, 'demo ward × 10');
    note({ what: 'API, resident at most', ours: sides.api.peakMemory(), unit: 'MiB', goal: 250 });
  });

async function compareRegister(sides: Sides, cookie: string, size: string): Promise<void> {
  const today = todayInTokyo(new Date());
  const [fromMonth, untilMonth] = [-12, 3].map((n) => addMonths(monthOf(today), n));
  await compare(sides, cookie, {
    what: `page of 50 dues, ${size}`,
    ours: { documentId: hashOf('due-months'), variables: { take: 50, skip: 0 } },
    bare: { name: 'DueMonths', values: [today, 50, 0, sides.ward] },
  });
  await compare(sides, cookie, {
    what: `overview, ${size}`,
    ours: { documentId: hashOf('monitoring-overview'), variables: { fromMonth, untilMonth } },
    bare: {
      name: 'MonitoringOverview',
      values: [today, `${fromMonth}-01`, `${untilMonth}-01`, sides.ward],
    },
  });
}

/** Nine more cases beside each, with the same months. */
async function multiply({ bare }: Ground): Promise<void> {
  await bare.query(`
    with more as (
      insert into support_case (municipality_id, office_id, code, specialist_id, desk_id, disability_kind, support_from, support_until)
      select municipality_id, office_id, code || '/' || n, specialist_id, desk_id, disability_kind, support_from, support_until
      from support_case, generate_series(1, 9) n returning *)
    insert into due_month (municipality_id, office_id, case_id, specialist_id, desk_id, month, done_on, closed_reason)
    select d.municipality_id, d.office_id, m.id, d.specialist_id, d.desk_id, d.month, d.done_on, d.closed_reason
    from due_month d join support_case c on c.id = d.case_id
      join more m on m.office_id = c.office_id and split_part(m.code, '/', 1) = c.code`);
  await bare.query('vacuum analyze');
}
