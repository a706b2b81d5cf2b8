import { type Actor, system } from '@furikaeri/core';
import { day } from '@furikaeri/calendar';
import {
  DirectoryModule,
  findAppointmentsOf,
  findNearestOffices,
  findNearestPeople,
  findOffices,
  findPeople,
  findQualificationsOf,
  foldText,
  getOffice,
  getPerson,
  type Municipality,
  type Office,
  OfficesService,
  type Person,
} from '@furikaeri/directory';
import {
  makeAppointment,
  makeCorporation,
  makeMunicipality,
  makeOffice,
  makePerson,
  makeQualification,
  makeSpecialist,
} from '../make/index.js';
import { actorOf, type Rooms, startRooms } from '../setup/rooms.js';

const all = { take: 100, skip: 0 };
let rooms: Rooms;
let elsewhere: Municipality;
let foreignOffice: Office;
let akebono: Office;
let hidamari: Office;
let worker: Person;
let member: Person;

beforeAll(async () => {
  rooms = await startRooms(DirectoryModule);
  elsewhere = await rooms.work.run(system('test'), (tx) => makeMunicipality(tx));
  foreignOffice = await rooms.work.run(system('test', elsewhere.id), (tx) =>
    makeOffice(tx, { name: 'よその相談室' }),
  );
  await rooms.work.run(rooms.inside, async (tx) => {
    akebono = await makeOffice(tx, {
      name: '相談室あけぼの',
      kana: 'そうだんしつあけぼの',
      number: '1339000019',
      district: '北部',
    });
    hidamari = await makeOffice(tx, {
      name: '計画相談ひだまり',
      kana: 'けいかくそうだんひだまり',
      number: '1339000027',
      district: '南部',
      kinds: ['specific', 'child'],
      closedOn: '2026-03-31',
    });
    await makeOffice(tx, {
      name: '基幹相談支援センター',
      kana: 'きかん',
      number: null,
      kinds: ['coreCentre'],
      district: '中央',
    });
    const name = {
      familyName: '堀内',
      givenName: '千尋',
      familyKana: 'ほりうち',
      givenKana: 'ちひろ',
    };
    worker = await makeSpecialist(tx, akebono.id, name);
    await makeQualification(tx, { personId: worker.id });
    member = await makePerson(tx, { familyName: '渡会', familyKana: 'わたらい' });
    await makeAppointment(tx, { personId: member.id, role: 'committeeMember' });
  });
});
afterAll(() => rooms?.close());

const actor = (over: Parameters<typeof actorOf>[1]) => actorOf(rooms.municipality.id, over);
const coordinator = () => actor({ roles: ['coordinator'] });
const lead = () => actor({ roles: ['lead'] });
const read = <T>(who: Actor, work: Parameters<Rooms['work']['read']>[1]) =>
  rooms.work.read(who, work) as Promise<T>;

