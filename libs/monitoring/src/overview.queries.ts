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
  const params: unknown[] = [todayInTokyo(tx.now)];
  const where = [mayTouchSql(tx.actor, 'd', params)];
  if (input.officeId) where.push(`d.office_id = $${params.push(input.officeId)}`);
  if (input.deskId) where.push(`d.desk_id = $${params.push(input.deskId)}`);
  // Written out: a plan that does not see the range takes the months one by one through an index.
  const [from, until] = [input.fromMonth, input.untilMonth].map(dayLiteral);
  const person = input.bySpecialist ? ', specialist_id' : '';
  const [row] = await tx.query<{ overview: PackedOverview }>(
    `with ${readingCte('$1')},
     -- Months that are alike are counted first: what follows looks at some thousand of rows at most.
     alike as (
       select month, office_id, desk_id${person}, count(*) as months,
              max(done_on) as done_on, max(closed_reason) as closed_reason
       from due_month d
       where d.month between ${from} and ${until} and ${where.join(' and ')}
       group by month, office_id, desk_id${person}, done_on is null, closed_reason is null),
     facts as (
       select a.*,
              ${standings.map((name) => `${standingIs[name]('a')} as is_${name}`).join(', ')},
              ${AGEING.map(({ code }) => `${standingIs.passed('a')} and ${ageingIs('a', code)} as is_${code}`).join(', ')}
       from alike a),
     sums as (
       select month, office_id, desk_id${person}, ${countsJson} as counts,
              grouping(desk_id, month, office_id) ${person && '+ 8 * (1 - grouping(specialist_id))'} as kind
       from facts
       group by grouping sets ((), (month), (office_id), (desk_id)${person && ', (office_id, specialist_id)'}))
     select json_build_object(
       'total', (select counts from sums where kind = ${kinds.total}),
       'byMonth', (select coalesce(json_agg(json_build_object('month', to_char(s.month, 'YYYY-MM'),
          'counts', s.counts) order by s.month), '[]') from sums s where kind = ${kinds.month}),
       'byOffice', (select coalesce(json_agg(json_build_object('office', ${officeJson}, 'counts', s.counts)
          order by ${byOffice}), '[]')
          from sums s join office o on o.id = s.office_id where kind = ${kinds.office}),
       'bySpecialist', ${person ? bySpecialistJson : `json_build_array()`},
       'byDesk', (select coalesce(json_agg(json_build_object('desk', ${deskJson}, 'counts', s.counts)
          order by k.position, k.id), '[]') from sums s join desk k on k.id = s.desk_id where kind = ${kinds.desk})
     ) as overview`,
    params,
  );
  return unpacked((row as { overview: PackedOverview }).overview);
}

/** Checked again, as it becomes part of a statement. */
function dayLiteral(month: Month): string {
  const day = firstDayOf(month);
  if (!/^\d{4}-\d{2}-01$/.test(day)) throw new RangeError(`not a month: ${month}`);
  return `'${day}'::date`;
}

/** `grouping(desk, month, office)`: a bit is 1 where the column is summed over; 8 more: by specialist. */
const kinds = { total: 0b111, month: 0b101, office: 0b110, specialist: 0b1110, desk: 0b011 };

const sumOf = (fact: string) => `coalesce(sum(months) filter (where is_${fact}), 0)::int`;

/** `Counts` travel as bare numbers: their names, a hundred times over, cost more than the counting. */
const countsJson = `json_build_array(coalesce(sum(months), 0)::int,
  ${[...standings, ...AGEING.map(({ code }) => code)].map(sumOf).join(', ')})`;

type Packed<Row> = Omit<Row, 'counts'> & { counts: number[] };

/** `Overview` as PostgreSQL gives it. */
interface PackedOverview {
  total: number[];
  byMonth: Packed<Overview['byMonth'][number]>[];
  byOffice: Packed<Overview['byOffice'][number]>[];
  bySpecialist: Packed<Overview['bySpecialist'][number]>[];
  byDesk: Packed<Overview['byDesk'][number]>[];
}

function countsOf(numbers: number[]): Counts {
  const [total, ...more] = numbers as [number, ...number[]];
  const [upcoming, current, inGrace, passed, done, closed, ...ages] = more as Six;
  const ageing = AGEING.map(({ code, label }, at) => ({
    ageing: code,
    label,
    count: ages[at] as number,
  }));
  return { total, upcoming, current, inGrace, passed, done, closed, ageing };
}

type Six = [number, number, number, number, number, number, ...number[]];

function unpacked(overview: PackedOverview): Overview {
  const each = <Row extends { counts: number[] }>(rows: Row[]) =>
    rows.map((row) => ({ ...row, counts: countsOf(row.counts) }));
  return {
    total: countsOf(overview.total),
    byMonth: each(overview.byMonth),
    byOffice: each(overview.byOffice),
    bySpecialist: each(overview.bySpecialist),
    byDesk: each(overview.byDesk),
  };
}

const bySpecialistJson = `(select coalesce(json_agg(json_build_object('office', ${officeJson},
          'specialist', ${personJson}, 'counts', s.counts)
          order by ${byOffice}, ${byPerson}), '[]')
          from sums s join office o on o.id = s.office_id left join person p on p.id = s.specialist_id
          where kind = ${kinds.specialist})`;
