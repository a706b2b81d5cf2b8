import { Health } from './health.js';
import { maySeeMetrics } from './metrics.js';
import { serveHealth } from './serve-health.js';

const env = { HOST: '127.0.0.1', WORKER_PORT: 0, METRICS_TOKEN: undefined };

it('is alive always, and ready while everything answers in time', async () => {
  const health = new Health();
  let database: () => Promise<unknown> = async () => 1;
  health.add('database', () => database());
  const served = await serveHealth(env, health);
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${served.port}${path}`);
    return [response.status, await response.text()] as const;
  };
  try {
    expect((await get('/readyz'))[0]).toBe(200);
    database = () => Promise.reject(new Error('secret'));
    expect(await get('/readyz')).toEqual([
      503,
      '{"ok":false,"checks":{"database":false,"up":true}}',
    ]);
    database = () => new Promise(() => undefined);
    expect((await get('/readyz'))[0]).toBe(503);
    database = async () => 1;
    health.leave();
    expect((await get('/readyz'))[1]).toContain('"up":false');
    expect((await get('/healthz'))[0]).toBe(200);
    expect((await get('/metrics'))[1]).toContain('process_resident_memory_bytes');
    expect((await get('/else'))[0]).toBe(404);
    const again = serveHealth({ ...env, WORKER_PORT: served.port }, health);
    await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
  } finally {
    await served.close();
  }
});

it.each([
  [true, '127.0.0.1', {}, undefined],
  [true, '::1', {}, undefined],
  [false, '127.0.0.1', { 'x-forwarded-for': '10.0.0.1' }, undefined],
  [false, '10.0.0.1', {}, undefined],
  [false, '10.0.0.1', { authorization: 'Bearer undefined' }, undefined],
  [false, '10.0.0.1', { authorization: 'Bearer b' }, 'a'],
  [true, '10.0.0.1', { authorization: 'Bearer a' }, 'a'],
])('figures: %s for %s %o', (expected, remoteAddress, headers, token) => {
  expect(maySeeMetrics({ remoteAddress, headers }, token)).toBe(expected);
});
