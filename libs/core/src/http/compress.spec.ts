import { gunzipSync } from 'node:zlib';
import fastify from 'fastify';
import { compress } from './compress.js';

const long = { words: '訪問と振り返り'.repeat(500) };
const server = fastify();
server.addHook('onSend', compress);
server.get('/long', () => long);
server.get('/short', () => ({ words: '訪問' }));
const get = (url: string, accepts?: string) =>
  server.inject({ method: 'GET', url, headers: accepts ? { 'accept-encoding': accepts } : {} });

it('packs a long answer for who can read that', async () => {
  const answer = await get('/long', 'gzip, deflate, br');
  expect(answer.headers['content-encoding']).toBe('gzip');
  expect(answer.headers.vary).toBe('accept-encoding');
  expect(answer.rawPayload.length).toBeLessThan(1000);
  expect(Number(answer.headers['content-length'])).toBe(answer.rawPayload.length);
  expect(JSON.parse(gunzipSync(answer.rawPayload).toString())).toEqual(long);
});

it.each([
  ['/long', undefined],
  ['/long', 'br'],
  ['/short', 'gzip'],
])('leaves %s as it is for %s', async (url, accepts) => {
  const answer = await get(url, accepts);
  expect(answer.headers['content-encoding']).toBeUndefined();
  expect(answer.json()).toHaveProperty('words');
});
