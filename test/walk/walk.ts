import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MonitoringJobsModule } from '@furikaeri/monitoring/jobs';
import { RegisterImportsService } from '@furikaeri/monitoring';
import { newId } from '@furikaeri/core';
import { RemindersJobsModule } from '@furikaeri/reminders/jobs';
import { makeAppointment, makeDesk, makeOffice, makePerson } from '../make/index.js';
import { startApi } from '../setup/api.js';
import { startMailServer } from '../setup/mail-server.js';
import { actorOf } from '../setup/rooms.js';

const REGISTER = join('test', 'walk', 'register.csv');
const operation = (name: string) =>
  readFileSync(join('apps/api/operations', `${name}.graphql`), 'utf8');

/**
 * The main job from end to end, with a clock that is set: the real API, a real PostgreSQL, a real mail
 * server. `say` gets what a person would see; the answer holds what the spec looks at.
 */
export async function walk(say: (line: string) => void) {
  const mail = await startMailServer();
  const api = await startApi({ SMTP_URL: mail.url }, MonitoringJobsModule, RemindersJobsModule);
  const { yu, head, guide } = await settle(api);
  const letters: { on: string; to: string; subject: string; text: string }[] = [];

  /** Nine o'clock in Tokyo on that day: the sweep, then whatever it rings. */
  const morning = async (day: string) => {
    api.clock.set(`${day}T00:00:00Z`);
    await api.queue.tick('monitoring.sweep');
    await api.queue.tick('reminders.ring');
    await api.queue.drain();
    const come = mail.received.splice(0);
    if (!come.length) say(`${day}  お知らせはありません`);
    for (const { to, mail: letter } of come) {
      letters.push({ on: day, to, subject: letter.subject ?? '', text: letter.text ?? '' });
      say(`${day}  ${to} へ ${letter.subject}`);
    }
  };

  try {
    api.clock.set('2026-11-20T01:00:00Z');
    const actor = actorOf(api.municipality.id, { personId: guide.id, roles: ['coordinator'] });
    const file = { fileName: 'register.csv', content: readFileSync(REGISTER) };
    await api.get(RegisterImportsService).send(actor, file, { dryRun: false });
    await api.queue.drain();
    const months = await (
      await api.signedIn(guide)
    ).ask(operation('due-months'), {
      filter: { fromMonth: '2026-11', untilMonth: '2026-11' },
    });
    say(`2026-11-20  台帳を取り込みました。11 月の訪問は ${months.dueMonths.totalItems} 件です`);

    await morning('2026-11-24');
    await morning('2026-12-01');
    const specialist = await api.signedIn(yu);
    const passed = { filter: { standings: ['passed'] } };
    const open = (await specialist.ask(operation('due-months'), passed)).dueMonths.items;
    const [first] = open;
    const recorded = await specialist.ask(operation('record-visit'), {
      input: {
        id: newId(),
        caseId: first.supportCase.id,
        visitedOn: '2026-11-27',
        visitedAt: '14:00',
        method: 'faceToFace',
        placeKind: 'home',
        place: '自宅',
        met: ['person'],
        personMet: true,
      },
    });
    say(
      `2026-12-01  ${first.supportCase.code} の 11 月 27 日の訪問を記録しました。残りは ${open.length - 1} 件です`,
    );
    await morning('2026-12-02');
    for (const day of ['2026-12-14', '2026-12-15', '2026-12-28', '2027-01-04']) await morning(day);
    const overview = await (
      await api.signedIn(guide)
    ).ask(operation('monitoring-overview'), {
      fromMonth: '2026-11',
      untilMonth: '2026-11',
    });
    const { total, done, passed: still } = overview.monitoringOverview.total;
    say(`2027-01-04  11 月: ${total} 件のうち 実施 ${done}、訪問のないまま経過 ${still}`);
    return {
      letters,
      open,
      recorded: recorded.recordVisit,
      total,
      done,
      still,
      people: { yu, head, guide },
    };
  } finally {
    await api.close();
    await mail.close();
  }
}

/** One office with a specialist and a manager, and a coordinator at the 基幹. */
const settle = (api: Awaited<ReturnType<typeof startApi>>) =>
  api.work.run(api.inside, async (tx) => {
    await makeDesk(tx, { name: '福祉部', disabilityKinds: ['physical', 'intellectual', 'child'] });
    await makeDesk(tx, { name: '衛生部', disabilityKinds: ['mental'] });
    const office = await makeOffice(tx, { number: '1339900036', name: '相談室くすの木' });
    const centre = await makeOffice(tx, { kinds: ['coreCentre'], number: null });
    const person = async (familyName: string, givenName: string, email: string) =>
      makePerson(tx, { familyName, givenName, email });
    const yu = await person('堀内', '優', 'specialist@kusunoki.test');
    const head = await person('村田', '陽子', 'manager@kusunoki.test');
    const guide = await person('秋山', '直樹', 'coordinator@ward.test');
    for (const [{ id: personId }, role, officeId] of [
      [yu, 'specialist', office.id],
      [head, 'manager', office.id],
      [guide, 'coordinator', centre.id],
    ] as const) {
      await makeAppointment(tx, { personId, role, officeId });
    }
    return { yu, head, guide };
  });
