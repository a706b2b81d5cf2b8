import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleInit,
  Optional,
} from '@nestjs/common';
import { type IQueueBackend, type Job, UnrecoverableError, WaitingError, Worker } from 'bullmq';
import type { Logger } from 'pino';
import { ENVIRONMENT } from '../config/config.module.js';
import type { Environment } from '../config/environment.js';
import { Health } from '../http/health.js';
import { LOG } from '../log/log.js';
import type { Backend } from './backend.js';
import { BACKEND, BullQueue, type QueueSettings, SETTINGS } from './bull-queue.js';
import { Handlers } from './handlers.js';
import { Ledger } from './ledger.js';
import { runsTotal } from './metrics.js';
import { QUEUE_NAME } from './postgres-schema.js';
import { Recurrences } from './recurrences.js';
import { Runner } from './runner.js';

/** Running handlers may use so much of the ten seconds that a supervisor usually grants. */
const GRACE = 8_000;

/** Takes jobs from the queue and gives them to their handlers. */
@Injectable()
export class Taker implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private worker?: Worker<unknown, void, string, IQueueBackend>;
  private pulse?: NodeJS.Timeout;

  constructor(
    @Inject(BACKEND) private readonly backend: Backend,
    @Inject(SETTINGS) private readonly settings: QueueSettings,
    @Inject(ENVIRONMENT) private readonly env: Environment,
    @Inject(LOG) private readonly log: Logger,
    private readonly queue: BullQueue,
    private readonly handlers: Handlers,
    private readonly recurrences: Recurrences,
    private readonly runner: Runner,
    private readonly ledger: Ledger,
    @Optional() health?: Health,
  ) {
    health?.add('queue', () => queue.ping());
  }

  onModuleInit(): void {
    this.handlers.assertComplete();
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.queue.bull.waitUntilReady();
    await this.recurrences.keep();
    const lease = this.settings.leaseSeconds * 1000;
    const { connection, factory } = this.backend;
    this.worker = new Worker(
      QUEUE_NAME,
      (job, token) => this.take(job, token),
      {
        connection,
        prefix: QUEUE_NAME,
        concurrency: this.env.WORKER_CONCURRENCY,
        lockDuration: lease,
        stalledInterval: lease / 2,
        // A job that ends its process five times is given up; a restart of machines is no reason.
        maxStalledCount: 5,
        runRetryDelay: 1_000,
      },
      factory,
    );
    this.worker.on('error', (err) => this.log.warn({ err }, 'queue not reached'));
    this.pulse = setInterval(() => void this.beat(), lease / 2);
  }

  /** Takes nothing more, tells the running handlers, and waits for them a while. */
  async beforeApplicationShutdown(): Promise<void> {
    if (!this.worker) return;
    await this.worker.pause(true);
    this.stopping.abort();
    const closing = this.worker.close();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((done) => (timer = setTimeout(done, GRACE, 'late')));
    if ((await Promise.race([closing, late])) === 'late') {
      this.log.warn({ runs: this.runner.underWay().length }, 'runs left behind at shutdown');
    }
    clearTimeout(timer);
    clearInterval(this.pulse);
  }

  private async take(job: Job, token?: string): Promise<void> {
    const handled = this.handlers.get(job.name);
    // A name of a newer or older version: another worker, or a later try, may know it.
    if (!handled) throw new Error('no-handler');
    const attempt = job.attemptsMade + 1;
    const { state, error } = await this.runner.run(
      handled,
      { data: job.data, attempt },
      this.stopping.signal,
    );
    // BullMQ stores messages of errors: it gets the word of the ledger and nothing else.
    if (state === 'failed') throw new Error(error ?? state);
    if (state === 'abandoned') throw new UnrecoverableError(error ?? state);
    if (state === 'interrupted') {
      await job.moveToWait(token);
      throw new WaitingError();
    }
  }

  /** Signs of life, runs of the dead, and recurrences, in case the queue was emptied. */
  private async beat(): Promise<void> {
    try {
      await this.ledger.beat(this.runner.underWay());
      for (const name of await this.ledger.markLost(this.settings.leaseSeconds)) {
        runsTotal.inc({ job: name, state: 'lost' });
        this.log.warn({ job: name }, 'job run lost');
      }
      await this.recurrences.keep();
    } catch (err) {
      this.log.warn({ err }, 'worker could not give a sign of life');
    }
  }
}
