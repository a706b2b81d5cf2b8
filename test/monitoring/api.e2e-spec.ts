import { newId } from '@furikaeri/core';
import {
  makeAppointment,
  makeCase,
  makeDesk,
  makeDueMonth,
  makeOffice,
  makePerson,
  makePhase,
  makeRecord,
  makeSpecialist,
} from '../make/index.js';
import { startApi } from '../setup/api.js';

type Api = Awaited<ReturnType<typeof startApi>>;
let api: Api;
let made: Awaited<ReturnType<typeof fill>>;

const fill = () =>
  api.work.run(api.inside, async (tx) => {
    const here = await makeOffice(tx, { name: '相談室ここ', kana: 'そうだんしつここ' });
    const there = await makeOffice(tx, { name: '相談室あそこ', kana: 'そうだんしつあそこ' });
    const centre = await makeOffice(tx, { kinds: ['coreCentre'], number: null });
    const desk = await makeDesk(tx, { name: '福祉部', disabilityKinds: ['intellectual'] });
    const anna = await makeSpecialist(tx, here.id);
    const carl = await makeSpecialist(tx, there.id);
    const head = await makePerson(tx);
    await makeAppointment(tx, { personId: head.id, officeId: here.id, role: 'manager' });
    const guide = await makePerson(tx);
    await makeAppointment(tx, { personId: guide.id, officeId: centre.id, role: 'coordinator' });
    const member = await makePerson(tx);
    await makeAppointment(tx, { personId: member.id, role: 'committeeMember' });
    const mine = await makeCase(tx, {
      officeId: here.id,
      specialistId: anna.id,
      deskId: desk.id,
      note: '朝は電話に出にくい',
    });
    await makePhase(tx, mine);
    const july = await makeDueMonth(tx, mine, { month: '2026-07', doneOn: '2026-07-09' });
    const october = await makeDueMonth(tx, mine, { month: '2026-10' });
    await makeDueMonth(tx, mine, { month: '2027-01' });
    await makeRecord(tx, mine, { visitedOn: '2026-07-09', dueMonthId: july.id });
    const nobody = await makeCase(tx, { officeId: here.id, deskId: desk.id });
    await makeDueMonth(tx, nobody, { month: '2025-08' });
    const theirs = await makeCase(tx, {
      officeId: there.id,
      specialistId: carl.id,
      deskId: desk.id,
    });
    await makeDueMonth(tx, theirs, { month: '2026-11' });
    return { here, there, desk, anna, carl, head, guide, member, mine, october, nobody, theirs };
  });

beforeAll(async () => {
  api = await startApi();
  made = await fill();
});
afterAll(() => api?.close());

const dues = /* GraphQL */ `
  query Dues($filter: DueMonthFilter, $order: DueMonthOrder, $take: Take) {
    dueMonths(filter: $filter, order: $order, take: $take) {
      totalItems
      items {
        id
        month
        standing
        monthsSince
        ageing
        office {
          id
          name
        }
        specialist {
          id
          familyName
        }
        supportCase {
          id
          code
          periodText
          desk {
            name
          }
          specialist {
            id
          }
        }
      }
    }
  }
`;

const monthsSeen = async (
  person: { id: string; municipalityId: string },
  variables: object = {},
) => {
  const client = await api.signedIn(person);
  const { dueMonths } = await client.ask(dues, variables);
  return dueMonths.items.map(
    (due: { month: string; standing: string }) => `${due.month} ${due.standing}`,
  );
};

