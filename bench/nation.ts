import type { Client } from 'pg';

export interface Nation {
  /** Due months in all; 2 of 7 are open. */
  dues: number;
  /** The month they are due in, as its first day. */
  month: string;
}

/** Offices, specialists, cases and one month of dues for a whole nation, set-based, past row security. */
export async function makeNation(client: Client, { dues, month }: Nation): Promise<void> {
  const municipalities = 60;
  const offices = Math.ceil(dues / 120);
  await client.query(`set session_replication_role = replica; set synchronous_commit = off`);
  await client.query(
    `truncate municipality, corporation, office, person, appointment, desk, support_case, due_month, reminder cascade`,
  );
  for (const [sql, params] of [
    [
      `insert into municipality (id, code, name)
       select new_id(), lpad(n::text, 6, '0'), '自治体' || n from generate_series(1, $1::int) n`,
      [municipalities],
    ],
    [`insert into corporation (municipality_id, name) select id, '法人' from municipality`, []],
    [`insert into desk (municipality_id, name) select id, '福祉部' from municipality`, []],
    [
      `with place as (select row_number() over () as n, m.id, c.id as corporation_id
                      from municipality m join corporation c on c.municipality_id = m.id)
       insert into office (municipality_id, corporation_id, number, name, kinds)
       select p.id, p.corporation_id, lpad(g::text, 10, '0'), '相談支援事業所' || g, '{specific}'
       from generate_series(1, $1::int) g join place p on p.n = g % $2::int + 1`,
      [offices, municipalities],
    ],
    // Two specialists and a manager in every office, one coordinator in every municipality.
    [
      `with staff as (
         insert into person (municipality_id, family_name, given_name)
         select municipality_id, o.id::text, k::text from office o, generate_series(1, 3) k
         returning id, municipality_id, family_name, given_name)
       insert into appointment (municipality_id, person_id, office_id, role, from_on)
       select municipality_id, id, family_name::uuid,
              case given_name when '3' then 'manager' else 'specialist' end, '2020-04-01' from staff`,
      [],
    ],
    [
      `with staff as (
         insert into person (municipality_id, family_name, given_name)
         select id, '基幹', '職員' from municipality returning id, municipality_id)
       insert into appointment (municipality_id, person_id, role, from_on)
       select municipality_id, id, 'coordinator', '2020-04-01' from staff`,
      [],
    ],
    [
      `with seat as (
         select row_number() over (order by a.office_id, a.person_id) - 1 as n, a.municipality_id, a.office_id, a.person_id, d.id as desk_id
         from appointment a join desk d on d.municipality_id = a.municipality_id where a.role = 'specialist')
       insert into support_case (municipality_id, office_id, code, specialist_id, desk_id, disability_kind, support_from, support_until)
       select s.municipality_id, s.office_id, 'C' || g, s.person_id, s.desk_id, 'mental',
              $2::date - interval '11 months', $2::date
       from generate_series(1, $1::int) g join seat s on s.n = g % (select count(*) from seat)`,
      [dues, month],
    ],
    [
      `insert into due_month (municipality_id, office_id, case_id, specialist_id, desk_id, month, done_on)
       select municipality_id, office_id, id, specialist_id, desk_id, $1,
              case when row_number() over () % 7 < 2 then null else $1::date + 9 end
       from support_case`,
      [month],
    ],
  ] as [string, unknown[]][]) {
    await client.query(sql, params);
  }
  await client.query('vacuum analyze');
  await client.query(`set session_replication_role = origin; set synchronous_commit = on`);
}
