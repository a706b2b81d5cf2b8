import { declaredJobs } from './job.js';

export interface RungJob {
  /** A name given by `declareJob`. */
  name: string;
  /** JSON: ids and dates, in batches; no personal data. `municipalityId`, where given, goes to the ledger. */
  data: unknown;
  /**
   * While a job of this name and key waits, is delayed or is retried, ringing again adds nothing.
   * While it runs, one more is kept (the latest data) and runs after it.
   */
  key?: string;
  delaySeconds?: number;
}

/**
 * Where rooms ring for work to be done later, by a worker.
 *
 * **The queue may lose everything it holds, at any moment.** Whoever rings keeps to this order:
 * 1. *Row first*: what is to be done is a row, written in the business transaction.
 * 2. *Job second*: `tx.afterCommit(() => queue.ring([...]))`, with a batch of ids and nothing else.
 * 3. *A recurring sweep rings again* for rows that are still open (`@HandlesJob(…, { everyMinutes })`).
 *
 * A job may also run twice (a worker killed after its work and before its mark). The handler claims
 * its rows (`for update skip locked`), does the work, and marks them.
 */
export abstract class Queue {
  /** Puts jobs in, all in one go. Throws when a name was never declared, or the queue is not there. */
  abstract ring(jobs: RungJob[]): Promise<void>;
}

/** Throws for a name that no room declares: such a job would wait for ever. */
export function assertDeclared(jobs: RungJob[]): void {
  const unknown = jobs.find((job) => !declaredJobs().has(job.name));
  if (unknown) throw new Error(`job "${unknown.name}" is not declared: see declareJob`);
}
