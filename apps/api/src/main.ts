import 'reflect-metadata';
import { startTelemetry } from '../../telemetry.js';

await startTelemetry('api');
const { startProblem } = await import('@furikaeri/core');
try {
  const { startApi } = await import('./start.js');
  await startApi();
} catch (error) {
  console.error(startProblem(error));
  process.exit(1);
}
