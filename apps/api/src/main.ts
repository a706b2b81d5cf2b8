import 'reflect-metadata';
import {
  fastifyFor,
  LOG,
  NestLog,
  prepareHttp,
  QueueModule,
  readEnvironment,
} from '@furikaeri/core';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from './api.module.js';

async function start(): Promise<void> {
  const env = readEnvironment();
  const module = ApiModule.with(QueueModule.inProcess());
  const app = await NestFactory.create<NestFastifyApplication>(module, fastifyFor(env), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(new NestLog(app.get(LOG)));
  await prepareHttp(app, env);
  await app.listen({ port: env.PORT, host: env.HOST });
}

start().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
