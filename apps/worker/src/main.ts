import 'reflect-metadata';
import { startTelemetry } from '../../telemetry.js';

await startTelemetry('worker');
const { startProblem } = await import('@furikaeri/core');
try {
  const { startWorker } = await import('./start.js');
  await startWorker();
} catch (error) {
  console.error(startProblem(error));
  process.exit(1);
}
