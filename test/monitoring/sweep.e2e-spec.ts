import { day, eachMonth, month, todayInTokyo } from '@furikaeri/calendar';
import { newId, type PersonActor, system } from '@furikaeri/core';
import {
  CasesService,
  findDueMonths,
  HandOverService,
  MonitoringSettingsService,
  MonthsService,
  RecordsService,
  SweepService,
} from '@furikaeri/monitoring';
import fc from 'fast-check';
import { ageingOf, monthsSince, standingOf } from '../../libs/monitoring/src/domain/standing.js';
import { mayTouch } from '../../libs/monitoring/src/monitoring.access.js';
import {
  makeAppointment,
  makeCase,
  makeDueMonth,
  makeMunicipality,
  makeOffice,
  makePerson,
  makeSpecialist,
} from '../make/index.js';
import { rememberMonths } from './past.js';
import { startWard, visit, type Ward } from './ward.js';

let ward: Ward;
const sweep = () => ward.get(SweepService).sweep();

beforeAll(async () => {
  ward = await startWard();
});
afterAll(() => ward?.close());

/** Every reminder of the month, as `stage name`, withdrawn ones left out. */
const told = async (dueMonthId: string) => {
  const names = new Map(
    (['anna', 'ben', 'carl', 'head', 'guide'] as const).map((name) => [ward[name].id, name]),
  );
  const rows = await ward.letters(dueMonthId);
  return rows
    .filter(({ state }) => state !== 'withdrawn')
    .map(({ stage, who }) => `${stage} ${names.get(who) ?? who}`)
    .toSorted();
};
/** Noon in Tokyo. */
const at = (text: string) => ward.clock.set(`${text}T03:00:00Z`);

describe('the sweep', () => {
  it('climbs the ladder over holidays and the turn of the year, each rung once', async () => {
    const { dues } = await ward.caseWith(['2026-12']);
    const id = dues[0]!.id;
    at('2026-11-30');
    await sweep();
    expect(await told(id)).toEqual([]);
    at('2026-12-01');
    await sweep();
    expect(await told(id)).toEqual(['begun anna']);
    at('2027-01-01');
    await sweep();
    // The notice of the month ends with the month.
    expect(await told(id)).toEqual(['passed anna']);
    // Counted from 1 January: 4 to 8, 12 to 15 (the 11th is 成人の日) are nine business days.
    at('2027-01-17');
    await sweep();
    expect(await told(id)).toHaveLength(1);
    at('2027-01-18');
    await sweep();
    expect(await told(id)).toEqual(['passed anna', 'passed10 head']);
    at('2027-02-01');
    await sweep();
    expect(await told(id)).toEqual(['passed anna', 'passed10 head', 'passed20 guide']);
    expect(await sweep()).toMatchObject({ requested: 0 });
    const [list] = await ward.database.query(
      `select listed, group_id = $2 as by_office from reminder where subject_id = $1 and stage = 'passed20'`,
      [id, ward.here.id],
    );
    expect(list).toEqual({ listed: true, by_office: true });
  });

  it('waits for grace and the municipality’s closed days', async () => {
    const { dues } = await ward.caseWith(['2026-10']);
    const settings = ward.get(MonitoringSettingsService);
    await settings.changeMonitoringSetting(ward.as.guide, {
      recordGraceDays: 5,
      retentionYears: 5,
    });
    await ward.database.query(
      `insert into closed_day (municipality_id, on_day, name) values ($1, '2026-11-20', '区制記念日')`,
      [ward.municipality.id],
    );
    at('2026-11-05');
    await sweep();
    expect(await told(dues[0]!.id)).toEqual([]);
    at('2026-11-06');
    await sweep();
    expect(await told(dues[0]!.id)).toEqual(['passed anna']);
    // 9–13, 16–19 are nine business days, the 20th is closed here, 21–23 are none.
    at('2026-11-23');
    await sweep();
    expect(await told(dues[0]!.id)).toEqual(['passed anna']);
    at('2026-11-24');
    await sweep();
    expect(await told(dues[0]!.id)).toEqual(['passed anna', 'passed10 head']);
    await settings.changeMonitoringSetting(ward.as.guide, {
      recordGraceDays: 0,
      retentionYears: 5,
    });
    await ward.database.query('delete from closed_day');
  });

  it('sends a month that nobody can do to the manager in the specialist’s place', async () => {
    at('2026-11-22');
    const { dues: unnamed } = await ward.caseWith(['2026-11'], { specialistId: null });
    const { dues: gone } = await ward.caseWith(['2026-11'], { specialistId: ward.carl.id });
    await sweep();
    expect(await told(unnamed[0]!.id)).toEqual(['begun head']);
    expect(await told(gone[0]!.id)).toEqual(['begun head']);
  });

  it('asks for nothing where a month is done, closed, or far ahead', async () => {
    at('2026-11-22');
    const { of, dues } = await ward.caseWith(['2026-08', '2026-09', '2027-03']);
    await ward
      .get(RecordsService)
      .recordVisit(
        ward.as.anna,
        visit({ id: newId(), caseId: of.id, visitedOn: day('2026-08-03') }),
      );
    await ward.get(MonthsService).closeDueMonth(ward.as.anna, {
      dueMonthId: dues[1]!.id,
      reason: 'officeChanged',
      closedOn: day('2026-09-30'),
    });
    await sweep();
    for (const due of dues) expect(await told(due.id)).toEqual([]);
  });

  it('serves every municipality by its own ladder, in one statement, and once when two run', async () => {
    const other = await ward.work.run(system('test'), (tx) => makeMunicipality(tx));
    const inside = system('test', other.id);
    const made = await ward.work.run(inside, async (tx) => {
      const office = await makeOffice(tx);
      const dora = await makeSpecialist(tx, office.id);
      const guide = await makePerson(tx);
      await makeAppointment(tx, { personId: guide.id, officeId: office.id, role: 'coordinator' });
      const of = await makeCase(tx, { officeId: office.id, specialistId: dora.id });
      return { dora, guide, due: await makeDueMonth(tx, of, { month: '2026-10' }) };
    });
    await ward.database.query(
      `insert into reminder_setting (municipality_id, ladder, send_from, send_until) values ($1, $2, '08:00', '18:00')`,
      [
        other.id,
        JSON.stringify([
          { stage: 'late', after: 'monthClosed', businessDays: 3, to: 'specialist', as: 'single' },
          { stage: 'later', after: 'monthClosed', businessDays: 5, to: 'coordinator', as: 'list' },
        ]),
      ],
    );
    const { dues } = await ward.caseWith(['2026-10']);
    at('2026-11-05');
    const both = await Promise.all([sweep(), sweep()]);
    expect(both.filter(({ requested }) => requested > 0).length).toBeGreaterThan(0);
    expect(await told(dues[0]!.id)).toEqual(['passed anna']);
    expect(await told(made.due.id)).toEqual([`late ${made.dora.id}`]);
    at('2026-11-09');
    await sweep();
    expect(await told(made.due.id)).toEqual([`late ${made.dora.id}`, `later ${made.guide.id}`]);
  });
});

