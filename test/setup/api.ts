import type { ModuleMetadata } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AccessJobsModule } from '@furikaeri/access/jobs';
import {
  Clock,
  ENVIRONMENT,
  fastifyFor,
  InProcessQueue,
  type Operations,
  prepareHttp,
  QueueModule,
  readEnvironment,
  SetClock,
  system,
  UnitOfWork,
} from '@furikaeri/core';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { makeMunicipality, makeSession } from '../make/index.js';
import { Client } from './client.js';
import { createDatabase } from './database.js';
import { NOON } from './rooms.js';

/**
 * The whole API over a database of its own with one municipality, without a socket; jobs wait in
 * `queue` until `queue.drain()`. `settings`: environment; `imports`: further modules, e.g. a room's
 * jobs. `close` in `afterAll`.
 */
export const startApi = (settings: NodeJS.ProcessEnv = {}, ...imports: Imports) =>
  startApiWith({ settings, imports });

type Imports = NonNullable<ModuleMetadata['imports']>;

/** The same with published operations or the built web app. */
export async function startApiWith({
  settings = {},
  imports = [],
  operations,
}: {
  settings?: NodeJS.ProcessEnv;
  imports?: Imports;
  operations?: Operations;
}) {
  const database = await createDatabase();
  const clock = new SetClock(new Date(NOON));
  const env = readEnvironment({
    FURIKAERI_MODE: 'test',
    DATABASE_URL: database.url,
    DATABASE_POOL: '4',
    APP_SECRET: Buffer.alloc(32, 7).toString('base64'),
    LOG_LEVEL: 'silent',
    PUBLIC_URL: 'https://ward.test',
    ...settings,
  });
  const module = await Test.createTestingModule({
    imports: [ApiModule.with(QueueModule.inProcess()), AccessJobsModule, ...imports],
  })
    .overrideProvider(ENVIRONMENT)
    .useValue(env)
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(fastifyFor(env), {
    logger: false,
  });
  await prepareHttp(app, env, operations);
  await app.init();
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.ready();

  const work = app.get(UnitOfWork);
  const municipality = await work.run(system('test'), (tx) => makeMunicipality(tx));
  /** The program itself inside the municipality, for factories: `work.run(inside, …)`. */
  const inside = system('test', municipality.id);
  return {
    database,
    clock,
    work,
    municipality,
    inside,
    queue: app.get(InProcessQueue),
    get: app.get.bind(app) as typeof app.get,
    /** With a socket, for browsers. */
    listen: (port: number) => app.listen(port, '127.0.0.1'),
    /** Requests other than GraphQL. */
    inject: fastify.inject.bind(fastify) as typeof fastify.inject,
    /** A browser in which nobody is signed in. */
    browser: () => new Client(fastify),
    /** A browser in which the person is signed in now, with the roles of the person's appointments. */
    signedIn: async (person: { id: string; municipalityId: string }) => {
      const where = system('test', person.municipalityId);
      const token = await work.run(where, (tx) => makeSession(tx, person.id));
      return new Client(fastify, { '__Host-furikaeri': token });
    },
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
export type Api = Awaited<ReturnType<typeof startApi>>;