describe('due months', () => {
  it('are seen by whose they are: own, the office, all', async () => {
    expect(await monthsSeen(made.anna)).toEqual([
      '2026-07 done',
      '2026-10 passed',
      '2027-01 upcoming',
    ]);
    expect(await monthsSeen(made.head)).toEqual([
      '2025-08 passed',
      '2026-07 done',
      '2026-10 passed',
      '2027-01 upcoming',
    ]);
    expect(await monthsSeen(made.guide)).toHaveLength(5);
    expect(await monthsSeen(made.carl)).toEqual(['2026-11 current']);
    const member = await api.signedIn(made.member);
    expect(await member.refusal(dues)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await api.browser().refusal(dues)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('come by office, age, desk, month and standing, with all that a list shows', async () => {
    const client = await api.signedIn(made.guide);
    const { dueMonths } = await client.ask(dues, {
      filter: { standings: ['passed'], ageing: 'overAYear', deskId: made.desk.id },
      order: 'byOffice',
    });
    expect(dueMonths).toMatchObject({
      totalItems: 1,
      items: [
        {
          month: '2025-08',
          monthsSince: 15,
          ageing: 'overAYear',
          office: { name: '相談室ここ' },
          specialist: null,
          supportCase: { id: made.nobody.id, periodText: '', desk: { name: '福祉部' } },
        },
      ],
    });
    expect(await monthsSeen(made.guide, { filter: { unassigned: true } })).toEqual([
      '2025-08 passed',
    ]);
    expect(
      await monthsSeen(made.guide, { filter: { fromMonth: 'R8.11', untilMonth: 'R9.1' } }),
    ).toHaveLength(2);
    expect(await monthsSeen(made.guide, { order: 'newestFirst', take: 1 })).toEqual([
      '2027-01 upcoming',
    ]);
    expect(await monthsSeen(made.carl, { filter: { officeId: made.here.id } })).toEqual([]);
  });

  it('sum up five ways, without ranking', async () => {
    const client = await api.signedIn(made.guide);
    const { monitoringOverview: found } = await client.ask(/* GraphQL */ `
      {
        monitoringOverview(input: { fromMonth: "2025-08", untilMonth: "2027-01" }) {
          total {
            total
            upcoming
            current
            inGrace
            passed
            done
            closed
            ageing {
              ageing
              count
            }
          }
          byMonth {
            month
            counts {
              total
            }
          }
          byOffice {
            office {
              name
            }
            counts {
              total
              passed
            }
          }
          bySpecialist {
            office {
              name
            }
            specialist {
              id
            }
            counts {
              total
            }
          }
          byDesk {
            desk {
              name
            }
            counts {
              total
            }
          }
        }
      }
    `);
    expect(found.total).toMatchObject({
      total: 5,
      upcoming: 1,
      current: 1,
      inGrace: 0,
      passed: 2,
      done: 1,
      closed: 0,
    });
    expect(found.total.ageing.filter(({ count }: { count: number }) => count)).toEqual([
      { ageing: 'one', count: 1 },
      { ageing: 'overAYear', count: 1 },
    ]);
    expect(found.byMonth.map(({ month }: { month: string }) => month)).toEqual([
      '2025-08',
      '2026-07',
      '2026-10',
      '2026-11',
      '2027-01',
    ]);
    expect(found.byOffice).toEqual([
      { office: { name: '相談室あそこ' }, counts: { total: 1, passed: 0 } },
      { office: { name: '相談室ここ' }, counts: { total: 4, passed: 2 } },
    ]);
    expect(found.bySpecialist).toHaveLength(3);
    expect(found.byDesk).toEqual([{ desk: { name: '福祉部' }, counts: { total: 5 } }]);
    const own = await (
      await api.signedIn(made.carl)
    ).ask(
      '{ monitoringOverview(input: { fromMonth: "2025-08", untilMonth: "2027-01" }) { total { total } byOffice { office { id } } } }',
    );
    expect(own.monitoringOverview).toEqual({
      total: { total: 1 },
      byOffice: [{ office: { id: made.there.id } }],
    });
  });
});

describe('a case', () => {
  const page = /* GraphQL */ `
    query Case($id: Id!) {
      supportCase(id: $id) {
        code
        note
        periodText
        phases {
          intervalMonths
          supersededAt
        }
        months {
          month
          standing
        }
        records {
          visitedOn
          visitedAt
          place
          met
        }
        desk {
          name
        }
        specialist {
          id
        }
      }
    }
  `;

  it('is read whole by whose it is, and the office sees who else read it', async () => {
    const client = await api.signedIn(made.anna);
    const { supportCase } = await client.ask(page, { id: made.mine.id });
    expect(supportCase).toEqual({
      code: made.mine.code,
      note: '朝は電話に出にくい',
      periodText: '3月ごと(R8.7～R9.4)',
      phases: [{ intervalMonths: 3, supersededAt: null }],
      months: [
        { month: '2026-07', standing: 'done' },
        { month: '2026-10', standing: 'passed' },
        { month: '2027-01', standing: 'upcoming' },
      ],
      records: [{ visitedOn: '2026-07-09', visitedAt: '10:30', place: '自宅', met: ['person'] }],
      desk: { name: '福祉部' },
      specialist: { id: made.anna.id },
    });
    const readers = () =>
      api.database.query(
        `select 1 from audit_entry where action = 'monitoring.caseRead' and object_id = $1`,
        [made.mine.id],
      );
    expect(await readers()).toHaveLength(0);
    await (await api.signedIn(made.guide)).ask(page, { id: made.mine.id });
    expect(await readers()).toHaveLength(1);
  });

  it('of others is not there', async () => {
    const client = await api.signedIn(made.carl);
    const theirs = await client.refusal(page, { id: made.mine.id });
    const unknown = await client.refusal(page, { id: newId() });
    expect(theirs).toMatchObject({ code: 'NOT_FOUND' });
    expect({ ...theirs, errorId: 0 }).toEqual({ ...unknown, errorId: 0 });
  });

  it('is opened, visited and found, in one go each', async () => {
    const client = await api.signedIn(made.anna);
    const opened = await client.ask(
      `mutation Open($input: OpenCaseInput!) { openCase(input: $input) { warnings { kind } supportCase { id months { month } } } }`,
      {
        input: {
          officeId: made.here.id,
          code: 'API-1',
          specialistId: made.anna.id,
          disabilityKind: 'intellectual',
          supportFrom: '令和8年5月',
          supportUntil: 'R9.4',
          periodText: '６月ごと',
        },
      },
    );
    expect(opened.openCase.supportCase.months).toEqual([
      { month: '2026-10' },
      { month: '2027-04' },
    ]);
    const visit = {
      id: newId(),
      caseId: opened.openCase.supportCase.id,
      visitedOn: 'R8.10.5',
      visitedAt: '09:30',
      placeKind: 'home',
      place: '自宅',
      met: ['person', 'family'],
      personMet: true,
    };
    const record = `mutation Visit($input: RecordVisitInput!) { recordVisit(input: $input) {
      recordId warnings { field } incomplete message { key text } dueMonth { month standing } } }`;
    const { recordVisit } = await client.ask(record, { input: visit });
    expect(recordVisit).toEqual({
      recordId: visit.id,
      warnings: [],
      incomplete: [
        'wishes',
        'goals',
        'services',
        'newIssues',
        'planChangeNeeded',
        'nextMonthProposed',
      ],
      message: {
        key: 'monitoring.didMonth',
        text: '令和8年10月のモニタリングを実施済みにしました。',
      },
      dueMonth: { month: '2026-10', standing: 'done' },
    });
    const wrong = await client.refusal(record, { input: { ...visit, id: newId(), place: '' } });
    expect(wrong).toMatchObject({
      code: 'INVALID',
      field: 'input.place',
      messageKey: 'monitoring.recordMissing',
    });
    const guide = await api.signedIn(made.guide);
    expect(await guide.refusal(record, { input: visit })).toMatchObject({ code: 'FORBIDDEN' });
    const { supportCases } = await client.ask(
      '{ supportCases(filter: { text: "api" }) { totalItems items { code } } }',
    );
    expect(supportCases).toEqual({ totalItems: 1, items: [{ code: 'API-1' }] });
  });

  it('says of an office how many cases go on there, of those one may see', async () => {
    const ask = `query ($id: Id!) { office(id: $id) { openCases }
      supportCases(filter: { officeId: $id, ended: false }) { totalItems } }`;
    const guide = await (await api.signedIn(made.guide)).ask(ask, { id: made.here.id });
    expect(guide.supportCases.totalItems).toBeGreaterThan(0);
    expect(guide.office.openCases).toBe(guide.supportCases.totalItems);
    const carl = await (await api.signedIn(made.carl)).ask(ask, { id: made.here.id });
    expect(carl.office.openCases).toBe(0);
  });
});

describe('the rest', () => {
  it('reads certificates, suggests intervals and tells the settings', async () => {
    const client = await api.signedIn(made.anna);
    const found = await client.ask(/* GraphQL */ `
      {
        readCertificate(
          input: {
            supportFrom: "H28.5"
            supportUntil: "H29.4"
            periodText: "毎月ごと(H28.5～H28.7) → 6月ごと(H28.10～H29.4)"
          }
        ) {
          dueMonths
          periodText
        }
        suggestInterval(input: { services: ["shortStay"], situations: [] }) {
          intervalMonths
          reason
        }
        closingReasons {
          code
          needsNote
        }
        desks {
          name
        }
        monitoringSetting {
          recordGraceDays
        }
        standardPeriods {
          services {
            code
          }
        }
      }
    `);
    expect(found.readCertificate).toEqual({
      dueMonths: ['2016-05', '2016-06', '2016-07', '2016-10', '2017-04'],
      periodText: '毎月ごと(H28.5～H28.7) → 6月ごと(H28.10～H29.4)',
    });
    expect(found.suggestInterval.intervalMonths).toBe(3);
    expect(found.monitoringSetting).toEqual({ recordGraceDays: 0 });
    expect(found.desks).toEqual([{ name: '福祉部' }]);
  });

  it('lets coordinators keep desks and grace, and nobody else', async () => {
    const save = 'mutation Save($input: SaveDeskInput!) { saveDesk(input: $input) { id name } }';
    const grace =
      'mutation { changeMonitoringSetting(input: { recordGraceDays: 25, retentionYears: 5 }) { recordGraceDays } }';
    const anna = await api.signedIn(made.anna);
    expect(await anna.refusal(grace)).toMatchObject({ code: 'FORBIDDEN' });
    const guide = await api.signedIn(made.guide);
    const double = await guide.refusal(save, {
      input: { name: '衛生部', disabilityKinds: ['intellectual'] },
    });
    expect(double).toMatchObject({ code: 'CONFLICT', field: 'input.disabilityKinds' });
    await guide.ask(save, { input: { name: '衛生部', disabilityKinds: ['mental'] } });
    await guide.ask(grace);
    // 22 November lies within 25 days of October.
    expect(
      await monthsSeen(made.anna, { filter: { caseId: made.mine.id, standings: ['inGrace'] } }),
    ).toEqual(['2026-10 inGrace']);
  });
});