describe('the sweep takes back', () => {
  it('what an earlier one wrote while the month was being ended', async () => {
    const { dues } = await ward.caseWith(['2026-10']);
    at('2026-11-09');
    await sweep();
    const { id } = dues[0]!;
    expect(await told(id)).toContain('passed anna');
    // As a visit whose transaction the sweep could not see, and that could not see the sweep's rows.
    await ward.database.query(
      `update due_month set done_on = '2026-10-09', ended_at = '2026-11-09T02:59Z' where id = $1`,
      [id],
    );
    expect(await sweep()).toMatchObject({ requested: 0 });
    expect(await told(id)).toEqual([]);
  });

  it('the months of an office from those who have left it, and gives them to who is there', async () => {
    at('2026-11-09');
    const { dora, post } = await ward.work.run(ward.inside, async (tx) => {
      const person = await makePerson(tx);
      const where = { personId: person.id, role: 'specialist' } as const;
      const here = await makeAppointment(tx, { ...where, officeId: ward.here.id });
      return { dora: person, post: here };
    });
    const { dues } = await ward.caseWith(['2026-10'], { specialistId: dora.id });
    const { id } = dues[0]!;
    await sweep();
    expect(await told(id)).toContain(`passed ${dora.id}`);
    await ward.database.query(`update appointment set until_on = '2026-11-09' where id = $1`, [
      post.id,
    ]);
    await sweep();
    expect(await told(id)).toContain(`passed ${dora.id}`);
    at('2026-11-10');
    await sweep();
    expect(await told(id)).not.toContain(`passed ${dora.id}`);
    expect(await told(id)).toContain('passed head');
  });
});

