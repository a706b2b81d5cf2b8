import { day } from '@furikaeri/calendar';
import { newId, type PersonActor } from '@furikaeri/core';
import { Inbox } from '../../libs/reminders/src/inbox.service.js';
import {
  findInbox,
  findInboxReminders,
  getReminder,
} from '../../libs/reminders/src/inbox.queries.js';
import { MailPreferences } from '../../libs/reminders/src/preferences.service.js';
import { ReminderSettingsService } from '../../libs/reminders/src/settings.service.js';
import { actorOf } from '../setup/rooms.js';
import { type Post, RULE, startPost, THURSDAY, TUESDAY, WEDNESDAY } from './post.js';

let post: Post;
beforeAll(async () => {
  post = await startPost();
});
beforeEach(() => post.clock.set(TUESDAY));
afterAll(() => post?.close());

const somebody = async () => {
  const person = await post.makePerson();
  const actor = actorOf(post.municipality.id, { personId: person.id, roles: ['specialist'] });
  return { person, actor };
};
const coordinator = () => actorOf(post.municipality.id, { roles: ['coordinator'] });
const inboxOf = (actor: PersonActor) =>
  post.work.read(actor, (tx) => findInbox(tx, actor.personId));
const singlesOf = async (actor: PersonActor) => {
  const page = { take: 100, skip: 0 };
  return (await post.work.read(actor, (tx) => findInboxReminders(tx, actor.personId, page))).items;
};

