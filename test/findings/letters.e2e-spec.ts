import { day, instantInTokyo } from '@furikaeri/calendar';
import { InProcessQueue, MailModule, newId, QueueModule, system } from '@furikaeri/core';
import type { Person } from '@furikaeri/directory';
import { FindingsSweep, type Meeting, Seat, StatementAnswer } from '@furikaeri/findings';
import { FindingsJobsModule } from '@furikaeri/findings/jobs';
import { RemindersJobsModule } from '@furikaeri/reminders/jobs';
import { FindingLettersModule } from '../../libs/findings/src/letters.module.js';
import { findingRules } from '../../libs/findings/src/reminder-rules.js';
import {
  makeAccount,
  makeHolder,
  makeMeeting,
  makeMunicipality,
  makeStatement,
  makeTopic,
} from '../make/index.js';
import { startMailServer } from '../setup/mail-server.js';
import { type Rooms, startRoomsWith } from '../setup/rooms.js';

let rooms: Rooms;
let mail: Awaited<ReturnType<typeof startMailServer>>;
let people: Record<'coordinator' | 'member' | 'unseated' | 'left' | 'paper' | 'elsewhere', Person>;
let coming: Meeting;

beforeAll(async () => {
  mail = await startMailServer();
  rooms = await startRoomsWith(
    { SMTP_URL: mail.url, MAIL_DOMAIN: 'mail.test', PUBLIC_URL: 'https://ward.test/f' },
    QueueModule.inProcess(),
    MailModule,
    RemindersJobsModule,
    FindingsJobsModule,
  );
  // As a process does when it starts: without it letters are in general words.
  rooms.get(FindingLettersModule).onModuleInit();
  on('2026-11-24');
  const ward = await rooms.work.run(system('test'), (tx) => makeMunicipality(tx));
  const elsewhere = await rooms.work.run(system('test', ward.id), (tx) =>
    makeHolder(tx, ['coordinator']),
  );
  await rooms.work.run(rooms.inside, async (tx) => {
    const holder = () => makeHolder(tx, ['committeeMember']);
    people = {
      coordinator: await makeHolder(tx, ['coordinator']),
      member: await holder(),
      unseated: await holder(),
      left: await holder(),
      paper: await holder(),
      elsewhere,
    };
    for (const name of ['member', 'unseated', 'left'] as const) {
      await makeAccount(tx, { personId: people[name].id });
    }
    for (const name of ['member', 'left', 'paper'] as const) {
      await tx.manager.insert(Seat, {
        id: newId(),
        municipalityId: rooms.municipality.id,
        label: '当事者',
        personId: people[name].id,
        fromOn: '2025-04-01',
        untilOn: name === 'left' ? '2026-11-30' : null,
        createdAt: tx.now,
      });
    }
    coming = await makeMeeting(tx, { fiscalYear: 2026, round: 4, heldOn: '2026-12-15' });
  });
});
afterAll(async () => {
  await rooms?.close();
  await mail?.close();
});

const on = (text: string) => rooms.clock.set(instantInTokyo(day(text), 10).toISOString());
const open = (at: string | null) =>
  rooms.database.query('update meeting set pack_opened_at = $2 where id = $1', [coming.id, at]);
/** The sweep and all that follows; gives the new mails to each person. */
async function letters() {
  const before = new Map(Object.values(people).map(({ email }) => [email, mail.to(email!).length]));
  const result = await rooms.get(FindingsSweep).sweep();
  await rooms.get(InProcessQueue).tick('reminders.ring');
  await rooms.get(InProcessQueue).drain();
  const fresh = Object.entries(people).flatMap(([name, { email }]) =>
    mail
      .to(email!)
      .slice(before.get(email))
      .map((letter) => [name, letter] as const),
  );
  return { ...result, fresh, to: fresh.map(([name]) => name).toSorted() };
}
const standing = async (rule: string) =>
  (
    await rooms.database.query(
      `select from reminder where rule = $1 and state in ('queued', 'told')`,
      [rule],
    )
  ).length;

