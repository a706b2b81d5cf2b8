import { readFile } from 'node:fs/promises';
import { newId } from '@furikaeri/core';
import {
  makeAppointment,
  makeHolder,
  makeInstrumentVersion,
  makeOffice,
  makePerson,
  makeSheet,
  makeSpecialist,
} from '../make/index.js';
import { type Api, startApi } from '../setup/api.js';
import type { Client } from '../setup/client.js';
import { actorOf } from '../setup/rooms.js';

let api: Api;
let made: Awaited<ReturnType<typeof fill>>;
const as = {} as Record<keyof ReturnType<typeof people>, Client>;
const programmeId = newId();
const [spring, autumn] = [newId(), newId()];

/** Three offices to visit, leads of other corporations, a 基幹; and a stranger of each kind. */
const fill = () =>
  api.work.run(api.inside, async (tx) => {
    const office = (name: string, kana: string, over = {}) =>
      makeOffice(tx, { name, kana, district: '北部', ...over });
    const [alone, large, third] = [
      await office('相談室ひとり', 'そうだんしつひとり'),
      await office('相談室おおきな', 'そうだんしつおおきな'),
      await office('相談室みつめ', 'そうだんしつみつめ'),
    ];
    const centre = await makeOffice(tx, { kinds: ['coreCentre'], number: null, district: '中央' });
    const [homeA, homeB] = [await office('相談室え', 'え'), await office('相談室お', 'お')];
    const lead = await makeHolder(tx, ['lead', 'specialist'], homeA.id);
    const other = await makeHolder(tx, ['lead', 'specialist'], homeB.id);
    /** A lead who also manages an office of the same corporation as `alone`. */
    const sister = await makeOffice(tx, { corporationId: alone.corporationId, district: '南部' });
    const kin = await makeHolder(tx, ['lead'], homeB.id);
    await makeAppointment(tx, { personId: kin.id, role: 'manager', officeId: sister.id });
    const guide = await makeHolder(tx, ['coordinator'], centre.id);
    const specialist = await makeSpecialist(tx, alone.id);
    for (let n = 0; n < 4; n++) await makeSpecialist(tx, large.id);
    for (let n = 0; n < 4; n++) await makeSpecialist(tx, third.id);
    const neighbour = await makeHolder(tx, ['manager'], large.id);
    const member = await makeHolder(tx, ['committeeMember']);
    const former = await makePerson(tx);
    await makeAppointment(tx, {
      personId: former.id,
      role: 'specialist',
      officeId: alone.id,
      untilOn: '2026-11-21',
    });
    const version = await makeInstrumentVersion(tx);
    const sheet = await makeSheet(tx, {
      officeId: alone.id,
      personId: specialist.id,
      sharing: 'visitors',
      instrumentVersionId: version.id,
    });
    return {
      alone,
      large,
      third,
      homeA,
      lead,
      other,
      kin,
      guide,
      specialist,
      neighbour,
      member,
      former,
      version,
      sheet,
    };
  });
const people = () => {
  const { lead, other, kin, guide, specialist, neighbour, member, former } = made;
  return { lead, other, kin, guide, specialist, neighbour, member, former };
};

beforeAll(async () => {
  api = await startApi({ REQUESTS_PER_SECOND: '100000' });
  made = await fill();
  for (const [name, person] of Object.entries(people())) {
    as[name as keyof typeof as] = await api.signedIn(person);
  }
});
afterAll(() => api?.close());

const send = (client: Client, mutation: string, type: string, input: object, select = '{ id }') =>
  client.send(`mutation($input: ${type}!) { answer: ${mutation}(input: $input) ${select} }`, {
    input,
  });
