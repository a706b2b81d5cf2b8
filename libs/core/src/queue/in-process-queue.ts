import { randomUUID } from 'node:crypto';
import type { Handled } from './handlers.js';
import { PermanentFailure } from './job.js';
import { assertDeclared, Queue, type RungJob } from './queue.js';

/** For tests: keeps what was rung in a list and runs it when told. */
export class InProcessQueue extends Queue {
  /** What waits, oldest first. */
  readonly rung: RungJob[] = [];

  constructor(private readonly handlerOf: (name: string) => Handled | undefined = () => undefined) {
    super();
  }

  async ring(jobs: RungJob[]): Promise<void> {
    assertDeclared(jobs);
    for (const job of jobs) {
      const same = (other: RungJob) => other.name === job.name && other.key === job.key;
      if (job.key !== undefined && this.rung.some(same)) continue;
      // As on the way through a real queue: what is no JSON is lost here too.
      this.rung.push({ ...job, data: JSON.parse(JSON.stringify(job.data)) });
    }
  }

  /**
   * Runs what waits and what those runs ring, without delay, until nothing is left that has a
   * handler; jobs of rooms that the test does not take in stay in `rung`. Gives the number of jobs.
   * Throws the last error of a job that is given up.
   */
  async drain(): Promise<number> {
    let done = 0;
    for (;;) {
      const index = this.rung.findIndex((job) => this.handlerOf(job.name));
      const [job] = index < 0 ? [] : this.rung.splice(index, 1);
      if (!job) return done;
      await this.run(job, this.handlerOf(job.name)!);
      done++;
    }
  }

  /** Runs one job by name, as its recurrence would. */
  async tick(name: string): Promise<void> {
    const handled = this.handlerOf(name);
    if (!handled) throw new Error(`no handler for job "${name}"`);
    await this.run({ name, data: {} }, handled);
  }

  private async run(job: RungJob, { handler, attempts }: Handled): Promise<void> {
    const { signal } = new AbortController();
    for (let attempt = 1; ; attempt++) {
      const run = { id: randomUUID(), name: job.name, attempt, signal, progress: () => undefined };
      try {
        await handler.handle(job.data, run);
        return;
      } catch (error) {
        if (error instanceof PermanentFailure || attempt >= attempts) throw error;
      }
    }
  }
}
