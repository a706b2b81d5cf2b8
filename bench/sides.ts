import { deepStrictEqual } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import autocannon from 'autocannon';
import { DEMO_PASSWORD } from '../apps/cli/src/demo/accounts.js';
import type { bareStatements } from './bare-statements.js';
import { type Child, startChild } from './child.js';
import type { Ground } from './ground.js';
import { median, note } from './ratio.js';

const ROUNDS = 3;
/** The API's time for a page still falls after twenty seconds of it; a ward's server runs for weeks. */
const WARM_UP_ROUNDS = 6;
const SECONDS = 4;
const CONNECTIONS = 16;
/** As `npm start` and the Dockerfile set it. */
const HEAP = ['--max-semi-space-size=16', '--max-old-space-size=512'];

type Request = Pick<autocannon.Options, 'url' | 'body' | 'headers' | 'method'>;

/** The API on the demo ward, and the least that could answer the same. */
export interface Sides {
  api: Child;
  bare: Child;
  ward: string;
}

export interface Compared {
  what: string;
  ours: object;
  bare: { name: keyof typeof bareStatements; values: unknown[] };
}

/** Seeds the demo ward, starts both sides on it and stops them after `work`. */
export async function withSides(
  ground: Ground,
  work: (sides: Sides) => Promise<void>,
): Promise<void> {
  const env = (url: string) => ({
    FURIKAERI_MODE: 'production',
    // Lets the bench ask in words of its own; what is published goes by its name as ever.
    GRAPHQL_OPEN: 'true',
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
    const { rows } = await ground.bare.query('select id from municipality');
    await work({ api, bare, ward: rows[0].id });
  } finally {
    await Promise.all([api.stop(), bare.stop()]);
  }
}

/** `BENCH_PROFILE=folder`: a CPU profile of the API. */
const profiling = (): string[] => {
  const folder = process.env['BENCH_PROFILE'];
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
};

/** Both answer the same, word for word; then how many of it in a second. */
export async function compare(
  { api, bare }: Sides,
  cookie: string,
  { what, ours: body, bare: statement }: Compared,
): Promise<void> {
  const ours = post(`${api.url}/graphql`, body, { cookie, origin: api.url });
  const plain = post(bare.url, statement);
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
  note({ what, ...figure(({ requests }) => requests.average), unit: 'req/s', goal: 0.7 });
  note({ what: `${what}: p99`, ...figure(({ latency }) => latency.p99), unit: 'ms', goal: 2 });
}

/** The published operation's name on the wire. */
export const hashOf = (operation: string): string =>
  createHash('sha256')
    .update(readFileSync(resolve(`apps/api/operations/${operation}.graphql`), 'utf8'))
    .digest('hex');

export const post = (
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Request => ({
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

/** One of the demo's people. Gives the cookie. */
export async function signIn(url: string, login: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({
      documentId: hashOf('sign-in'),
      variables: { login, password: DEMO_PASSWORD },
    }),
  });
  const [cookie] = response.headers.getSetCookie();
  if (!cookie) throw new Error(`not signed in: ${await response.text()}`);
  return cookie.split(';')[0] as string;
}