const done = async (...call: Parameters<typeof send>) => {
  const { data, errors } = await send(...call);
  if (errors?.length) throw new Error(JSON.stringify(errors));
  return (data as { answer: Record<string, never> }).answer as Record<string, unknown>;
};
const refusal = async (...call: Parameters<typeof send>) => {
  const { errors } = await send(...call);
  const { code, messageKey, field } = errors?.[0]?.extensions ?? { code: 'none' };
  return [code, messageKey, field].filter(Boolean).join(' ');
};
const member = (personId: string, part: string, over: object = {}) => ({
  personId,
  part,
  hoursInYear: 40,
  ...over,
});
const plan = (targetId: string, personIds: string[], id = newId()) => ({
  id,
  targetId,
  personIds,
});
const targetOf: Record<string, string> = {};
/** Whether the person reads the sheet that the office shows to its visitors: row security decides. */
const reads = async (person: { id: string }): Promise<boolean> => {
  const [row] = await api.database.query<{ offices: string[] }>(
    `select array(select distinct m.office_id from visit_member m join visit v on v.id = m.visit_id
       where m.person_id = $1 and m.left_at is null and v.state not in ('closed', 'declined', 'cancelled')) as offices`,
    [person.id],
  );
  return row?.offices.includes(made.alone.id) ?? false;
};