describe('standing', () => {
  it('in SQL is the rule’s, for every month, day and grace', async () => {
    const months = eachMonth(month('2025-01'), month('2026-12'));
    const { of, dues } = await ward.caseWith(months, { code: 'every month' });
    await ward.database.query(`update due_month set done_on = '2026-01-05' where id = $1`, [
      dues[12]!.id,
    ]);
    await ward.database.query(`update due_month set closed_reason = 'died' where id = $1`, [
      dues[13]!.id,
    ]);
    const facts = months.map((m, at_) => ({
      month: m,
      doneOn: at_ === 12 ? day('2026-01-05') : null,
      closedReason: at_ === 13 ? ('died' as const) : null,
    }));
    const days = fc.date({
      min: new Date('2024-12-01'),
      max: new Date('2027-02-28'),
      noInvalidDate: true,
    });
    await fc.assert(
      fc.asyncProperty(days, fc.nat(31), async (instant, graceDays) => {
        ward.clock.set(instant);
        await ward.database.query(
          `insert into monitoring_setting (municipality_id, record_grace_days) values ($1, $2)
           on conflict (municipality_id) do update set record_grace_days = $2`,
          [ward.municipality.id, graceDays],
        );
        const today = todayInTokyo(instant);
        const page = (filter: object) =>
          ward.work.read(ward.as.guide, (tx) =>
            findDueMonths(tx, {
              filter: { caseId: of.id, ...filter },
              take: 100,
              skip: 0,
            }),
          );
        const all = await page({});
        const expected = facts.map((fact) => {
          const standing = standingOf(fact, { today, graceDays });
          const ageing = standing === 'passed' ? ageingOf(monthsSince(fact.month, today)) : null;
          return {
            month: fact.month,
            standing,
            ageing,
            monthsSince: monthsSince(fact.month, today),
          };
        });
        expect(
          all.items.map(({ month: m, standing, ageing, monthsSince: since }) => ({
            month: m,
            standing,
            ageing,
            monthsSince: since,
          })),
        ).toEqual(expected);
        for (const standing of [
          'upcoming',
          'current',
          'inGrace',
          'passed',
          'done',
          'closed',
        ] as const) {
          const some = await page({ standings: [standing] });
          expect(some.totalItems).toBe(expected.filter((due) => due.standing === standing).length);
        }
        const aged = await page({ ageing: 'twoToThree' });
        expect(aged.totalItems).toBe(
          expected.filter(({ ageing }) => ageing === 'twoToThree').length,
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('reach', () => {
  it('in SQL is that of the predicate, for every role', async () => {
    at('2026-11-22');
    const rows = await ward.database.query<{
      id: string;
      officeId: string;
      specialistId: string | null;
    }>(
      `select id, office_id as "officeId", specialist_id as "specialistId" from due_month where municipality_id = $1`,
      [ward.municipality.id],
    );
    for (const me of Object.values(ward.as)) {
      const seen = new Set<string>();
      for (let skip = 0, more = true; more; skip += 100) {
        const { items } = await ward.work.read(me, (tx) => findDueMonths(tx, { take: 100, skip }));
        for (const { id } of items) seen.add(id);
        more = items.length === 100;
      }
      expect(seen).toEqual(new Set(rows.filter((row) => mayTouch(me, row)).map(({ id }) => id)));
    }
  });
});

describe('whatever people do', () => {
  it('no due month is ever deleted or moved, a done one has a visit, and each earlier moment is known', async () => {
    const [cases, months, records, handOvers] = [
      ward.get(CasesService),
      ward.get(MonthsService),
      ward.get(RecordsService),
      ward.get(HandOverService),
    ];
    const who = fc.constantFrom<PersonActor>(
      ward.as.anna,
      ward.as.ben,
      ward.as.head,
      ward.as.guide,
    );
    const plans = fc.constantFrom('毎月', '2月ごと', '3月ごと', '6月ごと', '1年ごと');
    const past = fc
      .constantFrom('2026-06-03', '2026-07-20', '2026-09-30', '2026-10-01', '2026-11-21')
      .map(day);
    const pick = fc.nat(20);
    const step = fc.oneof(
      fc.record({ act: fc.constant('phases' as const), who, plans, past }),
      fc.record({ act: fc.constant('visit' as const), who, past }),
      fc.record({ act: fc.constant('void' as const), who, pick }),
      fc.record({ act: fc.constant('close' as const), who, pick, past }),
      fc.record({ act: fc.constant('reopen' as const), who, pick }),
      fc.record({ act: fc.constant('end' as const), who, past }),
      fc.record({ act: fc.constant('resume' as const), who }),
      fc.record({ act: fc.constant('renew' as const), who }),
      fc.record({ act: fc.constant('handOver' as const), back: fc.boolean() }),
      {
        weight: 3,
        arbitrary: fc.record({ act: fc.constant('desk' as const), back: fc.boolean() }),
      },
      fc.record({ act: fc.constant('sweep' as const) }),
    );
    type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

    const perform = async (caseId: string, visits: string[], todo: Step) => {
      const rows = await ward.database.query<{ id: string }>(
        'select id from due_month where case_id = $1 order by month',
        [caseId],
      );
      const dueMonthId = 'pick' in todo ? rows[todo.pick % rows.length]!.id : '';
      switch (todo.act) {
        case 'phases':
          return cases.changePhases(todo.who, {
            caseId,
            periodText: todo.plans,
            decidedOn: todo.past,
          });
        case 'visit': {
          const id = newId();
          visits.push(id);
          return records.recordVisit(todo.who, visit({ id, caseId, visitedOn: todo.past }));
        }
        case 'void':
          return records.voidRecord(todo.who, {
            recordId: visits[todo.pick % visits.length] ?? newId(),
            reason: '誤り',
          });
        case 'close':
          return months.closeDueMonth(todo.who, {
            dueMonthId,
            reason: 'officeChanged',
            closedOn: todo.past,
          });
        case 'reopen':
          return months.reopenDueMonth(todo.who, { dueMonthId, note: '誤り' });
        case 'end':
          return cases.endCase(todo.who, { caseId, endedOn: todo.past, reason: 'movedAway' });
        case 'resume':
          return cases.resumeCase(todo.who, { caseId });
        case 'renew':
          return cases.renewCase(todo.who, {
            caseId,
            supportFrom: month('2027-05'),
            supportUntil: month('2028-04'),
            periodText: '6月ごと',
          });
        case 'handOver': {
          const [from, to] = todo.back ? [ward.ben, ward.anna] : [ward.anna, ward.ben];
          return handOvers.handOverCases(ward.as.head, {
            officeId: ward.here.id,
            fromSpecialistId: from.id,
            toSpecialistId: to.id,
            handedOn: day('2026-11-22'),
            caseIds: [caseId],
          });
        }
        case 'desk': {
          const { id: deskId } = todo.back ? ward.health : ward.welfare;
          return cases.changeCase(ward.as.head, { caseId, deskId });
        }
        case 'sweep':
          return sweep();
      }
    };

    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        at('2026-11-22');
        const { caseId } = await cases.openCase(ward.as.anna, {
          officeId: ward.here.id,
          code: newId(),
          specialistId: ward.anna.id,
          disabilityKind: 'mental',
          supportFrom: month('2026-05'),
          supportUntil: month('2027-04'),
          periodText: '3月ごと',
          confirmed: true,
        });
        const visits: string[] = [];
        const past = rememberMonths(ward, caseId!);
        await past.note();
        let known: { id: string; month: string }[] = [];
        for (const todo of steps) {
          ward.clock.set(new Date(ward.clock.now().getTime() + 60_000));
          // Many moves are refused at many moments; that must leave everything as it was too.
          await perform(caseId!, visits, todo).catch((error: { code?: string }) => {
            if (!error.code || /^[0-9]/.test(error.code)) throw error;
          });
          const rows = await ward.database.query<{ id: string; month: string; sound: boolean }>(
            `select d.id, to_char(d.month, 'YYYY-MM') as month,
                    d.done_on is null or exists (select from monitoring_record r where r.due_month_id = d.id
                      and r.visited_on = d.done_on and date_trunc('month', r.visited_on) = d.month and r.voided_at is null) as sound
             from due_month d where case_id = $1 order by d.id`,
            [caseId],
          );
          expect(rows.every(({ sound }) => sound)).toBe(true);
          for (const before of known) {
            expect(rows).toContainEqual({ id: before.id, month: before.month, sound: true });
          }
          known = rows;
          await past.note();
        }
        await past.check();
      }),
      { numRuns: 25 },
    );
    for (const wrong of [
      'delete from due_month',
      'delete from due_month_past',
      'update due_month_past set until_at = now()',
      `update due_month set month = month + interval '1 month'`,
      'update monitoring_phase set interval_months = 6',
    ]) {
      await expect(ward.work.run(ward.as.guide, (tx) => tx.query(wrong))).rejects.toMatchObject({
        message: expect.stringContaining('permission denied'),
      });
    }
  });
});
