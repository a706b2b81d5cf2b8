import type { Day } from '@furikaeri/calendar';
import type { ReadTx } from '@furikaeri/core';
import { monthsAsOf } from '@furikaeri/monitoring';
import { cutOffAt, daysOf } from './snapshot-days.js';

/** How many rows the figures of these years were made from, as they stood at the cut-off. */
export async function countInputs(
  tx: ReadTx,
  { fromYear, fiscalYear, cutOffOn }: { fromYear: number; fiscalYear: number; cutOffOn: Day },
): Promise<Record<string, number>> {
  const [first] = daysOf(fromYear);
  const [, last] = daysOf(fiscalYear);
  const ofYears =
    'p.fiscal_year between extract(year from $1::date) and extract(year from $2::date) - 1';
  const [row] = await tx.query<{ inputs: Record<string, number> }>(
    `select json_build_object(
       'visits', (select count(*)::int from visit v join programme p on p.id = v.programme_id
         where ${ofYears} and v.starts_at < $3 and exists (select from visit_act a
           where a.visit_id = v.id and a.move = 'hold' and a.at < $3)),
       'targets', (select count(*)::int from programme_target t join programme p on p.id = t.programme_id
         where ${ofYears} and t.decided_at < $3 and (t.dropped_at is null or t.dropped_at >= $3)),
       'materials', (select count(*)::int from material m join visit v on v.id = m.visit_id
         join programme p on p.id = v.programme_id
         where ${ofYears} and m.released_at < $3 and (m.withdrawn_at is null or m.withdrawn_at >= $3)),
       'steps', (select count(*)::int from next_step s join visit v on v.id = s.visit_id
         join programme p on p.id = v.programme_id where ${ofYears} and s.created_at < $3),
       'dueMonths', m.due, 'endedMonths', m.ended,
       'placed', (select count(*)::int from theme_quote where placed_at < $3
           and (taken_off_at is null or taken_off_at >= $3))) as inputs
     from (select count(*)::int as due,
         count(*) filter (where done_on is not null or closed_reason is not null)::int as ended
       from (${monthsAsOf('$3')}) d where month between $1 and $2) m`,
    [first, last, cutOffAt(cutOffOn)],
  );
  return row?.inputs ?? {};
}
