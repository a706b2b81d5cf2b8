import fastify from 'fastify';
import { type FirstReads, firstData } from './first-data.js';

interface Asked {
  cookie: string | undefined;
  id: string;
}

/** A server that knows one cookie; what it is asked, in order. */
function served(firstReads: FirstReads) {
  const asked: Asked[] = [];
  const server = fastify();
  server.post<{ Body: { documentId: string } }>('/graphql', async ({ headers, body }) => {
    asked.push({ cookie: headers.cookie, id: body.documentId });
    if (body.documentId === 'refused')
      return { data: { sheet: null }, errors: [{ message: 'no' }] };
    const me = headers.cookie === 'of=anna' ? { familyName: '佐藤' } : null;
    return { data: body.documentId === 'start' ? { me } : { [body.documentId]: headers.cookie } };
  });
  server.get('/*', (request) =>
    firstData(server, request, { startId: 'start', page: '/monitoring', firstReads }),
  );
  const get = async (headers: Record<string, string>) =>
    (await server.inject({ method: 'GET', url: '/monitoring?show=passed', headers })).json();
  return { asked, get };
}

const reads: FirstReads = async ({ page, path, search, send, tell }) => {
  tell(['address'], [page, path, search]);
  await Promise.allSettled(['months', 'refused'].map(async (id) => tell([id], await send(id, {}))));
};

it('takes along what the page shows, asked with the cookie of who is here', async () => {
  const { asked, get } = served(reads);
  expect(await get({ cookie: 'of=anna' })).toEqual({
    start: { me: { familyName: '佐藤' } },
    // What was refused in part is left to the app, which can say why.
    first: [
      [['address'], ['/monitoring', '/monitoring', 'show=passed']],
      [['months'], { months: 'of=anna' }],
    ],
  });
  expect(asked.map(({ cookie }) => cookie)).toEqual(['of=anna', 'of=anna', 'of=anna']);
});

it('asks nothing for nobody', async () => {
  const { asked, get } = served(reads);
  expect(await get({})).toEqual({ start: { me: null } });
  expect(asked).toEqual([{ cookie: undefined, id: 'start' }]);
});

it.each<Record<string, string>>([{ 'sec-purpose': 'prefetch;prerender' }, { purpose: 'prefetch' }])(
  'reads nothing for a page that is only fetched in case: %o',
  async (headers) => {
    const { asked, get } = served(reads);
    expect(await get({ cookie: 'of=anna', ...headers })).not.toHaveProperty('first');
    expect(asked.map(({ id }) => id)).toEqual(['start']);
  },
);

it('gives what has come by then where something takes too long', async () => {
  const { get } = served(async ({ send, tell }) => {
    tell(['months'], await send('months', {}));
    await new Promise(() => undefined);
  });
  const begun = Date.now();
  expect(await get({ cookie: 'of=anna' })).toMatchObject({ first: [[['months'], {}]] });
  expect(Date.now() - begun).toBeLessThan(5000);
});
