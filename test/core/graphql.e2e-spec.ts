import { createHash } from 'node:crypto';
import { type Authority, hashOf, limits, newId } from '@furikaeri/core';
import { serverAudits } from 'graphql-http';
import { startToys, type Toys } from './toys.js';
import { actorOf } from '../setup/rooms.js';
import { OpenRoom, ToyResolver, ToyRoom } from './toy-room.js';

const authority: Authority = {
  knows: (permission) => permission.startsWith('toys.'),
  allows: (permission, actor) => permission === 'toys.read' && actor !== undefined,
};
const actors = { ann: actorOf(newId()) };
const start = (env: NodeJS.ProcessEnv = {}, manifest = {}) =>
  startToys({ imports: [ToyRoom], authority, actors, env, manifest });

const codeOf = (answer: { errors?: { extensions: Record<string, unknown> }[] }) =>
  answer.errors?.map(({ extensions }) => extensions.code);

describe('GraphQL', () => {
  let api: Toys;
  beforeAll(async () => {
    api = await start({ GRAPHQL_TIMEOUT_SECONDS: '5' });
  });
  afterAll(() => api.close());

  it('meets every MUST of the GraphQL over HTTP audits', async () => {
    const results = await Promise.all(
      serverAudits({ url: `${api.url}/graphql` }).map((audit) => audit.fn()),
    );
    const failed = results.filter(({ status }) => status === 'error');
    expect(failed.map((result) => result.name)).toEqual([]);
  });

  it.each(['by graphql-js', 'again', 'compiled', 'compiled'])(
    'answers with one transaction and one batch, %s',
    async () => {
      ToyResolver.batches = 0;
      const { data, errors } = await api.post(
        'query Toys($take: Take!) { toys(take: $take, skip: 2) { totalItems items { number name next { number name } } } }',
        { take: 3 },
        'ann',
      );
      expect(errors).toBeUndefined();
      expect(data.toys.totalItems).toBe(1000);
      expect(data.toys.items[2]).toEqual({
        number: 5,
        name: 'toy 5',
        next: { number: 6, name: 'toy 6' },
      });
      expect(ToyResolver.batches).toBe(1);
    },
  );

  it('is closed to strangers and to those who may not', async () => {
    expect(codeOf(await api.post('{ toys { totalItems } }'))).toEqual(['UNAUTHENTICATED']);
    expect(codeOf(await api.post('{ managed }', {}, 'ann'))).toEqual(['FORBIDDEN']);
  });

  it('masks what is unexpected, and keeps the pool whole through 200 failures', async () => {
    for (let round = 0; round < 20; round++) {
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => api.post('query B { broken }', {}, 'ann')),
      );
      for (const answer of answers) {
        expect(codeOf(answer)).toEqual(['INTERNAL']);
        expect(JSON.stringify(answer)).not.toMatch(/secret|integer|syntax/);
        expect(answer.errors?.[0]?.extensions.errorId).toHaveLength(36);
      }
    }
    const { data } = await api.post('{ toys(take: 1) { totalItems } }', {}, 'ann');
    expect(data.toys.totalItems).toBe(1000);
    const [row] = await api.database.query<{ open: number }>(
      `select count(*)::int as open from pg_stat_activity
       where state like 'idle in transaction%' and datname = current_database()`,
    );
    expect(row).toEqual({ open: 0 });
  });

  it('gives up in time, and stops the query', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => api.post('{ slow(seconds: 30) }', {}, 'ann')),
    );
    for (const answer of answers) expect(codeOf(answer)).toEqual(['TIMEOUT']);
    const running = () =>
      api.database.query(
        `select 1 from pg_stat_activity where query like 'select pg_sleep%' and state = 'active'`,
      );
    // Far less than the query's own time.
    for (const until = Date.now() + 10_000; (await running()).length && Date.now() < until;) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(await running()).toEqual([]);
    expect((await api.post('{ slow(seconds: 0) }', {}, 'ann')).data).toEqual({ slow: 0 });
  });

  describe.each(['true', 'false'])('errors with GRAPHQL_JIT=%s', (jit) => {
    let other: Toys;
    beforeAll(async () => {
      other = await start({ GRAPHQL_JIT: jit });
    });
    afterAll(() => other.close());
    const mutation = 'mutation Name($input: FlatInput!) { name5(input: $input) }';
    const cases: [string, unknown, unknown][] = [
      [
        'a day that is none',
        { name: 'a', boughtOn: 'H32.1.1x' },
        ['input.boughtOn', 'core.notADay'],
      ],
      ['a missing field', {}, ['input.name', 'core.required']],
      ['null', null, ['input', 'core.required']],
      ['an unknown field', { name: 'a', colour: 1 }, ['input', 'core.unknownField']],
      ['a wrong type', { name: 3 }, ['input.name', 'core.wrongValue']],
      ['blank', { name: ' ' }, ['input.name', 'core.required']],
      ['too long', { name: 'abcdef' }, ['input.name', 'core.tooLong']],
      ['the room itself', { name: 'taken' }, ['input.name', 'toys.taken']],
    ];
    it.each(cases)('%s: names the field', async (_, input, expected) => {
      for (let times = 0; times < 4; times++) {
        const { errors } = await other.post(mutation, { input });
        expect(errors?.map(({ extensions: { field, messageKey } }) => [field, messageKey])).toEqual(
          [expected],
        );
        expect(codeOf({ errors })).toEqual(['INVALID']);
      }
    });

    it('reads days as people write them', async () => {
      for (let times = 0; times < 4; times++) {
        const input = { name: ' a ', boughtOn: '令和8年11月22日' };
        expect((await other.post(mutation, { input })).data).toEqual({ name5: 'a 2026-11-22' });
      }
    });

    it('runs variables of recursive input types', async () => {
      const input = { name: 'a', parts: [{ name: 'b', parts: [] }] };
      for (let times = 0; times < 4; times++) {
        const { data } = await other.post('query E($input: ToyInput!) { echo(input: $input) }', {
          input,
        });
        expect(JSON.parse(data.echo)).toEqual(input);
      }
    });
  });

  describe('refuses cheaply', () => {
    const nest = (depth: number): string => (depth ? `next { ${nest(depth - 1)} }` : 'number');
    const refused: [string, string, string][] = [
      ['too deep', `{ toys { items { ${nest(12)} } } }`, 'core.tooDeep'],
      [
        'too costly',
        `query ($n: Take!) { toys(take: $n) { items { ${'abcdefghijklmnop'
          .split('')
          .map((alias) => `${alias}: ${nest(8)}`)
          .join(' ')} } } }`,
        'core.tooCostly',
      ],
      [
        'too many aliases',
        `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: managed`).join(' ')} }`,
        'core.tooManyAliases',
      ],
      [
        'too many mutations',
        `mutation { ${Array.from({ length: 6 }, (_, i) => `a${i}: name5(input: {name: "a"})`).join(' ')} }`,
        'core.tooManyMutations',
      ],
      ['too many tokens', `{ ${'managed '.repeat(limits.tokens)} }`, 'core.badOperation'],
      [
        'fragments that multiply',
        `{ toys { items { ...f0 } } } ${Array.from({ length: 40 }, (_, i) => `fragment f${i} on Toy { ...f${i + 1} ...f${i + 1} }`).join(' ')} fragment f40 on Toy { number }`,
        'core.badOperation',
      ],
    ];
    it.each(refused)('%s', async (_, query, key) => {
      const begun = performance.now();
      const { status, body } = await api.send({ query, variables: { n: 1 } }, { actor: 'ann' });
      expect(status).toBe(400);
      expect(body.errors?.[0]?.extensions.messageKey).toBe(key);
      expect(performance.now() - begun).toBeLessThan(1000);
    });

    it('batches, oversized and malformed requests', async () => {
      const batch = await api.send([{ query: '{ managed }' }, { query: '{ managed }' }]);
      expect([batch.status, codeOf(batch.body)]).toEqual([400, ['INVALID']]);
      const huge = await api.send({ query: `{ managed } # ${'x'.repeat(limits.body)}` });
      expect(huge).toMatchObject({ status: 413, body: { messageKey: 'core.tooLarge' } });
      expect(await api.send('{"query": ')).toMatchObject({
        status: 400,
        body: { code: 'INVALID' },
      });
      expect((await api.send({})).status).toBe(400);
    });

    it('other sites', async () => {
      const query = '{ server { mode } }';
      const from = (headers: Record<string, string>) =>
        api.send({ query }, headers).then(({ status }) => status);
      expect(await from({ origin: 'https://evil.example' })).toBe(403);
      expect(await from({ origin: 'null' })).toBe(403);
      expect(await from({ 'sec-fetch-site': 'cross-site' })).toBe(403);
      expect(await from({ 'content-type': 'text/plain' })).toBe(400);
      expect(await from({ origin: api.url })).toBe(200);
      expect(await from({ origin: 'http://localhost:3000' })).toBe(200);
    });
  });

  it('shows health, readiness and figures', async () => {
    const get = (path: string, headers = {}) => fetch(api.url + path, { headers });
    expect((await get('/healthz')).status).toBe(200);
    expect(await (await get('/readyz')).json()).toMatchObject({ ok: true });
    expect(await (await get('/metrics')).text()).toContain('operation="Toys"');
    expect((await get('/metrics', { 'x-forwarded-for': '1.2.3.4' })).status).toBe(404);
    expect((await get('/graphiql')).headers.get('content-security-policy')).toContain('nonce-');
  });
});

