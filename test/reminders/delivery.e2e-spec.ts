import { newId } from '@furikaeri/core';
import { Bounces } from '@furikaeri/reminders';
import { Composing } from '../../libs/reminders/src/composing.service.js';
import { Sending } from '../../libs/reminders/src/sending.service.js';
import { type Post, startPost, TUESDAY, WEDNESDAY } from './post.js';

let post: Post;
beforeAll(async () => {
  post = await startPost({ LETTER_CLAIM_SECONDS: '60' });
});
beforeEach(() => {
  post.clock.set(TUESDAY);
  post.mail.control.refuse = () => undefined;
  post.mail.control.hold = () => Promise.resolve();
});
afterAll(() => post?.close());

const run = { signal: new AbortController().signal, progress: () => undefined };
const at = (minutes: number) => new Date(new Date(TUESDAY).getTime() + minutes * 60_000);
const letterOf = async (recipientId: string) => {
  const [letter] = await post.database.query<{
    id: string;
    state: string;
    attempts: number;
    next: Date;
    tries: { outcome: string; code: number | null }[];
  }>(
    `select l.id, state, attempts, next_attempt_at as next,
       (select json_agg(json_build_object('outcome', outcome, 'code', smtp_code) order by a.id)
        from delivery_attempt a where a.letter_id = l.id) as tries
     from letter l where recipient_id = $1 order by on_day desc`,
    [recipientId],
  );
  return letter!;
};
/** People with a letter each, composed and not yet sent. */
const compose = async (count: number) => {
  const people = await Promise.all(Array.from({ length: count }, () => post.makePerson()));
  for (const person of people) await post.request(person.id);
  const municipalityId = post.municipality.id;
  const recipientIds = people.map(({ id }) => id);
  await post.compose(recipientIds);
  const letterIds: string[] = [];
  for (const id of recipientIds) letterIds.push((await letterOf(id)).id);
  return { people, batch: { municipalityId, letterIds }, recipientIds };
};

describe('handing over', () => {
  it('by two workers at once sends nothing twice', async () => {
    const { people, batch, recipientIds } = await compose(30);
    const composing = post.get(Composing);
    const again = { municipalityId: batch.municipalityId, recipientIds };
    await Promise.all([
      post.get(Sending).send(batch, run),
      post.get(Sending).send(batch, run),
      composing.compose(again),
      composing.compose(again),
    ]);
    for (const { email } of people) expect(post.mail.to(email!)).toHaveLength(1);
  });

  it('after a passing failure waits, longer each time, then succeeds', async () => {
    const { people, recipientIds } = await compose(1);
    post.mail.control.refuse = () => 451;
    await post.ring();
    expect(await letterOf(recipientIds[0]!)).toMatchObject({
      state: 'queued',
      attempts: 1,
      next: at(1),
      tries: [{ outcome: 'passing', code: 451 }],
    });
    post.clock.set(at(0.5));
    await post.ring();
    expect((await letterOf(recipientIds[0]!)).attempts).toBe(1);
    post.clock.set(at(1));
    await post.ring();
    expect(await letterOf(recipientIds[0]!)).toMatchObject({ attempts: 2, next: at(3) });
    post.mail.control.refuse = () => undefined;
    post.clock.set(at(3));
    await post.ring();
    expect((await letterOf(recipientIds[0]!)).state).toBe('accepted');
    expect(post.mail.to(people[0]!.email!)).toHaveLength(1);
  });

  it('refused for good flags the address; the inbox tells, and a new address mends it', async () => {
    const { people, recipientIds } = await compose(1);
    const [person] = people;
    post.mail.control.refuse = () => 550;
    await post.ring();
    expect(await letterOf(person!.id)).toMatchObject({
      state: 'failedForGood',
      tries: [{ outcome: 'permanent', code: 550 }],
    });
    const failed = `select failed_how as how from mail_preference where person_id = $1`;
    expect(await post.database.query(failed, [person!.id])).toEqual([{ how: 'refused' }]);
    post.mail.control.refuse = () => undefined;

    post.clock.set(WEDNESDAY);
    const subjects = await post.request(recipientIds[0]!);
    await post.ring();
    expect(await post.states(subjects)).toEqual(['told']);
    expect(post.mail.to(person!.email!)).toEqual([]);

    await post.database.query(`update person set email = 'new@test.example' where id = $1`, [
      person!.id,
    ]);
    await post.request(person!.id);
    await post.ring();
    expect(post.mail.to('new@test.example')).toHaveLength(1);
  });

  it('refused for its content fails alone: the address is not blamed', async () => {
    const { people } = await compose(1);
    post.mail.control.refuse = () => 554;
    await post.ring();
    expect((await letterOf(people[0]!.id)).state).toBe('failedForGood');
    const rows = `select from mail_preference where person_id = $1`;
    expect(await post.database.query(rows, [people[0]!.id])).toEqual([]);
  });

  it('is given up after five days, and the next letter is free to go', async () => {
    const { people } = await compose(1);
    post.mail.control.refuse = () => 451;
    await post.ring();
    post.clock.set('2026-12-01T01:00:00Z');
    await post.ring();
    expect((await letterOf(people[0]!.id)).state).toBe('failedForGood');
    post.mail.control.refuse = () => undefined;
    post.clock.set('2026-12-02T01:00:00Z');
    await post.request(people[0]!.id);
    await post.ring();
    expect(post.mail.to(people[0]!.email!)).toHaveLength(1);
  });
});

