import {
  ConfigModule,
  createLog,
  DatabaseModule,
  LogModule,
  NestLog,
  readEnvironment,
} from '@furikaeri/core';
import type { INestApplicationContext, ModuleMetadata } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { tables } from '../../rooms.js';

/** Runs `work` with the services of some rooms, without a server, and lets go of the database after it. */
export async function withRooms<T>(
  imports: NonNullable<ModuleMetadata['imports']>,
  work: (rooms: INestApplicationContext) => Promise<T>,
): Promise<T> {
  // A wrong variable is told in one sentence, before Nest would show where it stumbled.
  readEnvironment();
  const module = class Cli {};
  const app = await NestFactory.createApplicationContext(
    {
      module,
      imports: [ConfigModule, LogModule.for('cli'), DatabaseModule.with(tables), ...imports],
    },
    { logger: new NestLog(createLog('error', 'cli')), abortOnError: false },
  );
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
