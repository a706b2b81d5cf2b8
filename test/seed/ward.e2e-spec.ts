import { addMonths, day, type Day, isBusinessDay, monthOf } from '@furikaeri/calendar';
import type { SummaryContent } from '../../libs/findings/src/domain/summary.js';
import { DirectoryModule } from '@furikaeri/directory';
import { dueMonths, type Phase } from '@furikaeri/monitoring';
import { seededRandom } from '../../apps/cli/src/demo/random.js';
import { inventRegister } from '../../apps/cli/src/demo/register.js';
import { SEED } from '../../apps/cli/src/demo/seed.js';
import { inventWard } from '../../apps/cli/src/demo/ward.js';
import { type Rooms, startRooms } from '../setup/rooms.js';
import { seedDemoWard } from './ward.js';

let rooms: Rooms;
let wardId: string;
const rowsOf = <Row>(sql: string) => rooms.database.query<Row>(sql, [wardId]);

beforeAll(async () => {
  rooms = await startRooms(DirectoryModule);
  wardId = (await seedDemoWard(rooms)).ward.municipality.id;
});
afterAll(() => rooms?.close());

const invent = (today: Day) => {
  const random = seededRandom(SEED);
  const ward = inventWard(random, today);
  return { ward, register: inventRegister(random, ward, today) };
};

