import { MailModule, newId, QueueModule, InProcessQueue } from '@furikaeri/core';
import type { Person } from '@furikaeri/directory';
import { ReminderRules, Reminders } from '@furikaeri/reminders';
import { RemindersJobsModule } from '@furikaeri/reminders/jobs';
import { Composing } from '../../libs/reminders/src/composing.service.js';
import { makePerson } from '../make/index.js';
import { startMailServer } from '../setup/mail-server.js';
import { startRoomsWith } from '../setup/rooms.js';

export const RULE = 'test.passed';
/** Tuesday, ten o'clock in Tokyo: a business day inside the sending hours. */
export const TUESDAY = '2026-11-24T01:00:00Z';
export const WEDNESDAY = '2026-11-25T01:00:00Z';
export const THURSDAY = '2026-11-26T01:00:00Z';

/** The post office with a real mail server, and a rule as a room above would register it. */
export async function startPost(settings: NodeJS.ProcessEnv = {}) {
  const mail = await startMailServer();
  const rooms = await startRoomsWith(
    {
      SMTP_URL: mail.url,
      MAIL_DOMAIN: 'mail.test',
      PUBLIC_URL: 'https://ward.test/f',
      ...settings,
    },
    QueueModule.inProcess(),
    MailModule,
    RemindersJobsModule,
  );
  rooms.clock.set(TUESDAY);
  rooms.get(ReminderRules).register({
    rule: RULE,
    counter: '件',
    groupName: '事業所',
    words: (stage) => ({
      title: stage === 'passed20' ? '記録を待っている月' : '訪問の記録がまだの月',
      why: 'あなたの担当する月が終わり、記録の入力をお待ちしているためです。',
      path: '/monitoring',
    }),
  });
  const queue = rooms.get(InProcessQueue);
  return {
    ...rooms,
    mail,
    queue,
    reminders: rooms.get(Reminders),
    makePerson: (over: Partial<Person> = {}) =>
      rooms.work.run(rooms.inside, (tx) => makePerson(tx, over)),
    /** Requests one reminder per subject, as the sweep of an upper room does; gives the subjects. */
    request: async (
      recipientId: string,
      {
        subjects = [newId()],
        stage = 'passed',
        dueOn = '2026-11-01',
        listed = false,
        groupId = newId(),
      } = {},
    ) => {
      await rooms.work.run(rooms.inside, (tx) =>
        rooms.get(Reminders).request(
          tx,
          `select $1::uuid municipality_id, $2::text rule, $3::text stage, s subject_id,
             $4::uuid recipient_id, $5::date due_on, $6::uuid group_id, $7::boolean listed
           from unnest ($8::uuid[]) s`,
          [rooms.municipality.id, RULE, stage, recipientId, dueOn, groupId, listed, subjects],
        ),
      );
      return subjects;
    },
    /** The recurring job, and all that it rings. */
    ring: async () => {
      await rooms.get(InProcessQueue).tick('reminders.ring');
      await rooms.get(InProcessQueue).drain();
    },
    /** Makes the letters of these people, and leaves them unsent. */
    compose: async (recipientIds: string[]) => {
      await rooms.get(Composing).compose({ municipalityId: rooms.municipality.id, recipientIds });
      queue.rung.splice(0);
    },
    states: async (subjects: string[]) =>
      (
        await rooms.database.query<{ state: string }>(
          `select state from reminder where subject_id = any ($1::uuid[]) order by id`,
          [subjects],
        )
      ).map(({ state }) => state),
    close: async () => {
      await rooms.close();
      await mail.close();
    },
  };
}
export type Post = Awaited<ReturnType<typeof startPost>>;
