import {
  closeOnSignal,
  Health,
  LOG,
  NestLog,
  QueueModule,
  readEnvironment,
  serveHealth,
} from '@furikaeri/core';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module.js';

/** A handler that does not let go must not keep the process: its job goes to another worker. */
const LAST_MOMENT = 10_000;

/** Takes jobs until a signal. Throws what keeps it from starting. */
export async function startWorker(): Promise<void> {
  const env = readEnvironment();
  const module = WorkerModule.with(QueueModule.working());
  const app = await NestFactory.createApplicationContext(module, {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(new NestLog(app.get(LOG)));
  closeOnSignal(app, 0, LAST_MOMENT);
  await serveHealth(env, app.get(Health)).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
}
