import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import type { Environment } from '../config/environment.js';
import { type Examples, serveGraphiql } from '../graphql/graphiql.js';
import { limits } from '../graphql/limits.js';
import { type Manifest, trustedDocuments } from '../graphql/trusted-documents.js';
import { LOG } from '../log/log.js';
import { compress } from './compress.js';
import { failureAnswers } from './http-errors.js';
import { countRequests } from './metrics.js';
import { foreignOrigin } from './origin.js';
import { policyWith } from './policy.js';
import { basePath, serveWeb, withoutBase } from './web.js';

/** Nest sets its error handler last; Apollo's route, made before, would keep Fastify's own. Ours comes first. */
class Adapter extends FastifyAdapter {
  override setErrorHandler(): ReturnType<FastifyAdapter['setErrorHandler']> {
    return this.getInstance();
  }
}

/** Fastify for Nest. A request is small; uploads raise the limit on their own route. */
export function fastifyFor(env: Environment): FastifyAdapter {
  const base = basePath(env.PUBLIC_URL);
  return new Adapter({
    trustProxy: (_address, hop) => hop < env.TRUSTED_PROXIES,
    bodyLimit: limits.body,
    rewriteUrl: ({ url = '/' }) => withoutBase(url, base),
  });
}

export interface Operations {
  manifest: Manifest;
  examples: Examples;
  /** Folder of the built web app. */
  web?: URL;
}

/** Everything that comes before a route: failures, security headers, cookies, other sites, published operations. */
export async function prepareHttp(
  app: NestFastifyApplication,
  env: Environment,
  { manifest, examples, web }: Operations = { manifest: {}, examples: {} },
): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  const answer = failureAnswers(app.get<Logger>(LOG));
  server.setErrorHandler((error, _request, reply) => answer(error, reply));
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: policyWith(),
    hsts: env.PUBLIC_URL.startsWith('https:'),
    referrerPolicy: { policy: 'same-origin' },
  });
  await app.register(fastifyCookie);
  countRequests(server);
  const { origin } = new URL(env.PUBLIC_URL);
  server.addHook('onRequest', async (request) => foreignOrigin(request, origin));

  const production = env.FURIKAERI_MODE === 'production';
  const known = trustedDocuments(manifest, !production || env.GRAPHQL_OPEN);
  server.addHook('preHandler', async (request, reply) => {
    if (request.routeOptions.url === '/graphql') await known(request, reply);
  });
  server.addHook('onSend', async (request, reply, payload) =>
    request.routeOptions.url === '/graphql' ? compress(request, reply, payload) : payload,
  );
  if (!production && !(await serveGraphiql(server, examples))) {
    app.get<Logger>(LOG).info('ruru is not installed: no GraphiQL');
  }
  if (web && !(await serveWeb(server, web, basePath(env.PUBLIC_URL)))) {
    app.get<Logger>(LOG).warn('dist-web is missing: no web app; npm run build makes it');
  }
}
