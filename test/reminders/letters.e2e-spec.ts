import { newId } from '@furikaeri/core';
import { type Post, RULE, startPost, THURSDAY, TUESDAY, WEDNESDAY } from './post.js';

let post: Post;
beforeAll(async () => {
  post = await startPost();
});
beforeEach(() => post.clock.set(TUESDAY));
afterAll(() => post?.close());

const withdraw = (subjects: string[], recipientId?: string) =>
  post.work.run(post.inside, (tx) => post.reminders.withdraw(tx, RULE, subjects, recipientId));

describe('a letter', () => {
  it('holds all of a person’s day, once, and the rows are told', async () => {
    const person = await post.makePerson();
    const subjects = await post.request(person.id, { subjects: [newId(), newId(), newId()] });
    await post.request(person.id, { subjects: [...subjects] });
    await post.queue.drain();
    const [letter, ...more] = post.mail.to(person.email!);
    expect(more).toEqual([]);
    expect(letter?.mail.subject).toBe('【振り返り】訪問の記録がまだの月が 3 件あります');
    expect(await post.states(subjects)).toEqual(['told', 'told', 'told']);

    // What comes later that day waits for the next sending day.
    const later = await post.request(person.id);
    await post.ring();
    expect(post.mail.to(person.email!)).toHaveLength(1);
    expect(await post.states(later)).toEqual(['queued']);
    post.clock.set(WEDNESDAY);
    await post.ring();
    const [, second] = post.mail.to(person.email!);
    expect(second?.mail.subject).toContain('4 件');
    expect(second?.mail.text).toContain('うち、新しいお知らせ: 1 件');
    await post.ring();
    expect(post.mail.to(person.email!)).toHaveLength(2);
  });

  it('tells two stages of one duty once, as the inbox does', async () => {
    const person = await post.makePerson();
    const [both = ''] = await post.request(person.id);
    await post.request(person.id, { subjects: [both], stage: 'passed20' });
    await post.request(person.id, { stage: 'passed20' });
    await post.ring();
    const [letter, ...others] = post.mail.to(person.email!);
    expect(others).toEqual([]);
    expect(letter?.mail.subject).toBe('【振り返り】記録を待っている月が 2 件あります');
    expect(letter?.mail.text).not.toContain('訪問の記録がまだの月');
    expect(await post.states([both])).toEqual(['told', 'told']);

    // A stage that comes late still has its letter: nothing waits for ever.
    await post.request(person.id, { subjects: [both], stage: 'begun', dueOn: '2026-11-02' });
    post.clock.set(WEDNESDAY);
    await post.ring();
    expect(post.mail.to(person.email!)).toHaveLength(2);
    expect(await post.states([both])).toEqual(['told', 'told', 'told']);
  });

  it('names no person, no office and no case', async () => {
    const person = await post.makePerson({ familyName: '秘密', givenName: '花子' });
    const [subject = ''] = await post.request(person.id, { listed: true, stage: 'passed20' });
    await post.queue.drain();
    const [letter] = post.mail.to(person.email!);
    const words = `${letter?.mail.subject}${letter?.mail.text}${letter?.mail.html}`;
    for (const secret of ['秘密', '花子', subject, person.id, RULE]) {
      expect(words).not.toContain(secret);
    }
    expect(letter?.mail.text).toContain('事業所 1 か所');
    expect(letter?.mail.text).toContain('お知らせから 8〜30 日: 1 件');
    expect(letter?.mail.text).toContain('https://ward.test/f/monitoring');
    expect(letter?.mail.text).toContain('なぜ届いたか');
    expect(letter?.mail.html).toContain('<html lang="ja">');
    expect(letter?.messageId).toMatch(/^<[0-9a-f-]{36}@mail\.test>$/);
  });

  it.each([
    ['before half past eight', '2026-11-23T23:29:00Z'],
    ['at half past five', '2026-11-24T08:30:00Z'],
    ['on a Sunday', '2026-11-22T03:00:00Z'],
    ['on 勤労感謝の日', '2026-11-23T03:00:00Z'],
    ['on 12/29', '2026-12-29T03:00:00Z'],
  ])('does not leave %s', async (_, instant) => {
    const person = await post.makePerson();
    const subjects = await post.request(person.id);
    post.clock.set(instant);
    await post.ring();
    expect(post.mail.to(person.email!)).toEqual([]);
    expect(await post.states(subjects)).toEqual(['queued']);
  });

  it('composed just before the end leaves the next business day, with what came meanwhile', async () => {
    const person = await post.makePerson();
    await post.request(person.id);
    post.clock.set('2026-11-24T08:29:00Z');
    await post.compose([person.id]);
    post.clock.set('2026-11-24T08:31:00Z');
    await post.ring();
    expect(post.mail.to(person.email!)).toEqual([]);
    await post.request(person.id);
    post.clock.set(WEDNESDAY);
    await post.ring();
    const letters = post.mail.to(person.email!);
    expect(letters.map(({ mail }) => mail.subject)).toEqual([
      '【振り返り】訪問の記録がまだの月が 2 件あります',
    ]);
    await post.request(person.id);
    await post.ring();
    expect(post.mail.to(person.email!)).toHaveLength(1);
  });

  it('is stopped by a withdrawal before it leaves, and one person’s alone by a hand-over', async () => {
    const [gone, stays] = [await post.makePerson(), await post.makePerson()];
    const subjects = await post.request(gone.id);
    await post.request(stays.id, { subjects });
    expect(await withdraw(subjects, gone.id)).toBe(1);
    await post.ring();
    expect(post.mail.to(gone.email!)).toEqual([]);
    expect(post.mail.to(stays.email!)).toHaveLength(1);
    expect(await post.states(subjects)).toEqual(['withdrawn', 'told']);
    expect(await withdraw(subjects)).toBe(1);
    expect(await post.states(subjects)).toEqual(['withdrawn', 'withdrawn']);
  });

  it('without an address, or with mail off, is the inbox alone', async () => {
    const person = await post.makePerson({ email: null });
    const subjects = await post.request(person.id);
    post.clock.set('2026-11-22T03:00:00Z');
    await post.compose([person.id]);
    expect(await post.states(subjects)).toEqual(['queued']);
    post.clock.set(TUESDAY);
    await post.ring();
    expect(await post.states(subjects)).toEqual(['told']);
  });

  it('is found again after the queue lost everything', async () => {
    const person = await post.makePerson();
    await post.request(person.id);
    post.queue.rung.splice(0);
    await post.queue.tick('reminders.ring');
    post.queue.rung.splice(0);
    post.clock.set(THURSDAY);
    await post.ring();
    expect(post.mail.to(person.email!)).toHaveLength(1);
  });
});
