import type { Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import {
  Clock,
  ConfigModule,
  DatabaseModule,
  ENVIRONMENT,
  LogModule,
  QueueModule,
  readEnvironment,
  SetClock,
} from '@furikaeri/core';
import { MonitoringModule } from '@furikaeri/monitoring';
import { tables } from '../apps/rooms.js';
import { Ringing } from '../libs/reminders/src/ringing.service.js';

/** The rooms of sweep and ring, or others, over a real queue in PostgreSQL, with a clock that stands at `now`. */
export async function openProgram(url: string, now: string, ...rooms: Type[]) {
  const module = await Test.createTestingModule({
    imports: [
      ConfigModule,
      LogModule.for('bench'),
      DatabaseModule.with(tables),
      QueueModule.ringing(),
      MonitoringModule,
      ...rooms,
    ],
    providers: [Ringing],
  })
    .overrideProvider(ENVIRONMENT)
    .useValue(
      readEnvironment({
        FURIKAERI_MODE: 'test',
        DATABASE_URL: url,
        APP_SECRET: Buffer.alloc(32, 7).toString('base64'),
        LOG_LEVEL: 'silent',
      }),
    )
    .overrideProvider(Clock)
    .useValue(new SetClock(new Date(now)))
    .compile();
  await module.init();
  return module;
}