describe('an opened pack', () => {
  it('is told once to each seated member who signs in, without what is in it', async () => {
    expect((await letters()).to).toEqual([]);
    await open('2026-11-24T00:30:00Z');
    const { fresh, to } = await letters();
    expect(to).toEqual(['member']);
    const letter = JSON.stringify(fresh[0]![1]);
    expect(letter).not.toContain(coming.title);
    // A member supports nobody and records nothing.
    expect(fresh[0]![1].mail.text).toContain('お読みください');
    expect(letter).not.toMatch(/支援を|記録を入れて/);
    expect(await letters()).toMatchObject({ withdrawn: 0, requested: 0, to: [] });
    expect(await standing('findings.packOpened')).toBe(1);
  });

  it('is told anew when it was shut and opened again, and no more when the meeting was held', async () => {
    await open(null);
    expect(await letters()).toMatchObject({ withdrawn: 1, requested: 0 });
    on('2026-11-25');
    await open('2026-11-25T00:30:00Z');
    expect((await letters()).to).toEqual(['member']);
    on('2026-12-15');
    expect(await letters()).toMatchObject({ withdrawn: 0 });
    on('2026-12-16');
    expect(await letters()).toMatchObject({ withdrawn: 1, requested: 0 });
    expect(await standing('findings.packOpened')).toBe(0);
  });
});

it('lists opinions without an answer two weeks before the next meeting, to coordinators, until answered', async () => {
  on('2026-11-30');
  await open(null);
  const ids = await rooms.work.run(rooms.inside, async (tx) => {
    const held = await makeMeeting(tx, { fiscalYear: 2026, round: 2, heldOn: '2026-09-25' });
    const { id: topicId } = await makeTopic(tx);
    const of = { meetingId: held.id, topicId };
    const issues = [await makeStatement(tx, of), await makeStatement(tx, of)];
    await makeStatement(tx, { ...of, kind: 'good' });
    await makeStatement(tx, { ...of, withdrawnAt: tx.now });
    return issues.map(({ id }) => id);
  });
  expect((await letters()).to).toEqual([]);
  on('2026-12-01');
  const { fresh, to } = await letters();
  expect(to).toEqual(['coordinator']);
  expect(JSON.stringify(fresh[0]![1])).not.toContain('小規模事業所');
  expect(fresh[0]![1].mail.text).toContain('https://ward.test/f/opinions?show=open\n');
  expect(await standing('findings.opinionsOpen')).toBe(2);
  await answer(ids[0]!, 'open');
  expect(await letters()).toMatchObject({ withdrawn: 0, requested: 0, to: [] });
  await answer(ids[0]!, 'underWay');
  expect(await letters()).toMatchObject({ withdrawn: 1, requested: 0, to: [] });
  on('2026-12-16');
  expect(await letters()).toMatchObject({ withdrawn: 1, requested: 0 });
  expect(await standing('findings.opinionsOpen')).toBe(0);
});

let minute = 0;
const answer = (statementId: string, state: StatementAnswer['state']) =>
  rooms.work.run(rooms.inside, (tx) =>
    tx.manager.insert(StatementAnswer, {
      id: newId(),
      municipalityId: rooms.municipality.id,
      statementId,
      meetingId: coming.id,
      ownerWords: '',
      doneWords: '打ち合わせを毎月ひらくことにしました。',
      state,
      by: people.coordinator.id,
      at: new Date(tx.now.getTime() + (minute += 1) * 60_000),
    }),
  );

it('has kind words, without a meeting, a name or a judgement', () => {
  for (const { words } of findingRules) {
    const { title, why, path } = words('any');
    expect(`${title}${why}`).not.toMatch(/検証|点検|評価|督促|違反/);
    expect(path).toMatch(/^\//);
    expect(why).toMatch(/。$/);
  }
});
