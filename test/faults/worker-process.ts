// A worker to be killed: the real program with the test's clock and short waits.
import { Clock, closeOnSignal, LOG, NestLog, QueueModule } from '@furikaeri/core';
import { Test } from '@nestjs/testing';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { FileClock } from './file-clock.js';
import { atWord } from './processes.js';

const waits = { leaseSeconds: 2, backoffSeconds: 0.2, minuteSeconds: 1 };

atWord(async () => {
  const worker = await Test.createTestingModule({
    imports: [WorkerModule.with(QueueModule.working(waits))],
  })
    .overrideProvider(Clock)
    .useValue(new FileClock())
    .compile();
  worker.useLogger(new NestLog(worker.get(LOG)));
  closeOnSignal(worker);
  await worker.init();
});