describe('the demo ward', () => {
  it('has a committee with two rounds, what became of them, and a meeting ahead', async () => {
    const meetings = await rowsOf<{ year: number; round: number; open: boolean; said: number }>(
      `select fiscal_year as year, round, pack_opened_at < '2026-11-22T03:00Z' as open,
         (select count(*)::int from statement s where s.meeting_id = m.id) as said
       from meeting m where municipality_id = $1 order by held_on`,
    );
    expect(meetings).toEqual([
      { year: 2025, round: 2, open: true, said: 30 },
      { year: 2025, round: 4, open: true, said: 25 },
      { year: 2026, round: 4, open: true, said: 0 },
    ]);
    const [trail] = await rowsOf(
      `select count(*) filter (where takes_up_id is not null)::int as links,
         (select count(*)::int from statement_answer where municipality_id = $1) as answers,
         (select count(*)::int from regional_issue_event where municipality_id = $1) as events,
         (select count(*)::int from seat where municipality_id = $1) as seats
       from statement where municipality_id = $1`,
    );
    expect(trail).toEqual({ links: 8, answers: 11, events: 3, seats: 9 });
  });

  it('has a yearly review of a home in each state, each out of a sheet that was handed in', async () => {
    const reviews = await rowsOf(
      `select h.fiscal_year as year, h.state, m.round, h.good_words <> '' as told,
         s.state = 'submitted' and s.purpose = 'review' and s.answers = h.answers as "ofSheet",
         exists (select from appointment a where a.person_id = h.submitted_by
           and a.office_id = h.office_id and a.role = 'manager') as "byManager"
       from home_review h join sheet s on s.id = h.sheet_id left join meeting m on m.id = h.meeting_id
       where h.municipality_id = $1 order by h.submitted_at`,
    );
    const sound = { ofSheet: true, byManager: true };
    expect(reviews).toEqual([
      { year: 2025, state: 'returned', round: 4, told: true, ...sound },
      { year: 2026, state: 'underReview', round: 4, told: false, ...sound },
      { year: 2026, state: 'opinionGiven', round: 4, told: true, ...sound },
      { year: 2026, state: 'submitted', round: null, told: false, ...sound },
    ]);
  });

  it('has themes with quotes and published figures of both years, made of what was known then', async () => {
    const snapshots = await rowsOf<Record<string, unknown>>(
      `select s.fiscal_year as year, s.state, s.step = s.steps and s.steps > 0 as whole,
         s.published_at > s.made_at and s.made_at > s.cut_off_on as "inTurn",
         (select count(*)::int from snapshot_figure f where f.snapshot_id = s.id) = s.steps as figures,
         (select count(distinct theme_id)::int from snapshot_quote q where q.snapshot_id = s.id) as themes,
         (select count(*)::int from snapshot_quote q where q.snapshot_id = s.id and words like '%（%') as occasions
       from snapshot s where municipality_id = $1 order by fiscal_year`,
    );
    const published = { state: 'done', whole: true, inTurn: true, figures: true, occasions: 0 };
    expect(snapshots).toEqual([
      { ...published, year: 2025, themes: 3 },
      { ...published, year: 2026, themes: 3 },
    ]);
    const cells = await rowsOf<{ year: number; code: string; counted: number; hidden: number }>(
      `select s.fiscal_year as year, f.shown ->> 'code' as code,
         count(*) filter (where (cell ->> 'shown')::int > 0)::int as counted,
         count(*) filter (where cell ? 'hidden')::int as hidden
       from snapshot s join snapshot_figure f on f.snapshot_id = s.id,
         jsonb_path_query(f.shown, '$.rows[*].cells[*]') cell
       where s.municipality_id = $1 group by 1, 2`,
    );
    expect(cells).toHaveLength(16);
    expect(cells.filter(({ counted }) => counted === 0)).toEqual([]);
    expect(cells.some(({ hidden }) => hidden > 0)).toBe(true);
  });

  it('has a published summary of the two rounds of last year, without what was answered later', async () => {
    const [summary] = await rowsOf<{ content: SummaryContent; state: string }>(
      `select content, state from summary where municipality_id = $1`,
    );
    expect(summary?.state).toBe('published');
    const { topics, figures, themes } = summary!.content;
    expect(topics).toHaveLength(5);
    expect(figures).toHaveLength(8);
    expect(themes.every(({ quotes }) => quotes.length > 1)).toBe(true);
    const said = topics.flatMap(({ rounds }) =>
      rounds.flatMap(({ round, issues }) => issues.map(({ answer }) => ({ round, answer }))),
    );
    expect(said.filter(({ round, answer }) => round === 2 && answer)).toHaveLength(8);
    expect(said.filter(({ round, answer }) => round === 4 && answer)).toEqual([]);
  });

  it('has the people of the issue', async () => {
    const roles = await rowsOf<{ role: string; people: number }>(
      `select role, count(distinct person_id)::int as people from appointment
       where municipality_id = $1 and until_on is null group by role`,
    );
    expect(Object.fromEntries(roles.map(({ role, people }) => [role, people]))).toEqual({
      auditor: 1,
      committeeMember: 9,
      coordinator: 7,
      coreMember: 3,
      lead: 5,
      manager: 31,
      specialist: 80,
    });
  });

  it('has 31 offices and two 基幹, ten offices with one specialist, each lead in another corporation', async () => {
    const [counts] = await rowsOf(
      `select count(*) filter (where not 'coreCentre' = any (kinds))::int as offices,
              count(*) filter (where 'coreCentre' = any (kinds))::int as centres,
              count(*) filter (where 1 = (select count(*) from appointment a
                where a.office_id = o.id and role = 'specialist' and until_on is null))::int as alone,
              count(distinct corporation_id) filter (where exists (select from appointment a
                where a.office_id = o.id and role = 'lead'))::int as "corporationsOfLeads"
       from office o where municipality_id = $1`,
    );
    expect(counts).toEqual({ offices: 31, centres: 2, alone: 10, corporationsOfLeads: 5 });
  });

  it('has about 1,000 dues in each month of two years, and half a year ahead', async () => {
    const months = await rowsOf<{ month: string; dues: number }>(
      `select to_char(month, 'YYYY-MM') as month, count(*)::int as dues
       from due_month where municipality_id = $1 group by 1`,
    );
    const dues = new Map(months.map((row) => [row.month, row.dues]));
    for (let n = -24; n <= 0; n++) {
      expect(dues.get(addMonths(monthOf(day('2026-11-22')), n))).toBeGreaterThan(900);
      expect(dues.get(addMonths(monthOf(day('2026-11-22')), n))).toBeLessThan(1_150);
    }
    for (let n = 1; n <= 6; n++) {
      expect(dues.get(addMonths(monthOf(day('2026-11-22')), n))).toBeGreaterThan(400);
    }
  });

  it('leaves passed months of every age, also of the demo specialist', async () => {
    const passed = await rowsOf<{ age: string; months: number }>(
      `select case when age = 1 then 'one' when age <= 3 then 'twoToThree' when age <= 6 then 'fourToSix'
                   when age <= 12 then 'sevenToTwelve' else 'overAYear' end as age, count(*)::int as months
       from due_month, lateral (select (date_part('year', d) * 12 + date_part('month', d))::int as age
         from age(date '2026-11-01', month) d) a
       where municipality_id = $1 and done_on is null and closed_reason is null and month < '2026-11-01'
       group by 1`,
    );
    expect(passed.map(({ age }) => age).sort()).toEqual([
      'fourToSix',
      'one',
      'overAYear',
      'sevenToTwelve',
      'twoToThree',
    ]);
    for (const { months } of passed) expect(months).toBeGreaterThan(9);
    const [own] = await rowsOf<{ months: number }>(
      `select count(*)::int as months from due_month d join person p on p.id = d.specialist_id
       where d.municipality_id = $1 and email like 'specialist@%' and done_on is null
         and closed_reason is null and month < '2026-11-01'`,
    );
    expect(own?.months).toBeGreaterThan(1);
  });

  it('has months where the counting-back rule puts them, and visits on working days of their month', () => {
    const { register } = invent(day('2026-11-22'));
    const phases = new Map<string, Phase[]>();
    for (const { caseId, ...phase } of register.phases) {
      phases.set(caseId, [...(phases.get(caseId) ?? []), phase as unknown as Phase]);
    }
    const counted = register.cases.map(({ id }) => [id, dueMonths(phases.get(id) ?? [])]);
    const written = new Map<string, string[]>();
    for (const { caseId, month } of register.dues) {
      written.set(caseId, [...(written.get(caseId) ?? []), month]);
    }
    expect(JSON.stringify([...written])).toBe(JSON.stringify(counted));
    const monthOfDue = new Map(register.dues.map(({ id, month }) => [id, month]));
    for (const { dueMonthId, visitedOn } of register.records) {
      const on = day(visitedOn);
      const right = monthOf(on) === monthOfDue.get(dueMonthId ?? '') && on <= '2026-11-22';
      if (!right || !isBusinessDay(on)) throw new Error(`a visit on ${on}`);
    }
  });

  it('has a programme of the year, with visits, their teams and what the offices asked for', async () => {
    const [counts] = await rowsOf<Record<string, number>>(
      `select (select count(*)::int from programme where municipality_id = $1 and state = 'open') as programmes,
         (select count(*)::int from programme_target where municipality_id = $1) as targets,
         (select count(*)::int from visit_wish where municipality_id = $1 and settled_at is null) as asking,
         count(*)::int as visits, count(distinct state)::int as states,
         count(*) filter (where 2 > (select count(*) from visit_member m where m.visit_id = v.id))::int as alone,
         count(*) filter (where exists (select from visit_member m
           join appointment a on a.person_id = m.person_id and a.until_on is null and a.role <> 'coordinator'
           join office home on home.id = a.office_id
           where m.visit_id = v.id and home.corporation_id = o.corporation_id))::int as "ofOneCorporation"
       from visit v join office o on o.id = v.office_id where v.municipality_id = $1`,
    );
    expect(counts).toMatchObject({ programmes: 1, targets: 48, states: 9, alone: 0 });
    expect(counts).toMatchObject({ ofOneCorporation: 0, asking: 2 });
    expect(counts?.visits).toBeGreaterThan(40);
  });

  it('has sheets that fit their form, notes, steps, cases and material of two years', async () => {
    const [counts] = await rowsOf<Record<string, number>>(
      `select (select count(*)::int from sheet where municipality_id = $1) as sheets,
         (select count(*)::int from sheet s join instrument_version v on v.id = s.instrument_version_id,
            jsonb_object_keys(s.answers) item
          where s.municipality_id = $1 and not exists (select from jsonb_path_query(v.definition,
            '$.sections[*].items[*].id') id where id #>> '{}' = item)) as astray,
         (select count(*)::int from visit_note where municipality_id = $1) as notes,
         (select count(*)::int from next_step where municipality_id = $1 and state = 'open') as "openSteps",
         (select count(*)::int from material where municipality_id = $1) as material,
         (select count(*)::int from reading_consent where municipality_id = $1) as consents,
         (select count(*)::int from date_proposal p join visit v on v.id = p.visit_id
          where v.municipality_id = $1 and v.state = 'proposing' and answer is null) as unanswered`,
    );
    expect(counts).toMatchObject({ astray: 0, unanswered: 3 });
    for (const [what, least] of Object.entries({
      sheets: 120,
      notes: 30,
      openSteps: 10,
      material: 30,
      consents: 10,
    })) {
      expect([what, counts?.[what]]).toEqual([what, expect.any(Number)]);
      expect(counts?.[what]).toBeGreaterThanOrEqual(least);
    }
  });

  it('is the same each time, and the same people on another day', () => {
    const [once, again] = [1, 2].map(() => JSON.stringify(invent(day('2026-11-22'))));
    expect(once === again).toBe(true);
    const names = (today: string) =>
      inventWard(seededRandom(SEED), day(today)).people.map(
        ({ id, familyName }) => id + familyName,
      );
    expect(names('2028-02-29')).toEqual(names('2026-11-22'));
  });

  it.each(['2027-04-01', '2028-02-29'])('can be invented on %s', (on) => {
    const { register } = invent(day(on));
    expect(register.records.every(({ visitedOn }) => visitedOn <= on)).toBe(true);
    expect(register.dues.length).toBeGreaterThan(25_000);
  });
});
