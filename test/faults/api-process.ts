// An API to be killed: the real program with the test's clock.
import {
  Clock,
  closeOnSignal,
  fastifyFor,
  LOG,
  NestLog,
  prepareHttp,
  QueueModule,
  readEnvironment,
} from '@furikaeri/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { FileClock } from './file-clock.js';
import { atWord } from './processes.js';

atWord(async () => {
  const env = readEnvironment();
  const module = await Test.createTestingModule({
    imports: [ApiModule.with(QueueModule.ringing())],
  })
    .overrideProvider(Clock)
    .useValue(new FileClock())
    .compile();
  const api = module.createNestApplication<NestFastifyApplication>(fastifyFor(env));
  api.useLogger(new NestLog(api.get(LOG)));
  await prepareHttp(api, env);
  closeOnSignal(api);
  await api.listen({ port: env.PORT, host: env.HOST });
});
