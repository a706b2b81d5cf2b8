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

const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** $1 the lead. */
const leadHome = `
  select json_build_object('data', json_build_object('visits', json_build_object('items', coalesce(json_agg(
    json_build_object('id', v.id, 'state', v.state, 'startsAt', ${instant('v.agreed_at')},
      'office', json_build_object('id', o.id, 'name', o.name, 'district', o.district),
      'proposals', (select coalesce(json_agg(json_build_object('id', d.id, 'startsAt', ${instant('d.starts_at')},
          'answer', d.answer, 'answerNote', d.answer_note) order by d.starts_at, d.id), '[]')
        from date_proposal d where d.visit_id = v.id and d.withdrawn_at is null),
      'lastSteps', (select coalesce(json_agg(json_build_object('id', s.id, 'words', s.words, 'dueOn', s.due_on,
          'owner', json_build_object('id', p.id, 'familyName', p.family_name, 'givenName', p.given_name))
          order by s.due_on, s.id), '[]')
        from (select b.id, b.ended_at, max(b.starts_at) over () as last_at from visit b
          where b.office_id = v.office_id and b.id <> v.id and b.state in ('held', 'noted', 'closed')
            and b.starts_at < coalesce(v.starts_at, 'infinity')) b
        join next_step s on s.visit_id = b.id join person p on p.id = s.owner_id
        where not (s.state = 'dropped' and s.settled_at <= coalesce(b.ended_at, 'infinity'))
          and (s.state = 'open' or s.settled_at >= b.last_at)))
    order by v.agreed_at nulls last, v.id desc), '[]'))))::text as answer
  from (select *, case when state in ('confirmed', 'held', 'noted', 'closed') then starts_at end as agreed_at
    from visit where state <> all ('{closed,declined,cancelled}') and exists (select from visit_member m
      where m.visit_id = visit.id and m.left_at is null and m.person_id = $1)
    order by 1, id desc limit 20) v
  join office o on o.id = v.office_id`;

/** $1 the sheet. */
const sheet = `
  with items as (
    select i.value ->> 'id' as id, row_number() over (order by g.ordinality, i.ordinality) as at
    from sheet s join instrument_version n on n.id = s.instrument_version_id,
      jsonb_array_elements(n.definition -> 'sections') with ordinality g,
      jsonb_array_elements(g.value -> 'items') with ordinality i
    where s.id = $1)
  select json_build_object('data', json_build_object('sheet', json_build_object('id', s.id, 'state', s.state,
    'sharing', s.sharing, 'revision', s.revision, 'savedAt', ${instant('s.saved_at')},
    'office', json_build_object('id', o.id, 'name', o.name),
    'version', json_build_object('id', n.id, 'number', n.number),
    'answers', (select coalesce(json_agg(json_build_object('itemId', w.key, 'text', w.value) order by i.at), '[]')
      from jsonb_each_text(s.answers) w join items i on i.id = w.key),
    'lastWords', (select coalesce(json_agg(json_build_object('sheetId', l.id, 'answer',
        json_build_object('itemId', l.key, 'text', l.value)) order by l.key), '[]')
      from (select distinct on (w.key) b.id, w.key, w.value from sheet b
        join lateral (select answers from sheet_act where sheet_id = b.id and move = 'submit'
          order by id desc limit 1) a on true
        cross join lateral jsonb_each_text(a.answers) w
        where b.person_id = s.person_id and b.id <> s.id and b.created_at <= s.created_at
          and w.key in (select id from items)
        order by w.key, b.created_at desc, b.id desc) l),
    'acts', (select coalesce(json_agg(json_build_object('move', a.move, 'at', ${instant('a.at')}) order by a.id), '[]')
      from sheet_act a where a.sheet_id = s.id))))::text as answer
  from sheet s join office o on o.id = s.office_id join instrument_version n on n.id = s.instrument_version_id
  where s.id = $1`;

/** $1 the sheet, $2 its revision, $3 the answers that changed. */
const saveSheet = `
  update sheet set answers = answers || $3::jsonb, revision = revision + 1, saved_at = now()
  where id = $1 and revision = $2 returning json_build_object('revision', revision)::text as answer`;

export const bareStatements = {
  LeadHome: { text: leadHome },
  Sheet: { text: sheet },
  SaveSheet: { text: saveSheet },
  DueMonths: { text: dueMonths },
  MonitoringOverview: { text: monitoringOverview },
};
