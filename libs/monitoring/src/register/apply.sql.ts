import { keepPast } from '../past.sql.js';

/**
 * The import's statements, each over all rows at once. `register_row` holds the file,
 * `register_plan` besides it what becomes of each row. `$1` is the instant of the import unless told.
 */

/** As the use cases do: who changes a case holds it first. */
export const lockCases = `select from support_case c join register_row r on r.office_id = c.office_id and r.code = c.code
  order by c.id for update of c`;

/**
 * Which case a row means and what it changes. An ended case is left alone. A plan differs when a
 * phase ends in another month or has another interval.
 */
export const makePlan = `
  create temp table register_plan on commit drop as
  select r.*, coalesce(c.id, new_id()) as case_id, c.id is null as is_new,
    coalesce(c.ended_on is not null, false) as is_ended, c.ended_on,
    coalesce(r.specialist_id, c.specialist_id) as new_specialist_id,
    case when c.id is null or r.desk_is_given or c.disability_kind <> r.disability_kind
      then r.desk_id else c.desk_id end as new_desk_id,
    coalesce(r.note, c.note, '') as new_note,
    c.specialist_id as old_specialist_id, c.desk_id as old_desk_id,
    c.support_from as old_from, c.support_until as old_until,
    coalesce(c.disability_kind <> r.disability_kind or c.note <> r.note, false) as is_reworded,
    coalesce(c.ended_on is null and (c.support_from <> r.support_from or c.support_until <> r.support_until
      or p.plan is distinct from r.plan), false) as is_replanned
  from register_row r
  left join support_case c on c.office_id = r.office_id and c.code = r.code
  left join lateral (
    select string_agg(to_char(until_month, 'YYYY-MM/') || interval_months, ' ' order by from_month) as plan
    from monitoring_phase
    where case_id = c.id and superseded_at is null
      and from_month <= c.support_until and until_month >= c.support_from) p on c.id is not null`;

/** Existing cases that the file touches, in a table of their own so that the planner knows how few they are. */
export const makeKnown = `
  create temp table register_known on commit drop as
    select * from register_plan where not is_new and not is_ended;
  create temp table register_replanned on commit drop as
    select * from register_known where is_replanned;
  create index on register_known (case_id);
  create index on register_replanned (case_id);
  analyze register_plan, register_known, register_replanned`;

export const countKnown = `select (count(*) filter (where is_ended))::int as ended,
  (select count(*)::int from register_known) as known,
  (select count(*)::int from register_replanned) as replanned from register_plan`;

export const countNewDone = `select from register_plan cross join unnest(done_on) as d (day)
  where is_new and d.day is not null`;

/** A month of the support periods' past that the earlier decision held for stays as it was. */
const isDecidedNow = `(m.month >= date_trunc('month', $2::date) or m.month > old_until or m.month < old_from)`;

export const findings = {
  supportOver: `select row, to_char(old_from, 'YYYY-MM') as "from", to_char(old_until, 'YYYY-MM') as until
    from register_known where support_until < old_from order by row limit 10001`,
  caseEnded: `select row, code as value, ended_on as day from register_plan where is_ended order by row limit 10001`,
  visitNotInFile: `select row, array_agg(r.visited_on::text order by r.visited_on) as days
    from register_known p join monitoring_record r on r.case_id = p.case_id
    where visits is not null and r.source = 'register' and r.voided_at is null
      and r.visited_on >= support_from and r.visited_on < support_until + interval '1 month'
      and r.visited_on <> all (visits)
    group by row order by row limit 10001`,
  visitVoided: `select row, array_agg(day::text order by day) as days
    from register_known p cross join unnest(visits) day
    where exists (select from monitoring_record r where r.case_id = p.case_id
        and r.visited_on = day and r.method = 'faceToFace' and r.voided_at is not null)
      and not exists (select from monitoring_record r where r.case_id = p.case_id
        and r.visited_on = day and r.method = 'faceToFace' and r.voided_at is null)
    group by row order by row limit 10001`,
  monthsLeft: `select row, array_agg(to_char(d.month, 'YYYY-MM') order by d.month) as months
    from register_replanned p join due_month d on d.case_id = p.case_id
    where d.done_on is null and d.closed_reason is null
      and d.month >= support_from and d.month < date_trunc('month', $1::date) and d.month <> all (months)
    group by row order by row limit 10001`,
};

/** New cases, whole: months come with the visits that did them. */
export const insertNew = {
  cases: `insert into support_case (id, municipality_id, office_id, code, specialist_id, desk_id, disability_kind,
      support_from, support_until, note, created_at)
    select case_id, app_municipality(), office_id, code, specialist_id, desk_id, disability_kind,
      support_from, support_until, new_note, $1::timestamptz
    from register_plan where is_new`,
  months: `insert into due_month (municipality_id, office_id, case_id, specialist_id, desk_id, month, done_on, ended_at, created_at)
    select app_municipality(), office_id, case_id, specialist_id, desk_id, m.month, m.done_on,
      case when m.done_on is not null then $1::timestamptz end, $1
    from register_plan cross join unnest(months, done_on) as m (month, done_on) where is_new`,
  visits: `insert into monitoring_record (municipality_id, office_id, case_id, due_month_id, visited_on, source, created_at)
    select app_municipality(), p.office_id, p.case_id, d.id, v.day, 'register', $1::timestamptz
    from register_plan p cross join unnest(visits) as v (day)
    left join due_month d on d.case_id = p.case_id and d.done_on = v.day
    where is_new`,
};

