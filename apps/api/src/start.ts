import {
  closeOnSignal,
  createLog,
  fastifyFor,
  NestLog,
  prepareHttp,
  QueueModule,
  readEnvironment,
} from '@furikaeri/core';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from './api.module.js';
import { readOperations, webFolder } from './operations.js';

/** Serves the API until a signal. Throws what keeps it from starting. */
export async function startApi(): Promise<void> {
  const env = readEnvironment();
  const module = ApiModule.with(QueueModule.ringing());
  const app = await NestFactory.create<NestFastifyApplication>(module, fastifyFor(env), {
    logger: new NestLog(createLog(env.LOG_LEVEL, 'api')),
    abortOnError: false,
  });
  await prepareHttp(app, env, { ...(await readOperations()), web: webFolder });
  // Time for a load balancer to see that this process is leaving.
  closeOnSignal(app, env.FURIKAERI_MODE === 'production' ? 2000 : 0);
  await app.listen({ port: env.PORT, host: env.HOST });
}
