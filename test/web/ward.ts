import { hash } from '@node-rs/argon2';
import { addMonths, monthOf, todayInTokyo } from '@furikaeri/calendar';
import { SweepService } from '@furikaeri/monitoring';
import { FindingsJobsModule } from '@furikaeri/findings/jobs';
import { MonitoringJobsModule } from '@furikaeri/monitoring/jobs';
import { readOperations } from '../../apps/api/src/operations.js';
import { claimPort } from '../../apps/start/ports.mjs';
import {
  makeAccount,
  makeAppointment,
  makeCase,
  makeDesk,
  makeDueMonth,
  makeHolder,
  makeOffice,
  makePerson,
  makeSession,
  makeSpecialist,
} from '../make/index.js';
import { startApiWith } from '../setup/api.js';

export const PASSWORD = 'kumo to yama no aida de';
const web = new URL('../../dist-web/', import.meta.url);

/** The API as production has it, on a socket, with a small ward; `base` is a sub-path of its address. */
export async function startWeb(base = '/') {
  const port = await claimPort('PORT', 0, '127.0.0.1', { patient: false });
  const origin = `http://localhost:${port}`;
  const api = await startApiWith({
    settings: {
      FURIKAERI_MODE: 'production',
      PUBLIC_URL: origin + base,
      // The clock stands still, and no allowance would ever fill up again.
      REQUESTS_PER_SECOND: '100000',
    },
    operations: { ...(await readOperations()), web },
    imports: [MonitoringJobsModule, FindingsJobsModule],
  });
  // A browser throws a cookie away that has expired by its own clock.
  api.clock.set(new Date());
  await api.listen(port);
  const now = monthOf(todayInTokyo(api.clock.now()));
  const support = { supportFrom: addMonths(now, -20), supportUntil: addMonths(now, 11) };
  const ward = await api.work.run(api.inside, async (tx) => {
    const office = await makeOffice(tx, { name: '相談支援センターくすのき' });
    const other = await makeOffice(tx, {
      name: '社会福祉法人とても長い名前の会 障害者相談支援事業所ひだまりとそよ風',
    });
    const welfare = await makeDesk(tx, { name: '福祉部', disabilityKinds: ['intellectual'] });
    const anna = await makeSpecialist(tx, office.id, { familyName: '佐藤', givenName: '杏奈' });
    const carl = await makeSpecialist(tx, other.id);
    const head = await makePerson(tx);
    await makeAppointment(tx, { personId: head.id, officeId: office.id, role: 'manager' });
    const guide = await makeHolder(tx, ['coordinator']);
    await makeAccount(tx, {
      personId: anna.id,
      login: 'anna@kusunoki.test',
      passwordHash: await hash(PASSWORD),
    });
    const at = { ...support, officeId: office.id, specialistId: anna.id, deskId: welfare.id };
    for (const [code, months] of Object.entries({
      'KN-001': [-3, 0, 3],
      'KN-002': [0],
      'KN-003': [-6],
      'KN-004': [-1],
    })) {
      const of = await makeCase(tx, { ...at, code });
      for (const off of months) await makeDueMonth(tx, of, { month: addMonths(now, off) });
    }
    const there = await makeCase(tx, { ...at, officeId: other.id, specialistId: carl.id });
    await makeDueMonth(tx, there, { month: addMonths(now, -14) });
    return { office, anna, head, guide, support };
  });
  await api.get(SweepService).sweep();
  return {
    ...api,
    ...ward,
    origin,
    /** The cookie of somebody who signed in. */
    cookieOf: async (person: { id: string }) => ({
      name: 'furikaeri',
      value: await api.work.run(api.inside, (tx) => makeSession(tx, person.id)),
      url: origin,
    }),
  };
}
export type Web = Awaited<ReturnType<typeof startWeb>>;
