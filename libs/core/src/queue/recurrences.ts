import { Inject, Injectable } from '@nestjs/common';
import { BullQueue, jobOptions, type QueueSettings, SETTINGS } from './bull-queue.js';
import { Handlers } from './handlers.js';

/** Jobs that ring themselves: BullMQ's job schedulers, one for each, however many workers run. */
@Injectable()
export class Recurrences {
  constructor(
    private readonly queue: BullQueue,
    private readonly handlers: Handlers,
    @Inject(SETTINGS) private readonly settings: QueueSettings,
  ) {}

  /** Makes the queue's schedulers those of the handlers; what is right already is left alone. */
  async keep(): Promise<void> {
    const { bull } = this.queue;
    const there = new Map((await bull.getJobSchedulers()).map((found) => [found.key, found]));
    const wanted = this.handlers.all().filter(({ everyMinutes }) => everyMinutes);
    for (const { name, everyMinutes } of wanted) {
      const every = Math.round(everyMinutes! * this.settings.minuteSeconds * 1000);
      const found = there.get(name);
      // Overdue: the job itself was lost, and without it BullMQ never makes the next.
      const due = (found?.next ?? 0) + every + this.settings.leaseSeconds * 1000;
      if (found?.every !== every || due < Date.now()) {
        const template = { name, data: {}, opts: jobOptions(this.settings) };
        await bull.upsertJobScheduler(name, { every }, template);
      }
      there.delete(name);
    }
    for (const key of there.keys()) await bull.removeJobScheduler(key);
  }
}
