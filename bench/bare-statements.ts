/** What the two published operations answer, as one statement each. $1 today, $4 the ward. */
const dueMonths = `
  with page as (
    select * from due_month where municipality_id = $4 order by month, office_id, id limit $2 offset $3)
  select json_build_object('data', json_build_object('dueMonths', json_build_object(
    'totalItems', (select count(*) from (select from due_month where municipality_id = $4 limit 10000) d),
    'items', json_agg(json_build_object(
      'id', d.id, 'month', to_char(d.month, 'YYYY-MM'),
      'standing', case when d.done_on is not null then 'done' when d.closed_reason is not null then 'closed'
        when d.month > date_trunc('month', $1::date) then 'upcoming'
        when d.month = date_trunc('month', $1::date) then 'current' else 'passed' end,
      'monthsSince', greatest(0, (extract(year from $1::date) - extract(year from d.month)) * 12
        + extract(month from $1::date) - extract(month from d.month))::int,
      'doneOn', d.done_on, 'desk', json_build_object('name', k.name),
      'office', json_build_object('id', o.id, 'name', o.name),
      'specialist', case when p.id is not null then json_build_object('id', p.id, 'familyName', p.family_name,
        'givenName', p.given_name) end,
      'supportCase', json_build_object('id', c.id, 'code', c.code))
      order by d.month, d.office_id, d.id))))::text as answer
  from page d join office o on o.id = d.office_id join support_case c on c.id = d.case_id
    join desk k on k.id = d.desk_id left join person p on p.id = d.specialist_id`;

/** [label, months since, until] of passed months. */
const ages = [
  ['1か月', 1, 1],
  ['2〜3か月', 2, 3],
  ['4〜6か月', 4, 6],
  ['7〜12か月', 7, 12],
  ['1年を超える', 13, 9999],
] as const;

const standings = ['done', 'closed', 'current', 'upcoming', 'passed'];

const counts = `json_build_object('total', sum(months),
  ${standings.map((word) => `'${word}', coalesce(sum(months) filter (where standing = '${word}'), 0)`).join(', ')},
  'inGrace', 0, 'ageing', json_build_array(${ages
    .map(
      ([label, from, until]) => `json_build_object('label', '${label}', 'count',
        coalesce(sum(months) filter (where standing = 'passed' and age between ${from} and ${until}), 0))`,
    )
    .join(', ')}))`;

const monitoringOverview = `
  with alike as (
    select month, office_id, desk_id, max(done_on) as done_on, max(closed_reason) as closed_reason,
      count(*) as months
    from due_month where municipality_id = $4 and month between $2 and $3
    group by 1, 2, 3, done_on is null, closed_reason is null),
  facts as (
    select month, office_id, desk_id, months,
      (extract(year from $1::date) - extract(year from month)) * 12
        + extract(month from $1::date) - extract(month from month) as age,
      case when done_on is not null then 'done' when closed_reason is not null then 'closed'
        when month > date_trunc('month', $1::date) then 'upcoming'
        when month = date_trunc('month', $1::date) then 'current' else 'passed' end as standing
    from alike),
  sums as (
    select month, office_id, desk_id, grouping(month, office_id, desk_id) as kind, ${counts} as counts
    from facts group by grouping sets ((), (month), (office_id), (desk_id)))
  select json_build_object('data', json_build_object('monitoringOverview', json_build_object(
    'total', (select counts from sums where kind = 7),
    'byMonth', (select json_agg(json_build_object('month', to_char(month, 'YYYY-MM'), 'counts', counts)
      order by month) from sums where kind = 3),
    'byOffice', (select json_agg(json_build_object('office', json_build_object('id', o.id, 'name', o.name),
      'counts', counts) order by coalesce(nullif(o.kana, ''), o.name) collate japanese, o.id)
      from sums join office o on o.id = office_id where kind = 5),
    'byDesk', (select json_agg(json_build_object('desk', json_build_object('name', k.name), 'counts', counts)
      order by k.position, k.id) from sums join desk k on k.id = desk_id where kind = 6))))::text as answer`;

export const bareStatements = {
  DueMonths: { text: dueMonths },
  MonitoringOverview: { text: monitoringOverview },
};
