import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

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
  const built = await readFile(new URL('index.html', folder), 'utf8').catch(() => undefined);
  if (built === undefined) return false;
  const page = built.replaceAll('="./', `="${base}`);

  await server.register(fastifyStatic, {
    root: fileURLToPath(new URL('assets/', folder)),
    prefix: '/assets/',
    index: false,
    preCompressed: true,
    decorateReply: false,
    immutable: true,
    maxAge: '365d',
  });
  server.get('/*', async ({ url, headers }, reply) => {
    const last = url
      .replace(/[?#].*/, '')
      .split('/')
      .at(-1);
    // A file that is not there is no page.
    if (!headers.accept?.includes('text/html') || last?.includes('.')) return reply.callNotFound();
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
  });
  return true;
}
