import {
  Authority,
  Clock,
  ConfigModule,
  DatabaseModule,
  ENVIRONMENT,
  fastifyFor,
  GraphqlModule,
  HttpModule,
  LogModule,
  type Operations,
  type PersonActor,
  prepareHttp,
  readEnvironment,
  SetClock,
} from '@furikaeri/core';
import { type DynamicModule, Global, Module, type ModuleMetadata } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { tables } from '../../apps/rooms.js';
import { createDatabase } from '../setup/database.js';
import { NOON } from '../setup/rooms.js';

interface ToyOptions extends Partial<Operations> {
  imports?: NonNullable<ModuleMetadata['imports']>;
  env?: NodeJS.ProcessEnv;
  authority?: Authority;
  /** Who signs in with `actor: <name>` as header, in place of a session. */
  actors?: Record<string, PersonActor>;
}

/** A served API over a database of its own. `post` sends one operation; `close` in `afterAll`. */
export async function startToys(options: ToyOptions = {}) {
  const { imports = [], env, authority, actors = {}, manifest = {}, examples = {} } = options;
  const database = await createDatabase();
  const environment = readEnvironment({
    FURIKAERI_MODE: 'test',
    DATABASE_URL: database.url,
    DATABASE_POOL: '4',
    APP_SECRET: Buffer.alloc(32, 7).toString('base64'),
    LOG_LEVEL: 'silent',
    ...env,
  });
  const given = authority ? [AuthorityModule.of(authority)] : [];
  const testing = await Test.createTestingModule({
    imports: [
      ConfigModule,
      LogModule.for('test'),
      DatabaseModule.with(tables),
      HttpModule,
      GraphqlModule,
      ...given,
      ...imports,
    ],
  })
    .overrideProvider(ENVIRONMENT)
    .useValue(environment)
    .overrideProvider(Clock)
    .useValue(new SetClock(new Date(NOON)))
    .compile();
  const app = testing.createNestApplication<NestFastifyApplication>(fastifyFor(environment), {
    logger: false,
  });
  await prepareHttp(app, environment, { manifest, examples });
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', async (request) => {
    const actor = actors[String(request.headers.actor)];
    if (actor) Object.assign(request, { actor });
  });
  const close = async () => {
    await app.close();
    await database.drop();
  };
  try {
    await app.listen({ port: 0, host: '127.0.0.1' });
  } catch (error) {
    await close();
    throw error;
  }
  const url = await app.getUrl();
  const send = async (body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Answer };
  };
  return {
    app,
    database,
    url,
    send,
    /** One operation as an actor (or nobody). */
    post: async (query: string, variables?: Record<string, unknown>, actor?: string) =>
      (await send({ query, variables }, actor ? { actor } : {})).body,
    close,
  };
}
export type Toys = Awaited<ReturnType<typeof startToys>>;

export interface Answer {
  // oxlint-disable-next-line typescript/no-explicit-any
  data?: any;
  errors?: {
    message: string;
    path?: (string | number)[];
    extensions: Record<string, unknown>;
  }[];
}

@Global()
@Module({})
class AuthorityModule {
  static of(authority: Authority): DynamicModule {
    return {
      module: AuthorityModule,
      providers: [{ provide: Authority, useValue: authority }],
      exports: [Authority],
    };
  }
}
