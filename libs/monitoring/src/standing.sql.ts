import { AGEING } from './domain/standing.js';

/**
 * `domain/standing.ts` as SQL, and nowhere else; a test compares the two month by month. Everything
 * hangs on three facts of the day of reading, a CTE of one row: `reading` (today in Tokyo as a day).
 * A month counts as passed when `today - grace` lies beyond it, so that an index on month can be used.
 */
export const readingCte = (todayParam: string): string => `
  reading as (
    select date_trunc('month', t.today)::date as this_month,
           date_trunc('month', t.today - coalesce(s.record_grace_days, 0))::date as passed_before
    from (select ${todayParam}::date as today) t
    left join monitoring_setting s on s.municipality_id = (select app_municipality())
  )`;

const thisMonth = '(select this_month from reading)';
const passedBefore = '(select passed_before from reading)';

/** The standing of the due month `d`, as one of the words of `domain/standing.ts`. */
export const standingSql = (d: string): string => `
  case when ${d}.done_on is not null then 'done'
       when ${d}.closed_reason is not null then 'closed'
       when ${d}.month > ${thisMonth} then 'upcoming'
       when ${d}.month = ${thisMonth} then 'current'
       when ${d}.month >= ${passedBefore} then 'inGrace'
       else 'passed' end`;

const open = (d: string) => `${d}.done_on is null and ${d}.closed_reason is null`;

/** The same as conditions that an index serves. */
export const standingIs = {
  upcoming: (d: string) => `(${open(d)} and ${d}.month > ${thisMonth})`,
  current: (d: string) => `(${open(d)} and ${d}.month = ${thisMonth})`,
  inGrace: (d: string) =>
    `(${open(d)} and ${d}.month < ${thisMonth} and ${d}.month >= ${passedBefore})`,
  passed: (d: string) => `(${open(d)} and ${d}.month < ${passedBefore})`,
  done: (d: string) => `(${d}.done_on is not null)`,
  closed: (d: string) => `(${d}.closed_reason is not null)`,
} as const;

/** Whole months since the due month; 0 while it is not over. */
export const monthsSinceSql = (d: string): string => `greatest(0,
  (extract(year from ${thisMonth}) - extract(year from ${d}.month)) * 12
  + extract(month from ${thisMonth}) - extract(month from ${d}.month))::int`;

/** Between which months a due month of this age lies, as a condition. */
export function ageingIs(d: string, code: string): string {
  const bucket = AGEING.find((row) => row.code === code);
  if (!bucket) throw new RangeError(`no such age: ${code}`);
  const back = (months: number) => `(${thisMonth} - interval '${months} months')::date`;
  const since = bucket.until === null ? [] : [`${d}.month >= ${back(bucket.until)}`];
  return `(${[...since, `${d}.month <= ${back(bucket.from)}`].join(' and ')})`;
}
