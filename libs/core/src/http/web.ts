import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { filesAt, pageOf, type Pages } from './page.js';

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
  const [built, list] = await Promise.all([read('index.html'), read('pages.json')]);
  if (built === undefined || list === undefined) return false;
  const index = built.replaceAll('="./', `="${base}`);
  const pages = JSON.parse(list) as Pages;

  await server.register(fastifyStatic, {
    root: fileURLToPath(new URL('assets/', folder)),
    prefix: '/assets/',
    index: false,
    preCompressed: true,
    decorateReply: false,
    immutable: true,
    maxAge: '365d',
  });
  server.get('/*', async (request, reply) => {
    const path = request.url.replace(/[?#].*/, '');
    // A file that is not there is no page.
    if (!request.headers.accept?.includes('text/html') || path.split('/').at(-1)?.includes('.'))
      return reply.callNotFound();
    const start = await askStart(server, request, pages.start);
    const files = start?.me === null ? pages.signIn : filesAt(path, pages);
    return (
      reply
        // It says who is here: nothing of it stays on a shared PC.
        .header('cache-control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(pageOf(index, base, files, start))
    );
  });
  return true;
}

/** A page waits no longer than that to be told who is here; it then asks itself. */
const MOST_MS = 1000;

/** What the app would ask first, asked through the same door with the same cookie. */
async function askStart(server: FastifyInstance, { headers, socket }: FastifyRequest, id: string) {
  const answer = server.inject({
    method: 'POST',
    url: '/graphql',
    remoteAddress: socket.remoteAddress,
    headers: Object.fromEntries(
      ['cookie', 'user-agent', 'x-forwarded-for'].flatMap((name) =>
        headers[name] === undefined ? [] : [[name, headers[name]]],
      ),
    ),
    payload: { documentId: id, variables: {} },
  });
  const late = setTimeout(MOST_MS, undefined, { ref: false });
  const told = await Promise.race([answer, late]).catch(() => undefined);
  if (told?.statusCode !== 200) return undefined;
  const { data, errors } = told.json<{ data?: { me?: unknown } | null; errors?: unknown }>();
  // Half an answer would say that nobody is signed in.
  return errors ? undefined : (data ?? undefined);
}
