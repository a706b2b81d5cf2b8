import type { Client } from 'pg';

export interface Prefecture {
  municipalities: number;
  /** Of each. */
  offices: number;
  /** Due months in each month of each municipality. */
  dues: number;
  /** Fiscal years, the last of them 2026. */
  years: number;
}

const LAST_YEAR = 2026;

/**
 * What the figures read, set-based, past row security: every year two rounds in which three of four
 * offices are chosen and most of them visited, two strengths, a topic and two steps of each visit;
 * cases that are due every third month, one of ten of them not visited. A meeting, a coordinator and
 * two themes for each municipality.
 */
export async function makePrefecture(
  client: Client,
  { municipalities, offices, dues, years }: Prefecture,
): Promise<void> {
  await client.query(`set session_replication_role = replica; set synchronous_commit = off`);
  await client.query(
    'truncate municipality, corporation, office, person, appointment, desk cascade',
  );
  const first = LAST_YEAR - years + 1;
  const statements: [string, unknown[]][] = [
    [
      `insert into municipality (id, code, name)
       select new_id(), lpad(n::text, 6, '0'), '自治体' || n from generate_series(1, $1::int) n`,
      [municipalities],
    ],
    [`insert into corporation (municipality_id, name) select id, '法人' from municipality`, []],
    [
      `insert into desk (municipality_id, name, position)
       select id, label, at from municipality, (values ('福祉部', 0), ('衛生部', 1)) d (label, at)`,
      [],
    ],
    [
      `insert into office (municipality_id, corporation_id, number, name, kinds)
       select c.municipality_id, c.id, lpad(((row_number() over ()))::text, 10, '0'), '相談支援事業所' || g, '{specific}'
       from corporation c, generate_series(1, $1::int) g`,
      [offices],
    ],
    [
      `insert into person (municipality_id, family_name, given_name) select id, '基幹', '職員' from municipality`,
      [],
    ],
    [
      `insert into appointment (municipality_id, person_id, role, from_on)
       select municipality_id, id, 'coordinator', '2020-04-01' from person`,
      [],
    ],
    [
      `insert into instrument (municipality_id, code, name, kind) select id, 'reflection', '様式', 'reflection' from municipality`,
      [],
    ],
    [
      `insert into instrument_version (municipality_id, instrument_id, number, state, definition)
       select municipality_id, id, 1, 'published', '{"title": "様式", "totals": "never", "sections": [], "perspectives": [
         {"code": "p1", "label": "個別性"}, {"code": "p2", "label": "生活者"}, {"code": "p3", "label": "本人主体"},
         {"code": "p4", "label": "自己決定"}, {"code": "p5", "label": "ストレングス"}, {"code": "p6", "label": "権利擁護"}]}'
       from instrument`,
      [],
    ],
    [
      `insert into programme (municipality_id, fiscal_year, name, activities, instrument_version_id, state)
       select municipality_id, year, '計画', '{worries}', id, 'open'
       from instrument_version, generate_series($1::int, ${LAST_YEAR}) year`,
      [first],
    ],
    [
      `insert into programme_round (municipality_id, programme_id, number, name, from_on, until_on)
       select municipality_id, id, n, '第' || n || '回', make_date(fiscal_year, 4, 1), make_date(fiscal_year + 1, 3, 31)
       from programme, generate_series(1, 2) n`,
      [],
    ],
    // Odd offices in the first round, even ones in the second; one of four is not chosen.
    [
      `insert into programme_target (municipality_id, programme_id, round_id, office_id, reasons, decided_by, decided_at)
       select o.municipality_id, r.programme_id, r.id, o.id, '{neverVisited}', p.id, make_timestamptz(y.fiscal_year, 4, 10, 3, 0, 0, 'UTC')
       from (select *, row_number() over (partition by municipality_id order by id) as n from office) o
       join programme y on y.municipality_id = o.municipality_id
       join programme_round r on r.programme_id = y.id and r.number = 1 + o.n % 2
       join person p on p.municipality_id = o.municipality_id where (o.n + y.fiscal_year) % 4 <> 0`,
      [],
    ],
    [
      `insert into visit (municipality_id, programme_id, round_id, office_id, state, activities, starts_at, ends_at, created_by, ended_at)
       select t.municipality_id, t.programme_id, t.round_id, t.office_id, 'closed', '{worries}', at, at + interval '2 hours', t.decided_by, at + interval '10 days'
       from (select *, decided_at + make_interval(days => 20 + (row_number() over (partition by programme_id order by id))::int % 190) as at
             from programme_target) t where at < '2026-11-20'`,
      [],
    ],
    [
      `insert into visit_act (municipality_id, office_id, visit_id, move, from_state, to_state, side, person_id, at)
       select municipality_id, office_id, id, move, 'confirmed', 'held', 'visitors', created_by, starts_at
       from visit, unnest('{propose,confirm,hold,note,close}'::text[]) move`,
      [],
    ],
    [
      `insert into material (municipality_id, office_id, visit_id, kind, perspective, words, released_by, released_at)
       select municipality_id, office_id, v.id, kind, 'p' || (1 + (row_number() over () * 7 + k) % 6), '本人のことばを計画に書いている', created_by, starts_at + interval '12 days'
       from visit v, (values ('strength', 1), ('strength', 2), ('topic', 3)) m (kind, k)`,
      [],
    ],
    [
      `insert into next_step (municipality_id, office_id, visit_id, words, owner_id, due_on, state, settled_at, created_at)
       select municipality_id, office_id, id, '会議に来てもらう', created_by, starts_at + interval '60 days',
         case when n = 1 then 'done' else 'open' end, case when n = 1 then starts_at + interval '50 days' end, starts_at
       from visit, generate_series(1, 2) n`,
      [],
    ],
    [
      `insert into support_case (municipality_id, office_id, code, desk_id, disability_kind, support_from, support_until)
       select o.municipality_id, o.id, 'C' || g, d.id, 'mental', '2021-04-01', '2027-03-31'
       from (select *, row_number() over (partition by municipality_id order by id) - 1 as n from office) o
       join generate_series(1, $1::int * 3) g on g % $2::int = o.n
       join desk d on d.municipality_id = o.municipality_id and d.position = g % 2`,
      [dues, offices],
    ],
    [
      `insert into due_month (municipality_id, office_id, case_id, desk_id, month, done_on, ended_at, created_at)
       select municipality_id, office_id, id, desk_id, month, case when done then month + 9 end,
         case when done then month + interval '11 days' end, '2021-04-01'
       from (select c.*, month::date, (('x' || substr(md5(c.id::text || month), 1, 4))::bit(16)::int % 10 > 0
           and month < '2026-11-01') as done
         from support_case c, generate_series(make_date($1, 4, 1), '2027-03-01', interval '1 month') month
         where (extract(month from month)::int + ('x' || substr(c.id::text, 34, 3))::bit(12)::int) % 3 = 0) c`,
      [first],
    ],
    [
      `insert into monitoring_record (municipality_id, office_id, case_id, due_month_id, visited_on, source, created_at)
       select municipality_id, office_id, case_id, id, done_on, 'register', ended_at from due_month where done_on is not null`,
      [],
    ],
    [
      `insert into meeting (id, municipality_id, fiscal_year, round, title)
       select new_id(), id, ${LAST_YEAR}, 2, '評価会議' from municipality`,
      [],
    ],
    [
      `insert into theme (municipality_id, fiscal_year, title, position, created_at)
       select id, ${LAST_YEAR}, 'テーマ' || n, n, '2026-05-01' from municipality, generate_series(1, 2) n`,
      [],
    ],
    [
      `insert into theme_quote (municipality_id, theme_id, material_id, placed_by, placed_at)
       select m.municipality_id, t.id, m.id, m.released_by, '2026-11-01' from material m
       join theme t on t.municipality_id = m.municipality_id where m.released_at > '2026-04-01'`,
      [],
    ],
  ];
  for (const [sql, params] of statements) await client.query(sql, params);
  await client.query('vacuum analyze');
  await client.query(`set session_replication_role = origin; set synchronous_commit = on`);
}
