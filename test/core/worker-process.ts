// A worker to be killed. Started by queue.e2e-spec.ts through test/setup/run-ts.cjs.
import { createWorker } from './queue.jobs.js';

void createWorker(process.env as Record<string, string>).then((worker) => worker.init());
