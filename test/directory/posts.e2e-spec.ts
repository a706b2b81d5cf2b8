import { setTimeout as pause } from 'node:timers/promises';
import type { Role } from '@furikaeri/core';
import { day } from '@furikaeri/calendar';
import {
  AppointmentsService,
  DirectoryModule,
  findAppointmentsOf,
  findStaffOf,
  type Office,
  OfficesService,
  PeopleService,
} from '@furikaeri/directory';
import { makeAppointment, makeOffice, makePerson, makeSpecialist } from '../make/index.js';
import { actorOf, type Rooms, startRooms } from '../setup/rooms.js';

let rooms: Rooms;
let posts: AppointmentsService;
let people: PeopleService;
let north: Office;
let south: Office;
let centre: Office;
const someId = '00000000-0000-7000-8000-000000000000';

beforeAll(async () => {
  rooms = await startRooms(DirectoryModule);
  posts = rooms.get(AppointmentsService);
  people = rooms.get(PeopleService);
  [north, south, centre] = await rooms.work.run(rooms.inside, async (tx) => [
    await makeOffice(tx),
    await makeOffice(tx),
    await makeOffice(tx, { kinds: ['coreCentre'], number: null }),
  ]);
});
afterAll(() => rooms?.close());

const coordinator = () => actorOf(rooms.municipality.id, { roles: ['coordinator'] });
const managerOf = (office: Office) =>
  actorOf(rooms.municipality.id, { roles: ['manager'], managedOfficeIds: [office.id] });
const specialistAt = (office: Office) =>
  rooms.work.run(rooms.inside, async (tx) => {
    const person = await makePerson(tx);
    const post = await makeAppointment(tx, {
      personId: person.id,
      officeId: office.id,
      role: 'specialist',
    });
    return { person, post };
  });

