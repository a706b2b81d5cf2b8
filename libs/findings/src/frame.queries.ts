import { type Day, fiscalMonths, monthOf } from '@furikaeri/calendar';
import type { ReadTx } from '@furikaeri/core';
import type { Frame, Label } from './figures/figure.js';
import { hereSql } from './figures/visits.sql.js';
import { cutOffAt, daysOf } from './snapshot-days.js';

/** What the tables of a year have in common: rounds, perspectives, desks, themes, number of offices. */
export async function readFrame(tx: ReadTx, fiscalYear: number, cutOffOn: Day): Promise<Frame> {
  const [first, last] = daysOf(fiscalYear);
  const [row] = await tx.query<{
    offices: number;
    rounds: Frame['rounds'];
    perspectives: Label[];
    desks: Label[];
    themes: Label[];
  }>(
    `${hereSql},
     programmes as (select * from programme where municipality_id = (select app_municipality())
       and fiscal_year = extract(year from $1::date))
     select (select count(*)::int from here) as offices,
       (select coalesce(json_agg(json_build_object('number', r.number, 'name', r.name) order by r.number), '[]')
        from programme_round r join programmes p on p.id = r.programme_id) as rounds,
       (select coalesce(json_agg(json_build_object('code', x.value ->> 'code', 'label', x.value ->> 'label')
          order by x.ordinality), '[]')
        from programmes p join instrument_version v on v.id = p.instrument_version_id,
          jsonb_array_elements(v.definition -> 'perspectives') with ordinality x) as perspectives,
       (select coalesce(json_agg(json_build_object('code', id, 'label', name) order by position, id), '[]')
        from desk where municipality_id = (select app_municipality())) as desks,
       (select coalesce(json_agg(json_build_object('code', id, 'label', title) order by position, id), '[]')
        from theme where municipality_id = (select app_municipality())
          and fiscal_year = extract(year from $1::date) and created_at < $3
          and (dropped_at is null or dropped_at >= $3)) as themes`,
    [first, last, cutOffAt(cutOffOn), cutOffOn],
  );
  if (!row) throw new Error('a frame has always one row');
  const months = fiscalMonths(fiscalYear).filter((month) => month <= monthOf(cutOffOn));
  return { fiscalYear, months, ...row };
}
