import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type IQueueBackend, type JobsOptions, Queue as Bull } from 'bullmq';
import type { Logger } from 'pino';
import { LOG } from '../log/log.js';
import type { Backend } from './backend.js';
import { declaredJobs } from './job.js';
import { QUEUE_NAME } from './postgres-schema.js';
import { assertDeclared, Queue, type RungJob } from './queue.js';

export const BACKEND = Symbol('BACKEND');
export const SETTINGS = Symbol('SETTINGS');

export interface QueueSettings {
  /**
   * Seconds after which a silent worker's jobs are open to others (looked for every half of it).
   * The same for every process of an installation. Tests shorten it.
   */
  leaseSeconds: number;
  /** The first pause before another try; doubles each time. */
  backoffSeconds: number;
  /** How long a recurrence's minute lasts. Tests shorten it. */
  minuteSeconds: number;
}

export const defaults: QueueSettings = { leaseSeconds: 30, backoffSeconds: 2, minuteSeconds: 60 };

const RING_TIMEOUT = 5_000;

/** What every job shares. A finished job leaves nothing behind: the ledger tells of it. */
export const jobOptions = (settings: QueueSettings) =>
  ({
    // The worker gives a job up by its handler's `attempts`, which whoever rings does not know.
    attempts: 1000,
    backoff: { type: 'exponential', delay: settings.backoffSeconds * 1000 },
    removeOnComplete: true,
    removeOnFail: true,
    stackTraceLimit: 0,
  }) satisfies JobsOptions;

/** Letters of BullMQ's ids: no `:`, and never a plain number. */
export const keyOf = (job: RungJob) => `${job.name}/${encodeURIComponent(job.key ?? '')}`;

/** The queue on BullMQ. */
@Injectable()
export class BullQueue extends Queue implements OnApplicationShutdown {
  readonly bull: Bull<unknown, unknown, string, unknown, unknown, string, IQueueBackend>;

  constructor(
    @Inject(BACKEND) private readonly backend: Backend,
    @Inject(SETTINGS) settings: QueueSettings,
    @Inject(LOG) log: Logger,
  ) {
    super();
    const { connection, factory } = backend;
    this.bull = new Bull(
      QUEUE_NAME,
      {
        connection,
        prefix: QUEUE_NAME,
        defaultJobOptions: jobOptions(settings),
        streams: { events: { maxLen: 100 } },
      },
      factory,
    );
    this.bull.on('error', (err) => log.warn({ err }, 'queue not reached'));
  }

  async ring(jobs: RungJob[]): Promise<void> {
    assertDeclared(jobs);
    if (!jobs.length) return;
    const entries = jobs.map((job) => ({ name: job.name, data: job.data, opts: optionsOf(job) }));
    await inTime(this.bull.addBulk(entries));
  }

  /** Throws when the queue is not reached. */
  async ping(): Promise<void> {
    await inTime(this.bull.getJobCountByTypes('waiting'));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.bull.close().catch(() => undefined);
    await this.backend.close();
  }
}

function optionsOf(job: RungJob): JobsOptions {
  return {
    delay: Math.round((job.delaySeconds ?? 0) * 1000),
    priority: declaredJobs().get(job.name)?.bulk ? 10 : 0,
    ...(job.key !== undefined && { deduplication: { id: keyOf(job), keepLastIfActive: true } }),
  };
}

/** A request must not hang on a queue that is away; the recurring sweep rings again. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the queue did not answer')), RING_TIMEOUT);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
