import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { compress } from './compress.js';
import { type FirstReads, firstData } from './first-data.js';
import { pageAt, pageOf, type Pages, stylesIn } from './page.js';
import { policyWith } from './policy.js';

const load = createRequire(import.meta.url);

/** The path below which people reach the app: `/`, or `/furikaeri/` behind a proxy. */
export const basePath = (publicUrl: string): string =>
  `${new URL(publicUrl).pathname.replace(/\/+$/, '')}/`;

/** What a proxy that leaves the sub-path in place sends us, as one that strips it would. */
export const withoutBase = (url: string, base: string): string =>
  base !== '/' && url.startsWith(base) ? url.slice(base.length - 1) : url;

/**
 * The web app: hashed files for a year, and index.html for the address of every page. Gives false
 * where it is not built.
 */
export async function serveWeb(
  server: FastifyInstance,
  folder: URL,
  base: string,
): Promise<boolean> {
  const read = (file: string) => readFile(new URL(file, folder), 'utf8').catch(() => undefined);
  const parts = ['index.html', 'pages.json', 'first-reads.cjs'];
  const [built, list, reads] = await Promise.all(parts.map(read));
  // All or none: an older build lacks the last.
  if (built === undefined || list === undefined || reads === undefined) return false;
  const index = built.replaceAll('="./', `="${base}`);
  const pages = JSON.parse(list) as Pages;
  const { firstReads } = load(fileURLToPath(new URL('first-reads.cjs', folder))) as {
    firstReads: FirstReads;
  };

  await server.register(fastifyStatic, {
    root: fileURLToPath(new URL('assets/', folder)),
    prefix: '/assets/',
    index: false,
    preCompressed: true,
    decorateReply: false,
    immutable: true,
    maxAge: '365d',
  });
  const helmet = { contentSecurityPolicy: policyWith(stylesIn(index)) };
  server.get('/*', { helmet, onSend: compress }, async (request, reply) => {
    const path = request.url.replace(/[?#].*/, '');
    // A file that is not there is no page.
    if (!request.headers.accept?.includes('text/html') || path.split('/').at(-1)?.includes('.'))
      return reply.callNotFound();
    const page = pageAt(path, pages);
    const told = await firstData(server, request, { startId: pages.start, page, firstReads });
    const files = told.start?.me === null ? pages.signIn : pages.pages[page ?? ''];
    return (
      reply
        // It says who is here: nothing of it stays on a shared PC.
        .header('cache-control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(pageOf(index, base, files ?? [], told))
    );
  });
  return true;
}
