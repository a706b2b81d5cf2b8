import { newId, type Role } from '@furikaeri/core';
import type { Person } from '@furikaeri/directory';
import { Reminders } from '@furikaeri/reminders';
import { RemindersJobsModule } from '@furikaeri/reminders/jobs';
import { makeAppointment, makeOffice, makePerson } from '../make/index.js';
import { type Api, startApi } from '../setup/api.js';
import type { Client } from '../setup/client.js';
import { type MailServer, startMailServer } from '../setup/mail-server.js';
import { TUESDAY } from './post.js';

let mail: MailServer;
let api: Api;
let specialist: Person;
let manager: Person;
const as = {} as Record<Role, Client>;
const roles = ['coordinator', 'manager', 'specialist', 'committeeMember', 'auditor'] as const;

beforeAll(async () => {
  mail = await startMailServer();
  api = await startApi({ SMTP_URL: mail.url }, RemindersJobsModule);
  api.clock.set(TUESDAY);
  const people = await api.work.run(api.inside, async (tx) => {
    const office = await makeOffice(tx);
    const made = {} as Record<Role, Person>;
    for (const role of roles) {
      made[role] = await makePerson(tx);
      await makeAppointment(tx, { role, personId: made[role].id, officeId: office.id });
    }
    return made;
  });
  ({ specialist, manager } = people);
  for (const role of roles) as[role] = await api.signedIn(people[role]);
  await remind(specialist, 2);
});
afterAll(async () => {
  await api?.close();
  await mail.close();
});

/** So many reminders to somebody, and the letter that goes with them. */
async function remind({ id }: Person, times: number) {
  await api.work.run(api.inside, (tx) =>
    api.get(Reminders).request(
      tx,
      `select $1::uuid municipality_id, 'test.api' rule, 'passed' stage, s subject_id, $2::uuid recipient_id,
         '2026-11-20'::date due_on, null::uuid group_id, false listed from unnest ($3::uuid[]) s`,
      [api.municipality.id, id, Array.from({ length: times }, () => newId())],
    ),
  );
  await api.queue.drain();
}

describe('the inbox over GraphQL', () => {
  const singles = '{ inboxReminders { totalItems items { id dueOn letterOn whyMe } } }';

  it('tells what waits, why, since when and where', async () => {
    const { inbox } = await as.specialist.ask(
      '{ inbox { rule count counter title whyMe path oldestOn listed groups } }',
    );
    expect(inbox).toEqual([
      expect.objectContaining({ rule: 'test.api', count: 2, oldestOn: '2026-11-20', groups: null }),
    ]);
    const { inboxReminders } = await as.specialist.ask(singles);
    expect(inboxReminders.totalItems).toBe(2);
    expect(inboxReminders.items[0]).toMatchObject({ dueOn: '2026-11-20', letterOn: '2026-11-24' });
    expect(await as.coordinator.ask('{ inbox { rule } }')).toEqual({ inbox: [] });
  });

  it('puts off until a day in any notation; another’s is not found', async () => {
    const { inboxReminders } = await as.specialist.ask(singles);
    const [{ id }] = inboxReminders.items;
    const reminder = 'query ($id: ID!) { reminder(id: $id) { turn } }';
    expect((await as.coordinator.refusal(reminder, { id })).code).toBe('NOT_FOUND');
    const snooze = `mutation ($input: SnoozeReminderInput!) { snoozeReminder(input: $input) { until } }`;
    const input = { id, until: 'R8.11.30', reason: '月末にうかがいます' };
    expect((await as.manager.refusal(snooze, { input })).code).toBe('NOT_FOUND');
    expect(await as.specialist.ask(snooze, { input })).toEqual({
      snoozeReminder: { until: '2026-11-30' },
    });
    expect(await as.specialist.refusal(snooze, { input })).toMatchObject({
      code: 'REFUSED',
      messageKey: 'reminders.notOpen',
      field: 'input.id',
    });
    const rest = await as.specialist.ask(singles);
    expect(rest.inboxReminders.totalItems).toBe(1);
  });
});