export const supersedePhases = `update monitoring_phase m set superseded_at = $1
  from register_replanned p
  where m.case_id = p.case_id and m.superseded_at is null
    and m.from_month <= p.support_until and m.until_month >= p.support_from`;

export const insertPhases = `insert into monitoring_phase (municipality_id, office_id, case_id, from_month, until_month, interval_months, created_at)
  select app_municipality(), office_id, case_id, f.from_month, f.until_month, f.interval_months, $1::timestamptz
  from register_plan cross join unnest(from_months, until_months, intervals) as f (from_month, until_month, interval_months)
  where is_new or is_replanned`;

export const updateCases = `update support_case c
  set specialist_id = p.new_specialist_id, desk_id = p.new_desk_id, disability_kind = p.disability_kind,
    note = p.new_note, support_from = p.support_from, support_until = p.support_until
  from register_known p
  where c.id = p.case_id
    and (is_replanned or is_reworded or old_specialist_id is distinct from new_specialist_id or old_desk_id <> new_desk_id)
  returning c.id`;

/** Open months from this one on that are wanted no more. Those that are over stay, for people to see. */
export const closeMonths = `update due_month d set closed_reason = 'municipalityChangedPeriod', closed_on = $2, ended_at = $1
  from register_replanned p
  where d.case_id = p.case_id and d.done_on is null and d.closed_reason is null
    and d.month >= greatest(p.support_from, date_trunc('month', $2::date)) and d.month <> all (p.months)
  returning d.id`;

export const reopenMonths = `with before as (
    select d.* from due_month d join register_replanned p on p.case_id = d.case_id
    where d.closed_reason = 'municipalityChangedPeriod'
      and d.month >= date_trunc('month', $1::date) and d.month = any (p.months)),
  past as (${keepPast('before', '$2')}),
  opened as (
    update due_month d set closed_reason = null, closed_note = '', closed_on = null, ended_at = null
    from before where d.id = before.id)
  select ended_at as "endedAt", array_agg(id) as ids from before group by ended_at`;

export const insertMonths = `insert into due_month (municipality_id, office_id, case_id, specialist_id, desk_id, month, created_at)
  select app_municipality(), office_id, case_id, new_specialist_id, new_desk_id, m.month, $1::timestamptz
  from register_replanned cross join unnest(months) as m (month)
  where ${isDecidedNow}
  on conflict (case_id, month) do nothing returning id`;

const isGoing = `d.done_on is null and d.closed_reason is null
    and (old_specialist_id is distinct from new_specialist_id or old_desk_id <> new_desk_id)`;

/** Open months go where their case goes. */
export const followCases = `with past as (${keepPast(
  `(select d.* from due_month d join register_known p on p.case_id = d.case_id
    where d.desk_id <> p.new_desk_id and ${isGoing}) d`,
  '$1',
)})
  update due_month d set specialist_id = p.new_specialist_id, desk_id = p.new_desk_id
  from register_known p
  where d.case_id = p.case_id and ${isGoing}
    and (d.specialist_id is distinct from p.new_specialist_id or d.desk_id <> p.new_desk_id)
  returning d.id, p.old_specialist_id as "before", old_specialist_id is distinct from new_specialist_id as "isHandedOver"`;

/** A day once voided by a person is not written again. */
export const insertVisits = `insert into monitoring_record (municipality_id, office_id, case_id, visited_on, source, created_at)
  select app_municipality(), p.office_id, p.case_id, v.day, 'register', $1::timestamptz
  from register_known p cross join unnest(visits) as v (day)
  where not exists (select from monitoring_record r
    where r.case_id = p.case_id and r.visited_on = v.day and r.method = 'faceToFace')
  on conflict do nothing returning case_id as id`;

/** Each open month in which a visit is recorded is done by the first of its visits. */
export const settle = `with visit as (
    select distinct on (r.case_id, date_trunc('month', r.visited_on)) r.id, r.case_id, r.visited_on,
      date_trunc('month', r.visited_on)::date as month
    from monitoring_record r join register_known p on p.case_id = r.case_id
    where r.voided_at is null and r.method = 'faceToFace'
    order by r.case_id, date_trunc('month', r.visited_on), r.visited_on),
  done as (
    update due_month d set done_on = v.visited_on, ended_at = $1 from visit v
    where d.case_id = v.case_id and d.month = v.month and d.done_on is null and d.closed_reason is null
    returning d.id, v.id as record_id),
  noted as (update monitoring_record r set due_month_id = done.id from done where r.id = done.record_id)
  select id from done`;