describe('the inbox', () => {
  it('shows one’s own duties alone, grouped, the latest stage of each', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const subjects = await post.request(one.person.id, {
      subjects: [newId(), newId()],
      stage: 'begun',
      dueOn: '2026-11-01',
    });
    await post.request(one.person.id, { subjects: [subjects[0]!], dueOn: '2026-11-20' });
    await post.request(one.person.id, { dueOn: '2026-11-25' });
    await post.request(other.person.id, { subjects });
    expect(await inboxOf(one.actor)).toEqual([
      expect.objectContaining({ stage: 'begun', count: 1, oldestOn: '2026-11-01' }),
      expect.objectContaining({ stage: 'passed', count: 1, oldestOn: '2026-11-20' }),
    ]);
    expect(await singlesOf(other.actor)).toHaveLength(2);
    const [theirs] = await singlesOf(other.actor);
    await expect(
      post.work.read(one.actor, (tx) => getReminder(tx, one.person.id, theirs!.id)),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('says when a letter told it, and keeps it until it is done', async () => {
    const { person, actor } = await somebody();
    const subjects = await post.request(person.id);
    expect(await singlesOf(actor)).toEqual([expect.objectContaining({ letterOn: null })]);
    await post.queue.drain();
    expect(await singlesOf(actor)).toEqual([expect.objectContaining({ letterOn: '2026-11-24' })]);
    await post.work.run(post.inside, (tx) => post.reminders.withdraw(tx, RULE, subjects));
    expect(await inboxOf(actor)).toEqual([]);
  });

  it('of a record taken back opens again, and what a hand-over ended does not', async () => {
    const [before, after] = [await somebody(), await somebody()];
    const subjects = await post.request(before.person.id);
    await post.work.run(post.inside, (tx) =>
      post.reminders.withdraw(tx, RULE, subjects, before.person.id),
    );
    await post.request(after.person.id, { subjects });
    await post.queue.drain();
    post.clock.set(WEDNESDAY);
    await post.work.run(post.inside, (tx) => post.reminders.withdraw(tx, RULE, subjects));
    await post.work.run(post.inside, (tx) =>
      post.reminders.reopen(tx, RULE, subjects, new Date(WEDNESDAY)),
    );
    expect(await inboxOf(before.actor)).toEqual([]);
    expect(await inboxOf(after.actor)).toHaveLength(1);
    expect(await post.states(subjects)).toEqual(['withdrawn', 'told']);
  });
});

describe('あとで', () => {
  const snooze = (actor: PersonActor, id: string, until: string, reason = '来週うかがいます') =>
    post.get(Inbox).snooze(actor, { id, until: day(until), reason });

  it('returns as a new turn, in that day’s letter, unless it is done by then', async () => {
    const { person, actor } = await somebody();
    const subjects = await post.request(person.id, { subjects: [newId(), newId()] });
    await post.queue.drain();
    for (const { id } of await singlesOf(actor)) await snooze(actor, id, '2026-11-26');
    expect(await inboxOf(actor)).toEqual([]);
    await post.work.run(post.inside, (tx) => post.reminders.withdraw(tx, RULE, [subjects[0]!]));

    post.clock.set(WEDNESDAY);
    await post.ring();
    expect(post.mail.to(person.email!)).toHaveLength(1);
    post.clock.set(THURSDAY);
    await post.ring();
    expect(post.mail.to(person.email!)[1]?.mail.subject).toContain('1 件');
    expect(await singlesOf(actor)).toEqual([
      expect.objectContaining({ turn: 1, dueOn: '2026-11-26', subjectId: subjects[1] }),
    ]);
    // The sweep that runs meanwhile does not bring the first turn back.
    await post.request(person.id, { subjects });
    expect(await singlesOf(actor)).toHaveLength(1);
  });

  it.each([
    ['today', '2026-11-24', '理由', 'notLater', 'input.until'],
    ['after 31 days', '2026-12-25', '理由', 'tooFar', 'input.until'],
    ['without a reason', '2026-11-26', '　 ', 'noReason', 'input.reason'],
    ['with a very long one', '2026-11-26', 'あ'.repeat(201), 'reasonTooLong', 'input.reason'],
  ])('%s is refused', async (_, until, reason, key, field) => {
    const { person, actor } = await somebody();
    await post.request(person.id);
    const [{ id } = { id: '' }] = await singlesOf(actor);
    await expect(snooze(actor, id, until, reason)).rejects.toMatchObject({
      code: 'INVALID',
      field,
      messageOf: { key: `reminders.${key}` },
    });
  });

  it('is for the recipient alone, and once', async () => {
    const [one, other] = [await somebody(), await somebody()];
    await post.request(one.person.id);
    const [{ id } = { id: '' }] = await singlesOf(one.actor);
    await expect(snooze(other.actor, id, '2026-11-26')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(snooze(one.actor, 'x', '2026-11-26')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await snooze(one.actor, id, '2026-11-26');
    await expect(snooze(one.actor, id, '2026-11-26')).rejects.toMatchObject({ code: 'REFUSED' });
  });
});

describe('who chose the inbox alone', () => {
  it.each([
    ['for good', { byMail: false, pausedUntil: null }],
    ['until a day', { byMail: true, pausedUntil: day('2026-11-24') }],
  ])('%s gets no mail', async (_, choice) => {
    const { person, actor } = await somebody();
    await post.get(MailPreferences).change(actor, choice);
    const subjects = await post.request(person.id);
    await post.queue.drain();
    expect(post.mail.to(person.email!)).toEqual([]);
    expect(await post.states(subjects)).toEqual(['told']);
  });

  it('after the letter was composed still gets none, and the pause ends by itself', async () => {
    const { person, actor } = await somebody();
    await post.request(person.id);
    await post.compose([person.id]);
    await post.get(MailPreferences).change(actor, { byMail: true, pausedUntil: day('2026-11-24') });
    await post.ring();
    expect(post.mail.to(person.email!)).toEqual([]);
    const letters = `select from letter where recipient_id = $1`;
    expect(await post.database.query(letters, [person.id])).toEqual([]);
    post.clock.set(WEDNESDAY);
    await post.request(person.id);
    await post.ring();
    expect(post.mail.to(person.email!)).toHaveLength(1);
  });

  it('cannot pause into the past', async () => {
    const { actor } = await somebody();
    await expect(
      post.get(MailPreferences).change(actor, { byMail: true, pausedUntil: day('2026-11-23') }),
    ).rejects.toMatchObject({ code: 'INVALID', field: 'input.pausedUntil' });
  });
});

describe('the municipality’s settings', () => {
  const settings = () => post.get(ReminderSettingsService);
  const rung = {
    stage: 'passed',
    after: 'monthClosed',
    businessDays: 0,
    to: 'specialist',
    as: 'single',
  } as const;

  it('move the hours and close days', async () => {
    const { person } = await somebody();
    await settings().change(coordinator(), { sendFrom: '10:30' });
    await post.request(person.id);
    await post.ring();
    expect(post.mail.to(person.email!)).toEqual([]);
    await settings().change(coordinator(), { sendFrom: '10:00' });
    await settings().addClosedDay(coordinator(), { onDay: day('2026-11-24'), name: '開庁記念日' });
    await post.ring();
    expect(post.mail.to(person.email!)).toEqual([]);
    await settings().removeClosedDay(coordinator(), day('2026-11-24'));
    await post.ring();
    expect(post.mail.to(person.email!)).toHaveLength(1);
  });

  it.each([
    ['an empty ladder', { ladder: [] }, 'input.ladder'],
    ['a stage twice', { ladder: [rung, rung] }, 'input.ladder.1'],
    ['a strange name', { ladder: [{ ...rung, stage: '一' }] }, 'input.ladder.0'],
    ['half a day', { ladder: [{ ...rung, businessDays: 0.5 }] }, 'input.ladder.0'],
    ['hours that end before they begin', { sendUntil: '08:00' }, 'input.sendUntil'],
  ])('refuse %s', async (_, input, field) => {
    await expect(settings().change(coordinator(), input)).rejects.toMatchObject({
      code: 'INVALID',
      field,
    });
  });

  it('are the coordinator’s', async () => {
    const { actor } = await somebody();
    const refusal = { code: 'FORBIDDEN' };
    await expect(settings().change(actor, { digest: false })).rejects.toMatchObject(refusal);
    const closed = { onDay: day('2026-12-28'), name: 'x' };
    await expect(settings().addClosedDay(actor, closed)).rejects.toMatchObject(refusal);
    await settings().addClosedDay(coordinator(), closed);
    await expect(settings().addClosedDay(coordinator(), closed)).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });
});