describe('the delivery log', () => {
  it('shows the coordinator that letters went, never what they said', async () => {
    const { letters } = await as.coordinator.ask(
      `{ letters(fromOn: "2026-11-24", state: accepted) { totalItems items { state attempts onDay
         recipient { familyName } tries { outcome smtpCode } } } }`,
    );
    expect(letters).toEqual({
      totalItems: 1,
      items: [
        {
          state: 'accepted',
          attempts: 1,
          onDay: '2026-11-24',
          recipient: { familyName: specialist.familyName },
          tries: [{ outcome: 'accepted', smtpCode: 250 }],
        },
      ],
    });
  });

  it('lists addresses that fail until they are cleared', async () => {
    await api.database.query(
      `insert into mail_preference (person_id, municipality_id, failed_address, failed_how, failed_at)
       values ($1, $2, $3, 'bounced', now())`,
      [specialist.id, api.municipality.id, specialist.email],
    );
    mail.control.refuse = () => 550;
    await remind(manager, 1);
    const troubles = '{ addressTroubles { how smtpCode person { familyName } } }';
    const bounced = {
      how: 'bounced',
      smtpCode: null,
      person: { familyName: specialist.familyName },
    };
    const refused = { how: 'refused', smtpCode: 550, person: { familyName: manager.familyName } };
    const found = await as.coordinator.ask(troubles);
    expect(found.addressTroubles).toHaveLength(2);
    expect(found.addressTroubles).toEqual(expect.arrayContaining([bounced, refused]));
    const clear = 'mutation ($id: Id!) { clearAddressTrouble(personId: $id) }';
    await as.coordinator.ask(clear, { id: specialist.id });
    expect(await as.coordinator.ask(troubles)).toEqual({ addressTroubles: [refused] });
    const again = await as.coordinator.refusal(clear, { id: specialist.id });
    expect(again.code).toBe('NOT_FOUND');
  });
});

describe('settings over GraphQL', () => {
  it('are read and changed by the coordinator', async () => {
    const { reminderSettings } = await as.coordinator.ask(
      '{ reminderSettings { sendFrom sendUntil digest ladder { stage after businessDays to as } } }',
    );
    expect(reminderSettings).toMatchObject({ sendFrom: '08:30', sendUntil: '17:30', digest: true });
    const change = `mutation ($input: ChangeReminderSettingsInput!) {
      changeReminderSettings(input: $input) { sendFrom ladder { stage businessDays } } }`;
    const [first, ...rest] = reminderSettings.ladder;
    const ladder = [{ ...first, businessDays: 3 }, ...rest];
    const changed = await as.coordinator.ask(change, { input: { ladder, sendFrom: '09:00' } });
    expect(changed.changeReminderSettings.sendFrom).toBe('09:00');
    expect(changed.changeReminderSettings.ladder[0]).toEqual({ stage: 'begun', businessDays: 3 });
    const wrong = { ladder: [first, first] };
    expect(await as.coordinator.refusal(change, { input: wrong })).toMatchObject({
      code: 'INVALID',
      field: 'input.ladder.1',
      messageKey: 'reminders.doubledStage',
    });
  });

  it('keep closed days', async () => {
    const add = `mutation ($input: AddClosedDayInput!) { addClosedDay(input: $input) { onDay } }`;
    const input = { onDay: '令和8年12月28日', name: '庁舎点検' };
    await as.coordinator.ask(add, { input });
    const { closedDays } = await as.coordinator.ask('{ closedDays { onDay name } }');
    expect(closedDays).toEqual([{ onDay: '2026-12-28', name: '庁舎点検' }]);
    await as.coordinator.ask('mutation { removeClosedDay(onDay: "2026-12-28") }');
    expect((await as.coordinator.ask('{ closedDays { onDay } }')).closedDays).toEqual([]);
  });

  it('of one’s own mail are everybody’s', async () => {
    const change = `mutation { changeMyMailPreference(input: { byMail: true, pausedUntil: "2026-12-04" }) { byMail } }`;
    await as.auditor.ask(change);
    expect(await as.auditor.ask('{ myMailPreference { byMail pausedUntil } }')).toEqual({
      myMailPreference: { byMail: true, pausedUntil: '2026-12-04' },
    });
  });

  it.each(['manager', 'specialist', 'committeeMember', 'auditor'] as const)(
    'and the delivery log are closed to a %s',
    async (role) => {
      for (const query of [
        '{ reminderSettings { digest } }',
        '{ closedDays { onDay } }',
        '{ letters { totalItems } }',
        '{ addressTroubles { how } }',
        'mutation { changeReminderSettings(input: { digest: false }) { digest } }',
        'mutation { addClosedDay(input: { onDay: "2026-12-28", name: "x" }) { onDay } }',
      ]) {
        expect((await as[role].refusal(query)).code).toBe('FORBIDDEN');
      }
    },
  );
});
