/**
 * The figures of a fiscal year as anybody would write them in a console, past row security: by the
 * code of their definition. $1 and $2 first and last day of the year, $3 the cut-off, $4 its day,
 * $5 the municipality.
 */
const held = `select distinct v.office_id, r.number,
    date_trunc('month', v.starts_at at time zone 'Asia/Tokyo')::date as month
  from programme p join visit v on v.programme_id = p.id join programme_round r on r.id = v.round_id
  join visit_act a on a.visit_id = v.id and a.move = 'hold' and a.at < $3
  where p.municipality_id = $5 and p.fiscal_year = extract(year from $1::date) and v.starts_at < $3`;
const offices = `select id from office where municipality_id = $5 and not 'coreCentre' = any (kinds)
  and coalesce(opened_on <= least($2::date, $4::date), true) and coalesce(closed_on >= least($2::date, $4::date), true)`;

const released = (kind: string) => `
  with held as (${held}),
  released as (
    select r.number, m.office_id, m.perspective from programme p join visit v on v.programme_id = p.id
    join programme_round r on r.id = v.round_id join material m on m.visit_id = v.id
    where p.municipality_id = $5 and p.fiscal_year = extract(year from $1::date) and m.kind = '${kind}'
      and m.released_at < $3 and coalesce(m.withdrawn_at >= $3, true)),
  facts as (
    select number, office_id, coalesce(perspective, 'none') as row from released
    union all select number, office_id, 'any' from released union all select number, office_id, 'visited' from held)
  select row, coalesce('round' || number, 'all') as "column", count(distinct office_id)::int as value,
    count(distinct office_id)::int as offices
  from facts where office_id in (${offices}) group by grouping sets ((row, number), (row))`;

const due = `
  select office_id, case_id, desk_id, month,
    case when ended_at < $3 and done_on is not null then 'done'
      when ended_at < $3 and closed_reason is not null then 'closed'
      when month >= date_trunc('month', $4::date) then 'open' else 'passed' end as standing,
    (extract(year from $4::date) - extract(year from month)) * 12
      + extract(month from $4::date) - extract(month from month) as months
  from due_month where municipality_id = $5 and month between $1 and least($2, date_trunc('month', $4::date)::date)
    and created_at < $3`;

export const bareFigures: Readonly<Record<string, string>> = {
  'visits.byRound': `
    with held as (${held}), here as (${offices}),
    chosen as (
      select r.number, t.office_id from programme p join programme_target t on t.programme_id = p.id
      join programme_round r on r.id = t.round_id
      where p.municipality_id = $5 and p.fiscal_year = extract(year from $1::date) and t.decided_at < $3
        and coalesce(t.dropped_at >= $3, true) and t.office_id in (select id from here)
      union select number, office_id from held where office_id in (select id from here)),
    facts as (
      select 'round' || c.number as row, h.office_id is not null as visited
      from chosen c left join (select distinct number, office_id from held) h using (number, office_id)
      union all select 'all', h.office_id is not null from here
      left join (select distinct office_id from held) h on h.office_id = here.id)
    select row, case when grouping(visited) = 1 then 'target' when visited then 'visited' else 'notYet' end as "column",
      count(*)::int as value, count(*)::int as offices
    from facts group by grouping sets ((row), (row, visited))`,
  'visits.byMonth': `
    with first as (select office_id, min(month) as month from (${held}) h where office_id in (${offices}) group by 1)
    select coalesce(to_char(month, 'YYYY-MM'), 'all') as row, 'visited' as "column", count(*)::int as value,
      count(*)::int as offices from first group by grouping sets ((month), ())`,
  'perspectives.strengths': released('strength'),
  'perspectives.topics': released('topic'),
  'steps.byRound': `
    with made as (
      select r.number, s.office_id, case when s.settled_at < $3 then s.state else 'open' end as state
      from programme p join visit v on v.programme_id = p.id join programme_round r on r.id = v.round_id
      join next_step s on s.visit_id = v.id
      where p.municipality_id = $5 and p.fiscal_year = extract(year from $1::date) and s.created_at < $3
        and s.office_id in (${offices})
        and not (s.state = 'dropped' and s.settled_at <= coalesce(v.ended_at, 'infinity')))
    select coalesce('round' || number, 'all') as row, coalesce(state, 'made') as "column", count(*)::int as value,
      count(distinct office_id)::int as offices
    from made group by grouping sets ((number, state), (number), (state), ())`,
  /** Of both tables of due months. */
  'months.byDesk': `
    with due as (${due}),
    aged as (
      select office_id, case_id, desk_id, standing, case when standing <> 'passed' then null
        when months <= 1 then 'one' when months <= 3 then 'twoToThree' when months <= 6 then 'fourToSix'
        when months <= 12 then 'sevenToTwelve' else 'overAYear' end as age from due),
    sums as (
      select desk_id, standing, age, grouping(standing, age) as kind, count(*)::int as value,
        count(distinct office_id)::int as offices, count(distinct case_id)::int as persons
      from aged group by grouping sets ((desk_id, standing, age), (desk_id, standing), (desk_id), (standing, age), (standing), ()))
    select coalesce(desk_id::text, 'all') as row,
      case kind when 0 then 'passed-' || age when 1 then standing else 'due' end as "column", value, offices, persons
    from sums where kind > 0 or age is not null
    union all
    select to_char(month, 'YYYY-MM'), coalesce(standing, 'due'), count(*)::int, count(distinct office_id)::int,
      count(distinct case_id)::int
    from due group by grouping sets ((month, standing), (month))`,
  'themes.offices': `
    select t.id::text as row, 'offices' as "column", count(distinct m.office_id)::int as value,
      count(distinct m.office_id)::int as offices
    from theme t join theme_quote q on q.theme_id = t.id join material m on m.id = q.material_id
    where t.municipality_id = $5 and t.fiscal_year = extract(year from $1::date) and q.placed_at < $3
      and coalesce(q.taken_off_at >= $3, true) and m.released_at < $3 and coalesce(m.withdrawn_at >= $3, true)
      and $2::date is not null and $4::date is not null and m.office_id in (${offices})
    group by t.id`,
};