describe('the programme of a year', () => {
  const input = () => ({
    id: programmeId,
    fiscalYear: 2026,
    name: '令和8年度 事業所訪問',
    purpose: '主任によるスーパービジョンを受ける機会をつくります。',
    guideline: 'Ver 8',
    activities: ['worries', 'supervision'],
    instrumentVersionId: made.version.id,
    rounds: [
      { id: spring, number: 1, name: '前期', fromOn: '2026-04-01', untilOn: '2026-09-30' },
      { id: autumn, number: 2, name: '後期', fromOn: '2026-10-01', untilOn: '2027-03-31' },
    ],
    members: [member(made.lead.id, 'lead'), member(made.kin.id, 'lead')],
  });
  const create = (over: object = {}) =>
    send(
      as.guide,
      'createProgramme',
      'CreateProgrammeInput',
      { ...input(), ...over },
      '{ programme { id } warnings { field kind } }',
    );

  it('is refused whole, with the field that is wrong', async () => {
    const rounds = [input().rounds[0], { ...input().rounds[1], fromOn: '2026-09-30' }];
    const wrong: [object, string][] = [
      [{ rounds }, 'INVALID visits.overlap input.rounds.1.fromOn'],
      [{ activities: [] }, 'INVALID visits.activitiesMissing input.activities'],
      [
        { instrumentVersionId: newId() },
        'INVALID visits.versionNotPublished input.instrumentVersionId',
      ],
      [
        { members: [member(made.lead.id, 'centre')] },
        'INVALID visits.notInThisPart input.members.0.personId',
      ],
    ];
    for (const [over, expected] of wrong) {
      const { errors } = await create(over);
      const { code, messageKey, field } = errors?.[0]?.extensions ?? { code: '' };
      expect(`${code} ${messageKey} ${field}`).toBe(expected);
    }
    const asked = await create({ purpose: '090-1234-5678 の件もあり' });
    expect(asked.data).toEqual({
      answer: { programme: null, warnings: [{ field: 'input.purpose', kind: 'phone' }] },
    });
    expect(await api.database.query('select from programme')).toEqual([]);
  });

  it('is made once, opened when it can be, and read by those it concerns', async () => {
    for (const _ of [1, 2]) expect((await create()).errors).toBeUndefined();
    const again = await create({ id: newId() });
    expect(again.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT' });
    const list = '{ programmes { items { id members { personId hoursInYear } targets { id } } } }';
    expect((await as.specialist.ask(list)).programmes.items).toEqual([]);
    const open = () => refusal(as.guide, 'openProgramme', 'ProgrammeInput', { programmeId });
    expect(await open()).toBe('REFUSED visits.programmeNotReady');
    await done(as.guide, 'saveProgrammeMember', 'SaveProgrammeMemberInput', {
      programmeId,
      ...member(made.guide.id, 'centre'),
    });
    expect(await open()).toBe('none');
    expect((await as.specialist.ask(list)).programmes.items).toEqual([
      { id: programmeId, members: [], targets: [] },
    ]);
    const seen = (await as.lead.ask(list)).programmes.items[0].members;
    expect(seen.filter((one: { hoursInYear: number | null }) => one.hoursInYear)).toEqual([
      { personId: made.lead.id, hoursInYear: 40 },
    ]);
  });
});

describe('whom to visit', () => {
  const proposals = async () =>
    (
      await as.guide.ask(
        `query($roundId: Id!) { targetProposals(roundId: $roundId) { words office { id name } } }`,
        { roundId: autumn },
      )
    ).targetProposals as { words: string; office: { id: string; name: string } }[];

  it('an office asks, once; names in its words are asked about', async () => {
    const wish = { id: newId(), officeId: made.third.id, words: '計画の書き方' };
    const ask = (client: Client, input: object) =>
      send(client, 'askForVisit', 'AskForVisitInput', input, '{ wish { id } warnings { kind } }');
    expect((await ask(as.specialist, wish)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const own = { ...wish, officeId: made.alone.id };
    const asked = await ask(as.specialist, { ...own, words: '090-1234-5678 に電話がほしい' });
    expect(asked.data).toMatchObject({ answer: { wish: null, warnings: [{ kind: 'phone' }] } });
    for (const _ of [1, 2]) {
      expect((await ask(as.specialist, own)).data).toMatchObject({
        answer: { wish: { id: wish.id } },
      });
    }
    expect(
      (await ask(as.specialist, { ...own, id: newId() })).errors?.[0]?.extensions,
    ).toMatchObject({ code: 'CONFLICT', messageKey: 'visits.wishOpen' });
    const take = (client: Client) =>
      refusal(client, 'takeBackWish', 'TakeBackWishInput', { wishId: wish.id });
    expect(await take(as.neighbour)).toContain('NOT_FOUND');
    const counts = '{ visitWishes { totalItems } }';
    expect((await as.neighbour.ask(counts)).visitWishes.totalItems).toBe(0);
    expect((await as.guide.ask(counts)).visitWishes.totalItems).toBe(1);
  });

  it('is proposed in words: who asked first; a 基幹 never', async () => {
    const found = await proposals();
    expect(found[0]).toEqual({
      words:
        '訪問の希望が出ています（令和8年11月22日）。まだ一度も訪問していません。相談支援専門員が1人の事業所です。',
      office: { id: made.alone.id, name: '相談室ひとり' },
    });
    expect(found.every(({ office }) => !office.name.includes('基幹'))).toBe(true);
  });

  it('is chosen with words, changed, given up with a reason', async () => {
    const choose = (officeId: string, words: string, confirmed = false) =>
      send(
        as.guide,
        'chooseTarget',
        'ChooseTargetInput',
        {
          roundId: autumn,
          officeId,
          reasons: ['neverVisited'],
          words,
          confirmed,
        },
        '{ target { id words droppedAt } warnings { field kind } }',
      );
    expect((await choose(made.alone.id, ' ')).errors?.[0]?.extensions).toMatchObject({
      messageKey: 'visits.targetWordsMissing',
      field: 'input.words',
    });
    const named = '山田さんが 090-1234-5678 に電話をくれたため';
    expect((await choose(made.alone.id, named)).data).toMatchObject({
      answer: {
        target: null,
        warnings: expect.arrayContaining([{ field: 'input.words', kind: 'phone' }]),
      },
    });
    expect((await choose(made.alone.id, named, true)).data).toMatchObject({
      answer: { target: { words: named }, warnings: [] },
    });
    for (const [name, office] of Object.entries({
      alone: made.alone,
      large: made.large,
      homeA: made.homeA,
    })) {
      const { data } = await choose(office.id, 'まだ一度も訪問していません。');
      targetOf[name] = (data as { answer: { target: { id: string } } }).answer.target.id;
    }
    const drop = { targetId: targetOf.large, reason: '来年度にまわすため' };
    const dropping = (over: object) =>
      done(
        as.guide,
        'dropTarget',
        'DropTargetInput',
        { ...drop, ...over },
        '{ target { droppedAt } warnings { kind } }',
      );
    expect(await dropping({ reason: '03-1234-5678 へお返事' })).toMatchObject({
      target: null,
      warnings: [{ kind: 'phone' }],
    });
    expect(await dropping({})).toMatchObject({ target: { droppedAt: expect.any(String) } });
    expect((await choose(made.large.id, '相談したいことがあるため')).data).toEqual({
      answer: {
        target: { id: targetOf.large, words: '相談したいことがあるため', droppedAt: null },
        warnings: [],
      },
    });
    expect((await proposals()).map(({ office }) => office.id)).not.toContain(made.alone.id);
  });

  it('is seen by each office for itself alone', async () => {
    const mine = async (client: Client) =>
      (await client.ask('{ programmes { items { targets { officeId } } } }')).programmes.items[0]
        .targets;
    expect(await mine(as.specialist)).toEqual([{ officeId: made.alone.id }]);
    expect(await mine(as.neighbour)).toEqual([{ officeId: made.large.id }]);
    expect(await mine(as.kin)).toEqual([]);
    expect(await mine(as.guide)).toHaveLength(3);
  });
});

describe('a visit', () => {
  const visitId = newId();

  it('is planned by a team that may visit', async () => {
    const target = targetOf.alone as string;
    const tries: [string[], string][] = [
      [[made.lead.id], 'INVALID visits.nobodyOfCentre input.personIds'],
      [[made.guide.id], 'INVALID visits.nobodyOfField input.personIds'],
      [[made.kin.id, made.guide.id], 'INVALID visits.sameCorporation input.personIds'],
      [[made.other.id, made.guide.id], 'INVALID visits.notAMember input.personIds'],
    ];
    for (const [team, expected] of tries) {
      expect(await refusal(as.guide, 'planVisit', 'PlanVisitInput', plan(target, team))).toBe(
        expected,
      );
    }
    const own = plan(targetOf.homeA as string, [made.lead.id, made.guide.id]);
    expect(await refusal(as.guide, 'planVisit', 'PlanVisitInput', own)).toContain(
      'sameCorporation',
    );
    expect(await api.database.query('select from visit')).toEqual([]);
  });

  it('is suggested with a team that keeps to corporations, and planned once', async () => {
    const { teamSuggestions } = await as.guide.ask(
      `query($roundId: Id!) { teamSuggestions(roundId: $roundId) { officeId personIds words } }`,
      { roundId: autumn },
    );
    const of = (id: string) =>
      teamSuggestions.find((one: { officeId: string }) => one.officeId === id);
    expect(of(made.alone.id).personIds).toEqual([made.lead.id, made.guide.id]);
    expect(of(made.homeA.id).personIds).toEqual([made.kin.id, made.guide.id]);
    const input = plan(targetOf.alone as string, of(made.alone.id).personIds, visitId);
    expect(await reads(made.lead)).toBe(false);
    for (const _ of [1, 2]) {
      expect(
        await done(
          as.guide,
          'planVisit',
          'PlanVisitInput',
          input,
          '{ id state wish team { personId part } }',
        ),
      ).toEqual({
        id: visitId,
        state: 'draft',
        wish: '計画の書き方',
        team: [
          { personId: made.lead.id, part: 'lead' },
          { personId: made.guide.id, part: 'centre' },
        ],
      });
    }
    const second = plan(targetOf.alone as string, input.personIds);
    expect(await refusal(as.guide, 'planVisit', 'PlanVisitInput', second)).toBe(
      'CONFLICT visits.alreadyPlanned input.targetId',
    );
    const { visitWishes } = await as.specialist.ask(
      '{ visitWishes { items { visitId settledAt } } }',
    );
    expect(visitWishes.items[0]).toMatchObject({ visitId, settledAt: expect.any(String) });
    const dropped = { targetId: targetOf.alone, reason: '都合により' };
    expect(
      await refusal(as.guide, 'dropTarget', 'DropTargetInput', dropped, '{ __typename }'),
    ).toBe('REFUSED visits.visitUnderWay');
  });

  const sees = async (client: Client) =>
    (await client.send(`query($id: Id!) { visit(id: $id) { id } }`, { id: visitId })).errors?.[0]
      ?.extensions.code ?? 'seen';

  it('is seen by its two sides and the 基幹, and by nobody else', async () => {
    expect({
      specialist: await sees(as.specialist),
      lead: await sees(as.lead),
      guide: await sees(as.guide),
      kin: await sees(as.kin),
      neighbour: await sees(as.neighbour),
      member: await sees(as.member),
      former: await sees(as.former),
    }).toEqual({
      specialist: 'seen',
      lead: 'seen',
      guide: 'seen',
      kin: 'NOT_FOUND',
      neighbour: 'NOT_FOUND',
      member: 'FORBIDDEN',
      former: 'FORBIDDEN',
    });
  });

  it('passes on when a lead is changed in mid-year: the old one reads no more, the new one does', async () => {
    const shown = async (person: { id: string }) => {
      const officeIds = (await reads(person)) ? [made.alone.id] : [];
      const actor = actorOf(api.municipality.id, {
        personId: person.id,
        roles: ['lead'],
        assignedOfficeIds: officeIds,
      });
      return api.work.read(actor, (tx) =>
        tx.query(`select id from sheet where id = $1`, [made.sheet.id]),
      );
    };
    expect(await shown(made.lead)).toEqual([{ id: made.sheet.id }]);
    expect(await shown(made.other)).toEqual([]);
    const replace = (newPersonId: string, reason = '異動のため') => ({
      programmeId,
      personId: made.lead.id,
      newPersonId,
      reason,
    });
    const call = (input: object) =>
      refusal(as.guide, 'replaceVisitMember', 'ReplaceVisitMemberInput', input, '');
    expect(await call(replace(made.kin.id))).toBe(
      'INVALID visits.sameCorporation input.newPersonId',
    );
    expect(await call(replace(made.other.id))).toBe('INVALID visits.notAMember input.newPersonId');
    expect(await call(replace(made.other.id, ' '))).toBe(
      'INVALID visits.reasonMissing input.reason',
    );
    const leave = { programmeId, personId: made.lead.id };
    expect(await refusal(as.guide, 'leaveProgramme', 'LeaveProgrammeInput', leave)).toBe(
      'REFUSED visits.memberVisits input.personId',
    );
    await done(as.guide, 'saveProgrammeMember', 'SaveProgrammeMemberInput', {
      programmeId,
      ...member(made.other.id, 'lead'),
    });
    expect(await call(replace(made.other.id))).toBe('none');
    expect(await shown(made.lead)).toEqual([]);
    expect(await shown(made.other)).toEqual([{ id: made.sheet.id }]);
    expect(await refusal(as.guide, 'leaveProgramme', 'LeaveProgrammeInput', leave)).toBe('none');
    const team = await api.database.query(
      `select person_id as "personId", left_at is not null as gone, leave_reason as reason
       from visit_member where visit_id = $1 and part = 'lead' order by joined_at, id`,
      [visitId],
    );
    expect(team).toEqual([
      { personId: made.lead.id, gone: true, reason: '異動のため' },
      { personId: made.other.id, gone: false, reason: '' },
    ]);
    const mine = '{ visits(filter: { mine: true }) { items { id state team { personId } } } }';
    expect((await as.lead.ask(mine)).visits.items).toEqual([]);
    expect((await as.other.ask(mine)).visits.items).toHaveLength(1);
  });

  it('books the time of who joins, and refuses one who is taken', async () => {
    await api.database.query(
      `update visit set state = 'confirmed', starts_at = '2026-12-03T01:00Z', ends_at = '2026-12-03T03:00Z' where id = $1`,
      [visitId],
    );
    await done(as.guide, 'saveProgrammeMember', 'SaveProgrammeMemberInput', {
      programmeId,
      ...member(made.lead.id, 'lead'),
    });
    const back = {
      programmeId,
      personId: made.other.id,
      newPersonId: made.lead.id,
      reason: '復帰のため',
    };
    const elsewhere = await done(
      as.guide,
      'planVisit',
      'PlanVisitInput',
      plan(targetOf.large as string, [made.lead.id, made.guide.id]),
    );
    await api.database.query(
      `insert into visit_booking (visit_id, person_id, municipality_id, starts_at, ends_at)
       values ($1, $2, $3, '2026-12-03T02:00Z', '2026-12-03T04:00Z')`,
      [elsewhere.id, made.lead.id, api.municipality.id],
    );
    const call = () => refusal(as.guide, 'replaceVisitMember', 'ReplaceVisitMemberInput', back, '');
    expect(await call()).toBe('CONFLICT visits.memberTaken input.newPersonId');
    await api.database.query('delete from visit_booking where visit_id = $1', [elsewhere.id]);
    expect(await call()).toBe('none');
    const booked = await api.database.query<{ id: string }>(
      'select person_id as id from visit_booking where visit_id = $1',
      [visitId],
    );
    expect(booked.map(({ id }) => id).toSorted()).toEqual([made.lead.id, made.guide.id].toSorted());
  });

  it('stands in the year and in the hours of its team', async () => {
    const hours = `query($programmeId: Id!) { memberHours(programmeId: $programmeId) { personId month plannedHours heldHours visits } }`;
    const own = (await as.lead.ask(hours, { programmeId })).memberHours;
    expect(own).toEqual([
      { personId: made.lead.id, month: '2026-12', plannedHours: 2, heldHours: 0, visits: 1 },
    ]);
    expect((await as.guide.ask(hours, { programmeId })).memberHours).toHaveLength(2);
    await api.database.query(`update visit set state = 'held' where id = $1`, [visitId]);
    const { visitProgrammeYear } = await as.guide.ask(
      `query($programmeId: Id!) { visitProgrammeYear(programmeId: $programmeId) {
         officeId lastVisitedOn visits { state on stateLabel } targets { roundId } } }`,
      { programmeId },
    );
    expect(visitProgrammeYear.at(-1)).toEqual({
      officeId: made.alone.id,
      lastVisitedOn: '2026-12-03',
      visits: [{ state: 'held', on: '2026-12-03', stateLabel: '訪問しました' }],
      targets: [{ roundId: autumn }],
    });
    const never = visitProgrammeYear.slice(0, -1);
    expect(never.every((one: { lastVisitedOn: null }) => one.lastVisitedOn === null)).toBe(true);
  });
});

describe('the published operations of planning', () => {
  it.each([
    ['programmes', {}],
    ['target-proposals', { roundId: autumn }],
    ['visit-programme-year', { programmeId }],
    ['my-visits', {}],
  ])('%s answers', async (name, variables) => {
    const document = await readFile(`apps/api/operations/${name}.graphql`, 'utf8');
    expect((await as.guide.send(document, variables)).errors).toBeUndefined();
  });
});

describe('hours of members and settings', () => {
  const december = { fromOn: '2026-12-01', untilOn: '2026-12-31' };
  const hours = [{ on: '2026-12-03', from: '09:00', until: '12:00' }];
  const set = (client: Client, input: object) =>
    send(
      client,
      'setAvailability',
      'SetAvailabilityInput',
      { ...december, ...input },
      '{ startsAt }',
    );

  it('are set by oneself or by the 基幹, for a period at once', async () => {
    const twice = { hours: [...hours, { on: '2026-12-03', from: '11:00', until: '13:00' }] };
    expect((await set(as.lead, twice)).errors?.[0]?.extensions).toMatchObject({
      messageKey: 'visits.hoursOverlap',
      field: 'input.hours.1',
    });
    const answer = { answer: [{ startsAt: '2026-12-03T00:00:00.000Z' }] };
    for (const _ of [1, 2]) expect((await set(as.lead, { hours })).data).toEqual(answer);
    const others = { hours, personId: made.other.id };
    expect((await set(as.lead, others)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await set(as.guide, others)).data).toEqual(answer);
    expect((await set(as.guide, { ...others, hours: [] })).data).toEqual({ answer: [] });
    const asked = `query($id: Id!) { availability(personId: $id, fromOn: "2026-12-01", untilOn: "2026-12-31") { personId } }`;
    expect((await as.lead.ask(asked, { id: made.lead.id })).availability).toHaveLength(1);
    const foreign = await as.other.send(asked, { id: made.lead.id });
    expect(foreign.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it("keep the ward's words, and none of inspection", async () => {
    const change = (vocabulary: object[], visitDaysBefore = 3) =>
      refusal(
        as.guide,
        'changeVisitSettings',
        'ChangeVisitSettingsInput',
        {
          sheetDaysBefore: 10,
          visitDaysBefore,
          noteDaysAfter: 7,
          vocabulary,
        },
        '{ visitDaysBefore }',
      );
    expect(await change([{ key: 'visit', word: '点検' }])).toBe(
      'INVALID visits.wordOfInspection input.vocabulary.0.word',
    );
    expect(await change([], 61)).toBe('INVALID visits.daysRange input.visitDaysBefore');
    expect(await change([{ key: 'visit', word: '巡回訪問' }])).toBe('none');
    const hours = (over: object) =>
      refusal(
        as.guide,
        'changeVisitSettings',
        'ChangeVisitSettingsInput',
        {
          sheetDaysBefore: 10,
          visitDaysBefore: 3,
          noteDaysAfter: 7,
          vocabulary: [{ key: 'visit', word: '巡回訪問' }],
          ...over,
        },
        '{ workFrom }',
      );
    expect(await hours({ workFrom: '18:00' })).toBe('INVALID visits.hoursReversed input.workUntil');
    expect(await hours({ workFrom: '10:00', workUntil: '19:00' })).toBe('none');
    expect(await hours({})).toBe('none');
    const { visitSettings: kept } = await as.specialist.ask(
      '{ visitSettings { workFrom workUntil } }',
    );
    expect(kept).toEqual({ workFrom: '10:00', workUntil: '19:00' });
    const { visitSettings } = await as.specialist.ask(
      '{ visitSettings { sheetDaysBefore vocabulary { key word ours } } }',
    );
    expect(visitSettings.sheetDaysBefore).toBe(10);
    expect(visitSettings.vocabulary[0]).toEqual({ key: 'visit', word: '巡回訪問', ours: '訪問' });
  });

  it('leave a footprint of each act, without words', async () => {
    const acts = await api.database.query<{ action: string; detail: string }>(
      `select action, detail::text from audit_entry where action like 'visits.%' order by seq`,
    );
    const names = [
      'programmeCreated',
      'programmeOpened',
      'memberSaved',
      'memberLeft',
      'wishMade',
      'targetChosen',
      'targetDropped',
      'planned',
      'memberReplaced',
      'availabilitySet',
      'settingsChanged',
    ];
    expect(new Set(acts.map(({ action }) => action))).toEqual(
      new Set(names.map((name) => `visits.${name}`)),
    );
    expect(acts.map(({ detail }) => detail).join()).not.toMatch(/異動|計画の書き方|巡回/);
  });
});