describe('a sender that dies', () => {
  it('between acceptance and mark: sent again once the claim has ended, same Message-ID', async () => {
    const { people, batch } = await compose(1);
    const address = people[0]!.email!;
    // The server has taken it, and the sender never hears so: as if killed.
    let release = () => undefined as void;
    const held = new Promise<void>((resolve) => (release = resolve));
    post.mail.control.hold = () => held;
    const dying = post.get(Sending).send(batch, run);
    while (!post.mail.to(address).length) await new Promise((next) => setTimeout(next, 10));
    post.mail.control.hold = () => Promise.resolve();

    post.clock.set(at(0.9));
    await post.ring();
    expect(post.mail.to(address)).toHaveLength(1);
    post.clock.set(at(1.1));
    await post.ring();
    expect(post.mail.to(address).map(({ messageId }) => messageId)).toEqual(
      Array(2).fill(`<${batch.letterIds[0]}@mail.test>`),
    );
    expect(await letterOf(people[0]!.id)).toMatchObject({ state: 'accepted', attempts: 2 });
    release();
    await dying;
    expect(await letterOf(people[0]!.id)).toMatchObject({ state: 'accepted' });
  });

  it('asked to stop: what it has not begun goes back to the queue at once', async () => {
    const { people, batch } = await compose(20);
    const stop = new AbortController();
    post.mail.control.hold = async () => stop.abort();
    await post.get(Sending).send(batch, { ...run, signal: stop.signal });
    const rows = await post.database.query<{ state: string }>(
      `select state, attempts from letter where id = any ($1::uuid[])`,
      [batch.letterIds],
    );
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['accepted', 'queued']));
    expect(rows).not.toContainEqual({ state: 'queued', attempts: 1 });
    await post.ring();
    for (const { email } of people) expect(post.mail.to(email!)).toHaveLength(1);
  });
});

describe('a returned mail', () => {
  const report = (letterId: string, action = 'failed', status = '5.1.1') =>
    Buffer.from(
      `From: MAILER-DAEMON@mx.test
To: furikaeri@mail.test
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain; charset=utf-8

The mail system could not deliver your message.

--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.test

Final-Recipient: rfc822; somebody@test.example
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 5.1.1 no such user

--b1
Content-Type: text/rfc822-headers

From: furikaeri@mail.test
Message-ID: <${letterId}@mail.test>
Subject: x

--b1--
`.replaceAll('\n', '\r\n'),
    );

  it('is a bounce: once, apart from a refusal, with the address flagged', async () => {
    const { people } = await compose(1);
    await post.ring();
    const { id } = await letterOf(people[0]!.id);
    const bounces = post.get(Bounces);
    expect(await bounces.recordMail(report(id, 'delayed', '4.4.1'))).toBe('stillTrying');
    expect(await bounces.recordMail(report(id))).toBe('recorded');
    expect(await bounces.recordMail(report(id))).toBe('already');
    expect(await letterOf(people[0]!.id)).toMatchObject({
      state: 'bounced',
      tries: [{ outcome: 'accepted' }, { outcome: 'bounced', code: null }],
    });
    const failed = `select failed_how as how from mail_preference where person_id = $1`;
    expect(await post.database.query(failed, [people[0]!.id])).toEqual([{ how: 'bounced' }]);
  });

  it('about no letter of ours changes nothing', async () => {
    expect(await post.get(Bounces).recordMail(report(newId()))).toBe('unknown');
    expect(await post.get(Bounces).recordMail(Buffer.from('Subject: hello\r\n\r\nhi'))).toBe(
      'unknown',
    );
  });
});
