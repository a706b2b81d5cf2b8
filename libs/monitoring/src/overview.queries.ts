import { firstDayOf, type Month, todayInTokyo } from '@furikaeri/calendar';
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
  /** Left out it is empty: the longest of the lists. */
  bySpecialist?: boolean;
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
  const range = [firstDayOf(input.fromMonth), firstDayOf(input.untilMonth)];
  const params: unknown[] = [todayInTokyo(tx.now), ...range];
  const where = [mayTouchSql(tx.actor, 'd', params)];
  if (input.officeId) where.push(`d.office_id = $${params.push(input.officeId)}`);
  if (input.deskId) where.push(`d.desk_id = $${params.push(input.deskId)}`);
  const [row] = await tx.query<{ overview: Overview }>(
    `with ${readingCte('$1')},
     -- Months that are alike are counted first: what follows looks at some thousand of rows at most.
     alike as (
       select d.month, d.office_id, ${input.bySpecialist ? 'd.specialist_id' : 'null::uuid as specialist_id'}, d.desk_id,
              count(*) as months,
              max(d.done_on) as done_on, max(d.closed_reason) as closed_reason
       from due_month d
       where d.month between $2::date and $3::date and ${where.join(' and ')}
       group by 1, 2, 3, 4, d.done_on is null, d.closed_reason is null),
     facts as (
       select a.*,
              ${standings.map((name) => `${standingIs[name]('a')} as is_${name}`).join(', ')},
              ${AGEING.map(({ code }) => `${standingIs.passed('a')} and ${ageingIs('a', code)} as is_${code}`).join(', ')}
       from alike a),
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
       'bySpecialist', ${input.bySpecialist ? bySpecialistJson : `json_build_array()`},
       'byDesk', (select coalesce(json_agg(json_build_object('desk', ${deskJson}, 'counts', s.counts)
          order by k.position, k.id), '[]') from sums s join desk k on k.id = s.desk_id where kind = ${kinds.desk})
     ) as overview`,
    params,
  );
  return (row as { overview: Overview }).overview;
}

/** `grouping(month, office, specialist, desk)`: a bit is 1 where the column is summed over. */
const kinds = { total: 0b1111, month: 0b0111, office: 0b1011, specialist: 0b1001, desk: 0b1110 };

const sumOf = (fact: string) => `coalesce(sum(months) filter (where is_${fact}), 0)::int`;

const countsJson = `json_build_object('total', coalesce(sum(months), 0)::int,
  ${standings.map((name) => `'${name}', ${sumOf(name)}`).join(', ')},
  'ageing', json_build_array(${AGEING.map(
    ({ code, label }) =>
      `json_build_object('ageing', '${code}', 'label', '${label}', 'count', ${sumOf(code)})`,
  ).join(', ')}))`;

const bySpecialistJson = `(select coalesce(json_agg(json_build_object('office', ${officeJson},
          'specialist', ${personJson}, 'counts', s.counts)
          order by ${byOffice}, ${byPerson}), '[]')
          from sums s join office o on o.id = s.office_id left join person p on p.id = s.specialist_id
          where kind = ${kinds.specialist})`;
