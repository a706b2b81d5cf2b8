import { type Month, todayInTokyo } from '@furikaeri/calendar';
import type { ReadTx } from '@furikaeri/core';
import type { DeskRow, OfficeLabelRow, PersonLabelRow } from './cases.queries.js';
import { AGEING, type Ageing } from './domain/standing.js';
import { byOffice, byPerson, deskJson, officeJson, personJson } from './json.sql.js';
import { mayTouchSql } from './monitoring.access.js';
import { ageingIs, readingCte, standingIs } from './standing.sql.js';

export interface OverviewInput {
  fromMonth: Month;
  untilMonth: Month;
  officeId?: string | null;
  deskId?: string | null;
}

/** Due months by their standing; the ages are those of `passed`. */
export interface Counts {
  total: number;
  upcoming: number;
  current: number;
  inGrace: number;
  passed: number;
  done: number;
  closed: number;
  ageing: { ageing: Ageing; label: string; count: number }[];
}
export interface Overview {
  total: Counts;
  byMonth: { month: Month; counts: Counts }[];
  byOffice: { office: OfficeLabelRow; counts: Counts }[];
  /** `specialist` is empty for months that nobody is named for. */
  bySpecialist: {
    office: OfficeLabelRow;
    specialist: PersonLabelRow | null;
    counts: Counts;
  }[];
  byDesk: { desk: DeskRow; counts: Counts }[];
}

const standings = ['upcoming', 'current', 'inGrace', 'passed', 'done', 'closed'] as const;

/** One look at the months in range, summed five ways at once (grouping sets), as one row of JSON. */
export async function findOverview(tx: ReadTx, input: OverviewInput): Promise<Overview> {
  const params: unknown[] = [todayInTokyo(tx.now), input.fromMonth, input.untilMonth];
  const where = [mayTouchSql(tx.actor, 'd', params)];
  if (input.officeId) where.push(`d.office_id = $${params.push(input.officeId)}`);
  if (input.deskId) where.push(`d.desk_id = $${params.push(input.deskId)}`);
  const [row] = await tx.query<{ overview: Overview }>(
    `with ${readingCte('$1')},
     facts as (
       select d.month, d.office_id, d.specialist_id, d.desk_id,
              ${standings.map((name) => `${standingIs[name]('d')} as is_${name}`).join(', ')},
              ${AGEING.map(({ code }) => `${standingIs.passed('d')} and ${ageingIs('d', code)} as is_${code}`).join(', ')}
       from due_month d join office o on o.id = d.office_id
       where d.month between ($2 || '-01')::date and ($3 || '-01')::date and ${where.join(' and ')}),
     sums as (
       select month, office_id, specialist_id, desk_id,
              grouping(month, office_id, specialist_id, desk_id) as kind, ${countsJson} as counts
       from facts
       group by grouping sets ((), (month), (office_id), (office_id, specialist_id), (desk_id)))
     select json_build_object(
       'total', (select counts from sums where kind = ${kinds.total}),
       'byMonth', (select coalesce(json_agg(json_build_object('month', to_char(s.month, 'YYYY-MM'),
          'counts', s.counts) order by s.month), '[]') from sums s where kind = ${kinds.month}),
       'byOffice', (select coalesce(json_agg(json_build_object('office', ${officeJson}, 'counts', s.counts)
          order by ${byOffice}), '[]')
          from sums s join office o on o.id = s.office_id where kind = ${kinds.office}),
       'bySpecialist', (select coalesce(json_agg(json_build_object('office', ${officeJson},
          'specialist', ${personJson}, 'counts', s.counts)
          order by ${byOffice}, ${byPerson}), '[]')
          from sums s join office o on o.id = s.office_id left join person p on p.id = s.specialist_id
          where kind = ${kinds.specialist}),
       'byDesk', (select coalesce(json_agg(json_build_object('desk', ${deskJson}, 'counts', s.counts)
          order by k.position, k.id), '[]') from sums s join desk k on k.id = s.desk_id where kind = ${kinds.desk})
     ) as overview`,
    params,
  );
  return (row as { overview: Overview }).overview;
}

/** `grouping(month, office, specialist, desk)`: a bit is 1 where the column is summed over. */
const kinds = { total: 0b1111, month: 0b0111, office: 0b1011, specialist: 0b1001, desk: 0b1110 };

const countsJson = `json_build_object('total', count(*)::int,
  ${standings.map((name) => `'${name}', (count(*) filter (where is_${name}))::int`).join(', ')},
  'ageing', json_build_array(${AGEING.map(
    ({ code, label }) =>
      `json_build_object('ageing', '${code}', 'label', '${label}', 'count', (count(*) filter (where is_${code}))::int)`,
  ).join(', ')}))`;