describe('GraphQL in production', () => {
  const document = 'query Server { server { mode } }';
  let api: Toys;
  beforeAll(async () => {
    api = await start({ FURIKAERI_MODE: 'production' }, { [hashOf(document)]: document });
  });
  afterAll(() => api.close());

  it('answers the operations of the manifest, by hash or in full', async () => {
    const data = { server: { mode: 'production' } };
    const sha256Hash = createHash('sha256').update(document).digest('hex');
    const ways = [
      { documentId: `sha256:${sha256Hash}` },
      { extensions: { persistedQuery: { version: 1, sha256Hash } } },
      { query: document },
    ];
    for (const way of ways) expect((await api.send(way)).body).toEqual({ data });
  });

  it('answers nothing else', async () => {
    const others = [
      { query: '{ server { mode } }' },
      { query: '{ __schema { types { name } } }' },
      { documentId: 'constructor' },
      { documentId: '0'.repeat(64), query: document },
      [{ query: document }],
    ];
    for (const other of others) {
      const { status, body } = await api.send(other);
      expect([status, codeOf(body)]).toEqual([400, ['REFUSED']]);
    }
    const get = `${api.url}/graphql?query=${encodeURIComponent('{server{mode}}')}`;
    const got = await fetch(get, { headers: { 'apollo-require-preflight': '1' } });
    expect(got.status).toBe(400);
    expect((await fetch(`${api.url}/graphiql`)).status).toBe(404);
  });

  it('opened by GRAPHQL_OPEN, it still hides its schema', async () => {
    const open = await start({ FURIKAERI_MODE: 'production', GRAPHQL_OPEN: 'true' });
    try {
      expect((await open.post('{ server { mode } }')).data).toBeTruthy();
      const hidden = await open.post('{ __schema { types { name } } }');
      expect(codeOf(hidden)).toEqual(['INVALID']);
      const wrong = await open.post('{ servers }');
      expect(JSON.stringify(wrong)).not.toContain('Did you mean');
    } finally {
      await open.close();
    }
  });
});

describe('permissions', () => {
  it('a handler nobody decided about keeps the program from starting', async () => {
    await expect(startToys({ imports: [OpenRoom], authority })).rejects.toThrow(
      'OpenResolver.forgotten (no @Permit)',
    );
  });

  it('so does a permission the policy does not know', async () => {
    const knowsNothing: Authority = { knows: () => false, allows: () => false };
    await expect(startToys({ imports: [ToyRoom], authority: knowsNothing })).rejects.toThrow(
      'ToyResolver.toys (toys.read)',
    );
  });
});