describe('a post', () => {
  it('of a specialist is given by the manager of the office, and noted', async () => {
    const { person } = await specialistAt(south);
    const input = {
      personId: person.id,
      officeId: north.id,
      role: 'specialist',
      fromOn: day('2026-04-01'),
    } as const;
    const post = await posts.appoint(managerOf(north), input);
    expect(post).toMatchObject({ officeId: north.id, role: 'specialist', untilOn: null });
    const [entry] = await rooms.database.query(
      `select action, office_id as "officeId", detail from audit_entry where object_id = $1`,
      [post.id],
    );
    expect(entry).toEqual({
      action: 'directory.personAppointed',
      officeId: north.id,
      detail: { role: 'specialist' },
    });
  });

  it.each([
    ['the manager of another office', () => managerOf(south), 'specialist'],
    ['a manager who would make a manager', () => managerOf(north), 'manager'],
    ['a manager who would make a lead', () => managerOf(north), 'lead'],
    [
      'a specialist',
      () => actorOf(rooms.municipality.id, { roles: ['specialist'], officeIds: [north.id] }),
      'specialist',
    ],
    ['an auditor', () => actorOf(rooms.municipality.id, { roles: ['auditor'] }), 'specialist'],
  ] as const)('is not given by %s', async (_, actor, role) => {
    const { person } = await specialistAt(south);
    const input = { personId: person.id, officeId: north.id, role, fromOn: day('2026-04-01') };
    await expect(posts.appoint(actor(), input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const rows = await rooms.database.query('select from appointment where person_id = $1', [
      person.id,
    ]);
    expect(rows).toHaveLength(1);
  });

  it.each<[string, () => string | null, Role, string, string]>([
    ['doubles one that lasts', () => north.id, 'specialist', 'REFUSED', 'input.fromOn'],
    ['has no office where one is needed', () => null, 'specialist', 'INVALID', 'input.officeId'],
    [
      'puts a coordinator outside a 基幹',
      () => south.id,
      'coordinator',
      'INVALID',
      'input.officeId',
    ],
    ['names an unknown office', () => someId, 'specialist', 'NOT_FOUND', 'input.officeId'],
  ])('is refused when it %s', async (_, office, role, code, field) => {
    const { person } = await specialistAt(north);
    const input = { personId: person.id, officeId: office(), role, fromOn: day('2026-05-01') };
    await expect(posts.appoint(coordinator(), input)).rejects.toMatchObject({ code, field });
  });

  it('is given once, however many ask at the same moment', async () => {
    const { person } = await specialistAt(north);
    const input = {
      personId: person.id,
      officeId: south.id,
      role: 'specialist',
      fromOn: day('2026-05-01'),
    } as const;
    const eight = Array.from({ length: 8 });
    // Eight connections are opened first, so that the eight really run side by side.
    const nap = () => rooms.work.run(rooms.inside, (tx) => tx.query('select pg_sleep(0.1)'));
    await Promise.all(eight.map(nap));
    const asked = await Promise.allSettled(eight.map(() => posts.appoint(coordinator(), input)));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('ends on its last day and stays in the record', async () => {
    const { person, post } = await specialistAt(north);
    await posts.endAppointment(managerOf(north), {
      appointmentId: post.id,
      untilOn: day('2026-11-30'),
    });
    const staffOn = (on: string) =>
      rooms.work.read(coordinator(), async (tx) =>
        (await findStaffOf(tx, [north.id], day(on))).map(({ personId }) => personId),
      );
    expect(await staffOn('2026-11-30')).toContain(person.id);
    expect(await staffOn('2026-12-01')).not.toContain(person.id);
    const record = await rooms.work.read(coordinator(), (tx) =>
      findAppointmentsOf(tx, [person.id]),
    );
    expect(record).toMatchObject([{ fromOn: '2024-04-01', untilOn: '2026-11-30' }]);
    await expect(
      posts.endAppointment(managerOf(north), {
        appointmentId: post.id,
        untilOn: day('2027-03-31'),
      }),
    ).rejects.toMatchObject({ code: 'REFUSED', reason: 'directory.appointmentEnded' });
  });

  it('of another office answers like an unknown one', async () => {
    const { post } = await specialistAt(south);
    const end = (appointmentId: string) =>
      posts
        .endAppointment(managerOf(north), { appointmentId, untilOn: day('2026-11-30') })
        .catch((e) => e);
    const [theirs, unknown] = [await end(post.id), await end(someId)];
    expect(theirs).toMatchObject({ code: 'NOT_FOUND' });
    expect({ ...theirs }).toEqual({ ...unknown });
  });

  it('of the last coordinator does not end', async () => {
    const [first, second] = await rooms.work.run(rooms.inside, async (tx) => [
      await makeAppointment(tx, { role: 'coordinator', officeId: centre.id }),
      await makeAppointment(tx, { role: 'coordinator', officeId: centre.id }),
    ]);
    const asked = await Promise.allSettled(
      [first, second].map((post) =>
        posts.endAppointment(coordinator(), { appointmentId: post.id, untilOn: day('2027-03-31') }),
      ),
    );
    expect(asked.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(asked.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { reason: 'directory.lastCoordinator' },
    });
  });
});

describe('the change of April', () => {
  const april = { untilOn: day('2027-03-31'), fromOn: day('2027-04-01') };

  it('ends one post and begins the next together', async () => {
    const { person, post } = await specialistAt(north);
    const { ended, begun } = await posts.transferPerson(coordinator(), {
      appointmentId: post.id,
      officeId: south.id,
      ...april,
    });
    expect(ended).toMatchObject({ id: post.id, untilOn: '2027-03-31' });
    expect(begun).toMatchObject({
      personId: person.id,
      officeId: south.id,
      role: 'specialist',
      fromOn: '2027-04-01',
    });
  });

  it('ends nothing when the next post cannot begin', async () => {
    const { person, post } = await specialistAt(north);
    for (const officeId of [someId, centre.id]) {
      const role = officeId === centre.id ? 'auditor' : 'specialist';
      const input = { appointmentId: post.id, officeId, role, ...april } as const;
      await expect(posts.transferPerson(coordinator(), input)).rejects.toThrow();
    }
    const rows = await rooms.database.query<{ until: string }>(
      'select until_on as until from appointment where person_id = $1',
      [person.id],
    );
    expect(rows).toEqual([{ until: null }]);
  });

  it('is not for a manager when the next office is another’s', async () => {
    const { post } = await specialistAt(north);
    const input = { appointmentId: post.id, officeId: south.id, ...april };
    await expect(posts.transferPerson(managerOf(north), input)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(posts.transferPerson(managerOf(south), input)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('begins after the end, not on the same day', async () => {
    const { post } = await specialistAt(north);
    const input = {
      appointmentId: post.id,
      officeId: south.id,
      untilOn: day('2027-04-01'),
      fromOn: day('2027-04-01'),
    };
    await expect(posts.transferPerson(coordinator(), input)).rejects.toMatchObject({
      field: 'input.fromOn',
    });
  });
});

describe('an office that closes', () => {
  it('ends everybody’s post on its last day and takes nobody after it', async () => {
    const offices = rooms.get(OfficesService);
    const office = await rooms.work.run(rooms.inside, (tx) => makeOffice(tx));
    const person = await rooms.work.run(rooms.inside, (tx) => makeSpecialist(tx, office.id));
    await offices.closeOffice(coordinator(), { officeId: office.id, lastDay: day('2027-03-31') });
    const record = await rooms.work.read(coordinator(), (tx) =>
      findAppointmentsOf(tx, [person.id]),
    );
    expect(record).toMatchObject([{ untilOn: '2027-03-31' }]);
    const again = offices.closeOffice(coordinator(), {
      officeId: office.id,
      lastDay: day('2027-03-31'),
    });
    await expect(again).rejects.toMatchObject({ reason: 'directory.alreadyClosed' });
    const late = {
      personId: person.id,
      officeId: office.id,
      role: 'specialist',
      fromOn: day('2027-04-01'),
    } as const;
    await expect(posts.appoint(coordinator(), late)).rejects.toMatchObject({
      messageOf: { key: 'directory.officeClosed' },
    });
  });

  it('takes nobody on while it closes', async () => {
    const [office, person] = await rooms.work.run(rooms.inside, async (tx) => [
      await makeOffice(tx),
      await makePerson(tx),
    ]);
    const lastDay = day('2027-03-31');
    let begun: Promise<unknown> = Promise.resolve();
    await rooms.work.run(rooms.inside, async (tx) => {
      await tx.query('update office set closed_on = $2 where id = $1', [office.id, lastDay]);
      begun = posts.appoint(coordinator(), {
        personId: person.id,
        officeId: office.id,
        role: 'specialist',
        fromOn: day('2026-04-01'),
      });
      begun.catch(() => undefined);
      await Promise.race([begun.catch(() => undefined), pause(500)]);
    });
    await expect(begun).rejects.toMatchObject({ messageOf: { key: 'directory.officeClosed' } });
  });

  it('does not take the last coordinator along', async () => {
    await rooms.database.query(
      `update appointment set until_on = '2026-04-01' where role = 'coordinator' and until_on is null`,
    );
    const last = await rooms.work.run(rooms.inside, async (tx) => {
      const office = await makeOffice(tx, { kinds: ['coreCentre'], number: null });
      const person = await makePerson(tx);
      await makeAppointment(tx, { personId: person.id, officeId: office.id, role: 'coordinator' });
      return office;
    });
    const closing = rooms
      .get(OfficesService)
      .closeOffice(coordinator(), { officeId: last.id, lastDay: day('2027-03-31') });
    await expect(closing).rejects.toMatchObject({ reason: 'directory.lastCoordinator' });
  });
});

describe('a person', () => {
  const asahi = {
    familyName: ' 朝倉 ',
    givenName: '恵',
    familyKana: 'アサクラ',
    givenKana: 'ﾒｸﾞﾐ',
  };

  it('is registered by a manager into the own office only', async () => {
    const post = { officeId: north.id, role: 'specialist', fromOn: day('2026-12-01') } as const;
    const person = await people.registerPerson(managerOf(north), { ...asahi, post });
    expect(person).toMatchObject({
      familyName: '朝倉',
      familyKana: 'あさくら',
      givenKana: 'めぐみ',
      email: null,
    });
    await expect(people.registerPerson(managerOf(north), asahi)).rejects.toMatchObject({
      field: 'input.post',
    });
    const count = () => rooms.database.query('select from person').then((rows) => rows.length);
    const before = await count();
    await expect(people.registerPerson(managerOf(south), { ...asahi, post })).rejects.toMatchObject(
      { code: 'FORBIDDEN' },
    );
    expect(await count()).toBe(before);
  });

  it.each([
    [{ familyName: '　' }, 'input.familyName'],
    [{ givenName: 'あ'.repeat(51) }, 'input.givenName'],
    [{ email: 'asakura@' }, 'input.email'],
    [{ email: 'a@b.example, c@d.example' }, 'input.email'],
    [{ practisingSince: day('2026-11-23') }, 'input.practisingSince'],
  ])('with %j is refused at %s', async (wrong, field) => {
    const input = { ...asahi, ...wrong };
    await expect(people.registerPerson(coordinator(), input)).rejects.toMatchObject({
      code: 'INVALID',
      field,
    });
  });

  it('keeps what a change leaves out', async () => {
    const { person } = await specialistAt(north);
    const changed = await people.changePerson(managerOf(north), {
      personId: person.id,
      email: null,
    });
    expect(changed).toEqual({ ...person, email: null });
  });

  it('with a role for the ward is changed by coordinators alone', async () => {
    const { person } = await specialistAt(north);
    await rooms.work.run(rooms.inside, (tx) =>
      makeAppointment(tx, { personId: person.id, role: 'lead', officeId: north.id }),
    );
    const change = { personId: person.id, email: 'mine@test.example' };
    await expect(people.changePerson(managerOf(north), change)).rejects.toMatchObject({
      reason: 'directory.coordinatorChanges',
    });
    await expect(people.changePerson(coordinator(), change)).resolves.toMatchObject({
      email: change.email,
    });
  });

  it('has each qualification once', async () => {
    const { person } = await specialistAt(north);
    const input = {
      personId: person.id,
      kind: 'socialWorker',
      acquiredOn: day('2020-03-31'),
    } as const;
    await people.addQualification(managerOf(north), input);
    await expect(people.addQualification(managerOf(north), input)).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });
});
