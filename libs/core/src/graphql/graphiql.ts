import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { RuruClientConfig } from 'ruru/server';

/** File name without ending → operation, offered as links above the editor. */
export type Examples = Readonly<Record<string, string>>;

const PAGE = '/graphiql';
const FILES = `${PAGE}/files/`;

/**
 * GraphiQL at /graphiql, from an npm package and nowhere else; /graphql leads a browser there. Its
 * editor writes styles into the page, so this page alone has a wider policy. Gives false where the
 * package, a development dependency, is not installed.
 */
export async function serveGraphiql(server: FastifyInstance, examples: Examples): Promise<boolean> {
  const ruru = await import('ruru/server').catch(() => null);
  if (!ruru) return false;

  server.addHook('onRequest', async (request, reply) => {
    const page = request.method === 'GET' && request.headers.accept?.includes('text/html');
    if (page && request.url === '/graphql') await reply.redirect(PAGE);
  });

  server.get<{ Querystring: { example?: string } }>(PAGE, async (request, reply) => {
    const nonce = randomBytes(16).toString('base64');
    const html = ruru.ruruHTML({
      endpoint: '/graphql',
      staticPath: FILES,
      clientConfig: { initialQuery: examples[request.query.example ?? ''] } as RuruClientConfig,
      htmlParts: {
        titleTag: '<title>振り返り GraphiQL</title>',
        styleTags: (tags) => `${tags}<style>${style}</style>`,
        bodyContent: (content) => `<nav>${linksTo(examples)}</nav>${content}`,
      },
    });
    setPolicy(reply, nonce);
    return reply.type('text/html').send(html.replaceAll('<script', `<script nonce="${nonce}"`));
  });

  server.get(`${FILES}*`, async (request, reply) => {
    const { pathname: urlPath } = new URL(request.url, 'http://localhost');
    const acceptEncoding = request.headers['accept-encoding'];
    // Megabytes of it, wanted only by those who open the page.
    const { getStaticFile } = await import('ruru/static');
    const file = await getStaticFile({ staticPath: FILES, urlPath, acceptEncoding });
    if (!file) return reply.callNotFound();
    return reply.headers(file.headers).send(file.content);
  });
  return true;
}

const style =
  'nav{font:13px sans-serif;padding:4px 8px}nav a{margin-right:12px}#ruru-root{height:calc(100vh - 26px)!important}';

const linksTo = (examples: Examples): string =>
  Object.keys(examples)
    .map((name) => `<a href="${PAGE}?example=${encodeURIComponent(name)}">${name}</a>`)
    .join('');

const setPolicy = (reply: FastifyReply, nonce: string) =>
  reply.header(
    'content-security-policy',
    [
      "default-src 'self'",
      `script-src 'self' 'nonce-${nonce}'`,
      "style-src 'self' 'unsafe-inline'",
      "worker-src 'self' blob:",
      "font-src 'self' data:",
      "img-src 'self' data:",
      "frame-ancestors 'none'",
    ].join(';'),
  );
