import type { Office, Person } from '@furikaeri/directory';
import type { Role } from '@furikaeri/core';
import { makeAppointment, makeOffice, makePerson, makeQualification } from '../make/index.js';
import { type Api, startApi } from '../setup/api.js';
import type { Client } from '../setup/client.js';

let api: Api;
let north: Office;
let south: Office;
let centre: Office;
let worker: Person;
let member: Person;
const as = {} as Record<Role, Client>;

beforeAll(async () => {
  api = await startApi();
  const people = {} as Record<Role, Person>;
  await api.work.run(api.inside, async (tx) => {
    north = await makeOffice(tx, { name: '北の相談室', kana: 'きたのそうだんしつ' });
    south = await makeOffice(tx, { name: '南の相談室', kana: 'みなみのそうだんしつ' });
    centre = await makeOffice(tx, {
      name: '基幹',
      kana: 'きかん',
      kinds: ['coreCentre'],
      number: null,
    });
    const officeOf: Partial<Record<Role, string>> = {
      coordinator: centre.id,
      lead: south.id,
      manager: north.id,
      specialist: south.id,
    };
    for (const role of [
      'coordinator',
      'lead',
      'coreMember',
      'manager',
      'specialist',
      'committeeMember',
      'auditor',
    ] as const) {
      people[role] = await makePerson(tx);
      await makeAppointment(tx, {
        role,
        personId: people[role].id,
        officeId: officeOf[role] ?? null,
      });
    }
    worker = await makePerson(tx, { familyKana: 'んん', practisingSince: '2020-04-01' });
    await makeAppointment(tx, { role: 'specialist', personId: worker.id, officeId: north.id });
    await makeQualification(tx, { personId: worker.id });
  });
  member = people.committeeMember;
  for (const [role, person] of Object.entries(people))
    as[role as Role] = await api.signedIn(person);
});
afterAll(() => api?.close());

const officesQuery = `query ($filter: OfficeFilterInput) { offices(filter: $filter) { totalItems items {
  id name number kinds corporation { name } staff { role fromOn person { familyName email } office { name } } } } }`;
const personQuery = `query ($id: Id!) { person(id: $id) { familyName email yearsOfExperience
  qualifications { kind acquiredOn } appointments { role untilOn office { name } } } }`;

describe('reading the directory', () => {
  it('gives offices with corporation and staff, mail addresses to those who may', async () => {
    const { offices } = await as.manager.ask(officesQuery);
    expect(offices.items.map(({ name }: Office) => name)).toEqual([
      '基幹',
      '北の相談室',
      '南の相談室',
    ]);
    const [, ours, theirs] = offices.items;
    expect(ours.staff[0]).toMatchObject({ role: 'manager', office: { name: '北の相談室' } });
    expect(ours.staff[1].person).toEqual({ familyName: worker.familyName, email: worker.email });
    for (const { person } of theirs.staff) expect(person.email).toBeNull();
    expect(ours.corporation.name).toBeTruthy();
  });

  it('tells years and qualifications in the same measure', async () => {
    expect((await as.manager.ask(personQuery, { id: worker.id })).person).toEqual({
      familyName: worker.familyName,
      email: worker.email,
      yearsOfExperience: 6,
      qualifications: [{ kind: 'consultationSpecialist', acquiredOn: '2018-11-30' }],
      appointments: [{ role: 'specialist', untilOn: null, office: { name: '北の相談室' } }],
    });
    expect((await as.lead.ask(personQuery, { id: worker.id })).person).toMatchObject({
      email: null,
      yearsOfExperience: null,
      qualifications: [],
    });
  });

  it('finds leads, core members and 基幹', async () => {
    const found = await as.specialist.ask(
      `{ leads { totalItems } coreMembers { totalItems } coreCentres { items { name } } corporations(text: "第") { totalItems } }`,
    );
    expect(found).toEqual({
      leads: { totalItems: 1 },
      coreMembers: { totalItems: 1 },
      coreCentres: { items: [{ name: '基幹' }] },
      corporations: { totalItems: 3 },
    });
  });

  it.each([
    ['offices { totalItems }', ['coordinator', 'lead', 'coreMember', 'manager', 'specialist']],
    ['people { totalItems }', ['coordinator', 'lead', 'coreMember', 'manager', 'specialist']],
    ['leads { totalItems }', ['coordinator', 'lead', 'coreMember', 'manager', 'specialist']],
    ['auditEntries { next }', ['auditor']],
  ])('of %s is for %s', async (field, allowed) => {
    for (const [role, client] of Object.entries(as)) {
      const { errors } = await client.send(`{ ${field} }`);
      expect([role, errors?.[0]?.extensions.code]).toEqual([
        role,
        allowed.includes(role) ? undefined : 'FORBIDDEN',
      ]);
    }
    const { code } = await api.browser().refusal(`{ ${field} }`);
    expect(code).toBe('UNAUTHENTICATED');
  });

  it('answers alike for a committee member, a stranger and nobody', async () => {
    const ids = [member.id, '00000000-0000-7000-8000-000000000000'];
    const answers = await Promise.all(ids.map((id) => as.lead.send(personQuery, { id })));
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const { people } = await as.coordinator.ask(
      `{ people(filter: { role: committeeMember }) { items { id } } }`,
    );
    expect(people.items).toEqual([{ id: member.id }]);
  });
});

