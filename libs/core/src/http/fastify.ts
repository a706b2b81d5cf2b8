import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Environment } from '../config/environment.js';
import { limits } from '../graphql/limits.js';
import { foreignOrigin } from './origin.js';

/** Fastify for Nest. A request is small; uploads raise the limit on their own route. */
export const fastifyFor = (env: Environment): FastifyAdapter =>
  new FastifyAdapter({
    trustProxy: (_address, hop) => hop < env.TRUSTED_PROXIES,
    bodyLimit: limits.body,
  });

/** Cookies, security headers and the refusal of other sites' requests, before any route. */
export async function prepareHttp(app: NestFastifyApplication, env: Environment): Promise<void> {
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
      },
    },
    hsts: env.PUBLIC_URL.startsWith('https:'),
    referrerPolicy: { policy: 'same-origin' },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request) => foreignOrigin(request, env.PUBLIC_URL));
}
