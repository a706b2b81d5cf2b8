import type { ModuleMetadata } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import {
  Clock,
  ConfigModule,
  DatabaseModule,
  ENVIRONMENT,
  LogModule,
  newId,
  type PersonActor,
  readEnvironment,
  SetClock,
  system,
  UnitOfWork,
} from '@furikaeri/core';
import { tables } from '../../apps/rooms.js';
import { makeMunicipality } from '../make/index.js';
import { createDatabase, type TestDatabase } from './database.js';

/** Sunday noon in Tokyo: where tests begin unless they set the clock. */
export const NOON = '2026-11-22T03:00:00Z';

/**
 * The services of some rooms over a database of their own with one municipality: for use cases
 * without HTTP. `close` in `afterAll`.
 */
export const startRooms = (...imports: Imports) => startRoomsWith({}, ...imports);

/** The same with settings of the environment. */
export const startRoomsWith = async (settings: NodeJS.ProcessEnv, ...imports: Imports) =>
  startRoomsOn(await createDatabase(), settings, ...imports);

/** The same over a database that is there already. */
export async function startRoomsOn(
  database: TestDatabase,
  settings: NodeJS.ProcessEnv,
  ...imports: Imports
) {
  const clock = new SetClock(new Date(NOON));
  const environment = readEnvironment({
    FURIKAERI_MODE: 'test',
    DATABASE_URL: database.url,
    APP_SECRET: Buffer.alloc(32, 7).toString('base64'),
    LOG_LEVEL: 'silent',
    ...settings,
  });
  const app = await Test.createTestingModule({
    imports: [ConfigModule, LogModule.for('test'), DatabaseModule.with(tables), ...imports],
  })
    .overrideProvider(ENVIRONMENT)
    .useValue(environment)
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  app.enableShutdownHooks();
  const work = app.get(UnitOfWork);
  const municipality = await work.run(system('test'), (tx) => makeMunicipality(tx));
  return {
    database,
    clock,
    work,
    municipality,
    get: app.get.bind(app) as typeof app.get,
    /** The program itself inside the municipality, for factories: `work.run(inside, …)`. */
    inside: system('test', municipality.id),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
export type Rooms = Awaited<ReturnType<typeof startRoomsWith>>;
type Imports = NonNullable<ModuleMetadata['imports']>;

/** Somebody signed in, for services; what is left out is invented and holds nothing. */
export const actorOf = (
  municipalityId: string,
  over: Partial<Omit<PersonActor, 'kind' | 'municipalityId'>> = {},
): PersonActor => ({
  kind: 'person',
  accountId: newId(),
  sessionId: newId(),
  personId: newId(),
  roles: [],
  officeIds: over.managedOfficeIds ?? [],
  managedOfficeIds: [],
  assignedOfficeIds: [],
  ...over,
  municipalityId,
});