describe('keeping the directory', () => {
  const mutations: [string, string, () => object, Role[]][] = [
    [
      'registerCorporation',
      'RegisterCorporationInput',
      () => ({ name: '試みの会' }),
      ['coordinator'],
    ],
    [
      'registerOffice',
      'RegisterOfficeInput',
      () => ({ corporationId: north.corporationId, name: '新しい相談室', kinds: ['specific'] }),
      ['coordinator'],
    ],
    [
      'changeOffice',
      'ChangeOfficeInput',
      () => ({ officeId: south.id, district: '東' }),
      ['coordinator'],
    ],
    [
      'registerPerson',
      'RegisterPersonInput',
      () => ({
        familyName: '新',
        givenName: '人',
        post: { role: 'specialist', officeId: north.id, fromOn: 'R9.4.1' },
      }),
      ['coordinator', 'manager'],
    ],
    [
      'changePerson',
      'ChangePersonInput',
      () => ({ personId: worker.id, givenKana: 'カナ' }),
      ['coordinator', 'manager'],
    ],
  ];
  it.each(mutations)('%s is for the right people', async (name, input, make, allowed) => {
    for (const [role, client] of Object.entries(as)) {
      const query = `mutation ($input: ${input}!) { ${name}(input: $input) { id } }`;
      const { data, errors } = await client.send(query, { input: make() });
      const may = allowed.includes(role as Role);
      expect([role, errors?.[0]?.extensions.code, Boolean(data?.[name]?.id)]).toEqual([
        role,
        may ? undefined : 'FORBIDDEN',
        may,
      ]);
    }
  });

  it('lets a post begin, end and pass on', async () => {
    const { appoint } = await as.coordinator.ask(
      `mutation ($input: AppointInput!) { appoint(input: $input) { id person { id } office { name } fromOn } }`,
      {
        input: {
          personId: worker.id,
          officeId: south.id,
          role: 'specialist',
          fromOn: '令和9年4月1日',
        },
      },
    );
    expect(appoint).toMatchObject({
      person: { id: worker.id },
      office: { name: '南の相談室' },
      fromOn: '2027-04-01',
    });
    const transfer = `mutation ($input: TransferPersonInput!) { transferPerson(input: $input) {
      ended { untilOn } begun { role office { name } } } }`;
    const input = {
      appointmentId: appoint.id,
      untilOn: '2028-03-31',
      officeId: centre.id,
      role: 'coordinator',
      fromOn: '2028-04-01',
    };
    expect((await as.coordinator.ask(transfer, { input })).transferPerson).toEqual({
      ended: { untilOn: '2028-03-31' },
      begun: { role: 'coordinator', office: { name: '基幹' } },
    });
    const refused = await as.coordinator.refusal(
      `mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { id } }`,
      { input: { appointmentId: appoint.id, untilOn: '2028-03-31' } },
    );
    expect(refused).toMatchObject({ code: 'REFUSED', reason: 'directory.appointmentEnded' });
  });

  it('says where the input is wrong', async () => {
    const register = `mutation ($input: RegisterOfficeInput!) { registerOffice(input: $input) { id } }`;
    const input = {
      corporationId: north.corporationId,
      name: '番号ちがい',
      kinds: ['specific'],
      number: '12345',
    };
    expect(await as.coordinator.refusal(register, { input })).toMatchObject({
      code: 'INVALID',
      field: 'input.number',
      messageKey: 'directory.officeNumber',
    });
  });
});

describe('the audit log', () => {
  it('names who did it, to auditors', async () => {
    const { auditEntries } = await as.auditor.ask(
      `{ auditEntries(filter: { action: "directory.officeChanged" }, take: 1) { items { action personName officeName detail } next } }`,
    );
    expect(auditEntries.items).toEqual([
      {
        action: 'directory.officeChanged',
        personName: expect.any(String),
        officeName: '南の相談室',
        detail: '{"fields":["district"]}',
      },
    ]);
  });

  it('tells managers who read their office, and nobody of another', async () => {
    const query = `query ($officeId: Id!) { whoReadUs(officeId: $officeId) { items { action } } }`;
    expect(await as.manager.ask(query, { officeId: north.id })).toEqual({
      whoReadUs: { items: [] },
    });
    expect((await as.manager.refusal(query, { officeId: south.id })).code).toBe('NOT_FOUND');
    expect((await as.specialist.refusal(query, { officeId: south.id })).code).toBe('FORBIDDEN');
  });
});
