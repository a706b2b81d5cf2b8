import { deepStrictEqual } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { addMonths, monthOf, todayInTokyo } from '@furikaeri/calendar';
import autocannon from 'autocannon';
import { DEMO_PASSWORD, demoLogins } from '../apps/cli/src/demo/accounts.js';
import { type Child, startChild } from './child.js';
import type { Ground } from './ground.js';
import { median, note } from './ratio.js';

const ROUNDS = 3;
/** V8 goes on compiling for the first ten seconds or so; a ward's server runs for weeks. */
const WARM_UP_ROUNDS = 3;
const SECONDS = 4;
const CONNECTIONS = 16;
/** As `npm start` and the Dockerfile set it. */
const HEAP = ['--max-semi-space-size=16', '--max-old-space-size=512'];

type Request = Pick<autocannon.Options, 'url' | 'body' | 'headers' | 'method'>;

/** The two screens' operations as the web sends them, against the same JSON from bare PostgreSQL. */
export async function benchGraphql(ground: Ground): Promise<void> {
  const env = (url: string) => ({
    FURIKAERI_MODE: 'production',
    APP_SECRET: Buffer.alloc(32, 7).toString('base64'),
    DATABASE_URL: ground.appUrl,
    DATABASE_OWNER_URL: ground.ownerUrl,
    PUBLIC_URL: url,
    REQUESTS_PER_SECOND: '1000000',
  });
  execFileSync(
    process.execPath,
    [resolve('dist/apps/cli/src/main.js'), 'seed-demo', '--force-demo'],
    { env: { PATH: process.env['PATH'], ...env('http://127.0.0.1') } },
  );
  // As a minute of autovacuum leaves it: plans without figures say nothing about either side.
  await ground.bare.query('vacuum analyze');
  const api = await startChild(
    [...HEAP, ...profiling(), resolve('dist/apps/api/src/main.js')],
    env,
  );
  const bare = await startChild([resolve('dist/bench/bare-server.js')], () => ({
    DATABASE_URL: ground.bareUrl,
  }));
  try {
    const cookie = await signIn(api.url);
    const { rows } = await ground.bare.query('select id from municipality');
    const sides = { api, bare, cookie, ward: rows[0].id };
    await compare(sides, 'demo ward');
    await multiply(ground);
    await compare(sides, 'demo ward × 10');
    note({ what: 'API, resident at most', ours: api.peakMemory(), unit: 'MiB', goal: 250 });
  } finally {
    await Promise.all([api.stop(), bare.stop()]);
  }
}

interface Sides {
  api: Child;
  bare: Child;
  cookie: string;
  ward: string;
}

/** `BENCH_PROFILE=folder`: a CPU profile of the API. */
const profiling = (): string[] => {
  const folder = process.env['BENCH_PROFILE'];
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
};

async function compare({ api, bare, cookie, ward }: Sides, size: string): Promise<void> {
  const today = todayInTokyo(new Date());
  const [fromMonth, untilMonth] = [-12, 3].map((n) => addMonths(monthOf(today), n));
  const operations = [
    {
      what: `page of 50 dues, ${size}`,
      ours: { documentId: hashOf('due-months'), variables: { take: 50, skip: 0 } },
      bare: { name: 'DueMonths', values: [today, 50, 0, ward] },
    },
    {
      what: `overview, ${size}`,
      ours: { documentId: hashOf('monitoring-overview'), variables: { fromMonth, untilMonth } },
      bare: {
        name: 'MonitoringOverview',
        values: [today, `${fromMonth}-01`, `${untilMonth}-01`, ward],
      },
    },
  ];
  for (const operation of operations) {
    const ours = post(`${api.url}/graphql`, operation.ours, { cookie, origin: api.url });
    const plain = post(bare.url, operation.bare);
    deepStrictEqual(await answer(ours), await answer(plain));
    const runs = { ours: [] as autocannon.Result[], bare: [] as autocannon.Result[] };
    for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
      const results = { bare: await shoot(plain), ours: await shoot(ours) };
      if (round < WARM_UP_ROUNDS) continue;
      for (const side of ['bare', 'ours'] as const) runs[side].push(results[side]);
    }
    const figure = (read: (result: autocannon.Result) => number) => ({
      bare: median(runs.bare.map(read)),
      ours: median(runs.ours.map(read)),
    });
    const { what } = operation;
    note({ what, ...figure(({ requests }) => requests.average), unit: 'req/s', goal: 0.7 });
    note({ what: `${what}: p99`, ...figure(({ latency }) => latency.p99), unit: 'ms', goal: 2 });
  }
}

/** The published operation's name on the wire. */
const hashOf = (operation: string): string =>
  createHash('sha256')
    .update(readFileSync(resolve(`apps/api/operations/${operation}.graphql`), 'utf8'))
    .digest('hex');

const post = (url: string, body: unknown, headers: Record<string, string> = {}): Request => ({
  url,
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', ...headers },
});

async function answer({ url, method, body, headers }: Request): Promise<unknown> {
  const response = await fetch(url, { method, body, headers } as RequestInit);
  return response.json();
}

async function shoot(request: Request): Promise<autocannon.Result> {
  const result = await autocannon({ ...request, connections: CONNECTIONS, duration: SECONDS });
  if (result.non2xx || result.errors) throw new Error(`${result.non2xx} refused, ${result.errors}`);
  return result;
}

/** The demo's coordinator, who sees the whole ward. Gives the cookie. */
async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({
      documentId: hashOf('sign-in'),
      variables: { login: demoLogins.coordinator, password: DEMO_PASSWORD },
    }),
  });
  const [cookie] = response.headers.getSetCookie();
  if (!cookie) throw new Error(`not signed in: ${await response.text()}`);
  return cookie.split(';')[0] as string;
}

/** Nine more cases beside each, with the same months. */
async function multiply({ bare }: Ground): Promise<void> {
  await bare.query(`
    with more as (
      insert into support_case (municipality_id, office_id, code, specialist_id, desk_id, disability_kind, support_from, support_until)
      select municipality_id, office_id, code || '/' || n, specialist_id, desk_id, disability_kind, support_from, support_until
      from support_case, generate_series(1, 9) n returning *)
    insert into due_month (municipality_id, office_id, case_id, specialist_id, desk_id, month, done_on, closed_reason)
    select d.municipality_id, d.office_id, m.id, d.specialist_id, d.desk_id, d.month, d.done_on, d.closed_reason
    from due_month d join support_case c on c.id = d.case_id
      join more m on m.office_id = c.office_id and split_part(m.code, '/', 1) = c.code`);
  await bare.query('vacuum analyze');
}
