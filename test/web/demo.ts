import { system } from '@furikaeri/core';
import { MonitoringJobsModule } from '@furikaeri/monitoring/jobs';
import { readOperations } from '../../apps/api/src/operations.js';
import { demoLogins } from '../../apps/cli/src/demo/accounts.js';
import { claimPort } from '../../apps/start/ports.mjs';
import { makeSession } from '../make/index.js';
import { seedDemoWard } from '../seed/ward.js';
import { startApiWith } from '../setup/api.js';

export type Login = keyof typeof demoLogins;

const web = new URL('../../dist-web/', import.meta.url);

/** The demo ward as production serves it, on a socket, on the day of `now`. */
export async function startDemo(now: Date) {
  const port = await claimPort('PORT', 0, '127.0.0.1', { patient: false });
  const origin = `http://localhost:${port}`;
  const api = await startApiWith({
    settings: {
      FURIKAERI_MODE: 'production',
      PUBLIC_URL: origin,
      REQUESTS_PER_SECOND: '100000',
    },
    operations: { ...(await readOperations()), web },
    imports: [MonitoringJobsModule],
  });
  api.clock.set(now);
  const { ward } = await seedDemoWard(api);
  await api.database.query('analyze');
  await api.listen(port);
  const inWard = system('test', ward.municipality.id);
  return {
    ...api,
    origin,
    /** The program itself inside the demo ward, for factories. */
    inWard,
    /** The demo's person of this role. */
    person: async (login: Login): Promise<{ id: string }> => {
      const email = demoLogins[login];
      const [found] = await api.database.query<{ id: string }>(
        'select id from person where email = $1',
        [email],
      );
      if (!found) throw new Error(`the demo has no ${email}`);
      return found;
    },
    /** The cookie of somebody who signed in. */
    cookieOf: async (person: { id: string }) => ({
      name: 'furikaeri',
      value: await api.work.run(inWard, (tx) => makeSession(tx, person.id)),
      url: origin,
    }),
  };
}
export type Demo = Awaited<ReturnType<typeof startDemo>>;