describe('offices', () => {
  const names = async (filter: Parameters<typeof findOffices>[1]) => {
    const page = await rooms.work.read(lead(), (tx) => findOffices(tx, filter, all));
    expect(page.totalItems).toBe(page.items.length);
    return page.items.map(({ name }) => name);
  };

  it('are sorted by kana', async () =>
    expect(await names({})).toEqual([
      '基幹相談支援センター',
      '計画相談ひだまり',
      '相談室あけぼの',
    ]));

  it.each([
    [{ text: 'アケボノ' }, ['相談室あけぼの']],
    [{ text: 'ｱｹﾎﾞﾉ' }, ['相談室あけぼの']],
    [{ text: '１３３９００００２７' }, ['計画相談ひだまり']],
    [{ text: '%' }, []],
    [{ district: '中央' }, ['基幹相談支援センター']],
    [{ kind: 'child' as const }, ['計画相談ひだまり']],
    [{ openOn: day('2026-03-31') }, ['基幹相談支援センター', '計画相談ひだまり', '相談室あけぼの']],
    [{ openOn: day('2026-04-01') }, ['基幹相談支援センター', '相談室あけぼの']],
    [{ openOn: day('2015-03-31') }, []],
    [{ closedBefore: day('2026-03-31') }, []],
    [{ closedBefore: day('2026-04-01') }, ['計画相談ひだまり']],
  ])('of %j are %j', async (filter, expected) => expect(await names(filter)).toEqual(expected));

  it('come in slices that know the whole', async () => {
    const page = await rooms.work.read(lead(), (tx) => findOffices(tx, {}, { take: 1, skip: 1 }));
    expect(page).toMatchObject({
      totalItems: 3,
      items: [{ name: '計画相談ひだまり', closedOn: '2026-03-31' }],
    });
    const beyond = await rooms.work.read(lead(), (tx) => findOffices(tx, {}, { take: 1, skip: 9 }));
    expect(beyond).toEqual({ totalItems: 3, items: [] });
  });

  it('of another municipality answer like unknown ones, and change nothing', async () => {
    await expect(read(lead(), (tx) => getOffice(tx, foreignOffice.id))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const change = rooms
      .get(OfficesService)
      .changeOffice(coordinator(), { officeId: foreignOffice.id, name: '奪取' });
    await expect(change).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('people', () => {
  it.each([
    ['a coordinator', () => coordinator(), true],
    [
      'the manager of the office',
      () => actor({ roles: ['manager'], managedOfficeIds: [akebono.id] }),
      true,
    ],
    ['the person', () => actor({ roles: ['specialist'], personId: worker.id }), true],
    [
      'the manager of another office',
      () => actor({ roles: ['manager'], managedOfficeIds: [hidamari.id] }),
      false,
    ],
    ['a colleague', () => actor({ roles: ['specialist'], officeIds: [akebono.id] }), false],
    ['a lead', () => lead(), false],
  ])('details are told to %s: %s', async (_, who, told) => {
    const seen = await rooms.work.read(who(), async (tx) => ({
      person: await getPerson(tx, worker.id),
      qualifications: await findQualificationsOf(tx, [worker.id]),
    }));
    expect(seen.person).toMatchObject({
      familyName: '堀内',
      email: told ? worker.email : null,
      practisingSince: told ? worker.practisingSince : null,
    });
    expect(seen.qualifications).toHaveLength(told ? 1 : 0);
  });

  it('on the committee are known to coordinators and themselves alone', async () => {
    const find = (who: Actor) =>
      rooms.work.read(who, (tx) => findPeople(tx, { text: 'ワタライ' }, all));
    expect(await find(coordinator())).toMatchObject({ totalItems: 1 });
    expect(await find(lead())).toEqual({ totalItems: 0, items: [] });
    await expect(read(lead(), (tx) => getPerson(tx, member.id))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const self = actor({ roles: ['committeeMember'], personId: member.id });
    await expect(read(self, (tx) => getPerson(tx, member.id))).resolves.toMatchObject({
      email: member.email,
    });
    const posts = await rooms.work.read(lead(), (tx) =>
      findAppointmentsOf(tx, [member.id, worker.id]),
    );
    expect(posts.map(({ personId }) => personId)).toEqual([worker.id]);
  });

  it('are found by office, role and day', async () => {
    const find = (filter: Parameters<typeof findPeople>[1]) =>
      rooms.work.read(lead(), async (tx) =>
        (await findPeople(tx, filter, all)).items.map(({ id }) => id),
      );
    expect(await find({ officeId: akebono.id, role: 'specialist' })).toEqual([worker.id]);
    expect(await find({ officeId: akebono.id, role: 'manager' })).toEqual([]);
    expect(await find({ officeId: akebono.id, on: day('2024-03-31') })).toEqual([]);
    expect(await find({ role: 'committeeMember' })).toEqual([]);
  });
});

describe('registering', () => {
  it('an office is for coordinators, with a number nobody else has', async () => {
    const offices = rooms.get(OfficesService);
    const { id: corporationId } = await rooms.work.run(rooms.inside, (tx) => makeCorporation(tx));
    const input = {
      corporationId,
      name: '星の子相談室',
      kana: 'ホシノコ',
      kinds: ['specific' as const],
    };
    for (const who of [lead(), actor({ roles: ['manager'], managedOfficeIds: [akebono.id] })]) {
      await expect(offices.registerOffice(who, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    const wrong = [
      [{ number: '12345' }, 'INVALID', 'input.number'],
      [{ number: akebono.number }, 'CONFLICT', 'input.number'],
      [{ kinds: [] }, 'INVALID', 'input.kinds'],
      [{ name: ' ' }, 'INVALID', 'input.name'],
      [{ corporationId: foreignOffice.corporationId }, 'NOT_FOUND', 'input.corporationId'],
    ] as const;
    for (const [over, code, field] of wrong) {
      const attempt = offices.registerOffice(coordinator(), {
        ...input,
        ...over,
        kinds: [...((over as typeof input).kinds ?? input.kinds)],
      });
      await expect(attempt).rejects.toMatchObject({ code, field });
    }
    const office = await offices.registerOffice(coordinator(), {
      ...input,
      number: '1339-0000-35',
    });
    expect(office).toMatchObject({ number: '1339000035', kana: 'ほしのこ' });
  });

  it('two offices of one number at once gives one', async () => {
    const { id: corporationId } = await rooms.work.run(rooms.inside, (tx) => makeCorporation(tx));
    const asked = await Promise.allSettled(
      [1, 2, 3, 4].map((n) =>
        rooms.get(OfficesService).registerOffice(coordinator(), {
          corporationId,
          name: `同時${n}`,
          number: '1339000043',
          kinds: ['specific'],
        }),
      ),
    );
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of asked.filter(({ status }) => status === 'rejected')) {
      expect(one).toMatchObject({ reason: { code: 'CONFLICT' } });
    }
  });
});

describe('the nearest', () => {
  it('office and person are found for the register', async () => {
    const [offices, people] = await rooms.work.read(rooms.inside, async (tx) => [
      await findNearestOffices(tx, ['相談室アケボ', '1339000091', 'まったく別']),
      await findNearestPeople(tx, ['掘内千尋', '渡会']),
    ]);
    expect(offices.get('相談室アケボ')?.candidate).toMatchObject({
      id: akebono.id,
      name: '相談室あけぼの',
    });
    expect(offices.get('1339000091')?.candidate.number).toMatch(/^1339/);
    expect(offices.has('まったく別')).toBe(false);
    expect(people.get('掘内千尋')?.candidate.id).toBe(worker.id);
    expect(people.has('渡会')).toBe(false);
  });
});

describe('the database itself', () => {
  const texts = ['ﾀﾞｲﾔ　Ａｂ', 'ヴィラ・ヶ', 'ゔぃら', 'Ⅷ', '株式会社　虹', 'ｶﾞｷﾞ\t\n'];
  it('folds texts as the domain does', async () => {
    const rows = await rooms.database.query<{ folded: string }>(
      'select fold_text(t) as folded from unnest($1::text[]) with ordinality u(t, n) order by n',
      [texts],
    );
    expect(rows.map(({ folded }) => folded)).toEqual(texts.map(foldText));
  });

  it('shows no row of another municipality, even to raw SQL', async () => {
    for (const table of [
      'municipality',
      'corporation',
      'office',
      'person',
      'appointment',
      'qualification',
    ]) {
      const column = table === 'municipality' ? 'id' : 'municipality_id';
      const [row] = await rooms.work.read(coordinator(), (tx) =>
        tx.query<{ own: number; others: number }>(
          `select count(*) filter (where ${column} = $1)::int as own,
                  count(*) filter (where ${column} <> $1)::int as others from ${table}`,
          [rooms.municipality.id],
        ),
      );
      expect({ table, others: row?.others }).toEqual({ table, others: 0 });
      expect(row?.own).toBeGreaterThan(0);
    }
    const stolen = rooms.work.run(coordinator(), (tx) =>
      tx.query('update office set name = $2 where id = $1 returning id', [
        foreignOffice.id,
        '奪取',
      ]),
    );
    expect((await stolen)[0]).toEqual([]);
    const planted = rooms.work.run(coordinator(), (tx) =>
      makeCorporation({ ...tx, actor: system('x', elsewhere.id) }),
    );
    await expect(planted).rejects.toThrow(/row-level security/);
  });
});
