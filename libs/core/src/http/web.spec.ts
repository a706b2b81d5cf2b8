import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fastify from 'fastify';
import { basePath, serveWeb, withoutBase } from './web.js';

it.each([
  ['https://ward.example', '/'],
  ['https://ward.example/', '/'],
  ['https://ward.example/furikaeri', '/furikaeri/'],
  ['https://ward.example/a/b/', '/a/b/'],
])('the base of %s is %s', (publicUrl, base) => expect(basePath(publicUrl)).toBe(base));

it.each([
  ['/furikaeri/monitoring?show=passed', '/monitoring?show=passed'],
  ['/furikaeri/', '/'],
  ['/graphql', '/graphql'],
  ['/furikaeri-else', '/furikaeri-else'],
])('a proxy may send %s for %s', (sent, meant) =>
  expect(withoutBase(sent, '/furikaeri/')).toBe(meant),
);

it('leaves addresses alone without a sub-path', () => expect(withoutBase('//x', '/')).toBe('//x'));

it('serves no half of a build', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'furikaeri-web-'));
  try {
    await writeFile(join(folder, 'index.html'), '<head></head>');
    await writeFile(join(folder, 'pages.json'), '{"start":"","signIn":[],"pages":{}}');
    expect(await serveWeb(fastify(), pathToFileURL(`${folder}/`), '/')).toBe(false);
  } finally {
    await rm(folder, { recursive: true });
  }
});
