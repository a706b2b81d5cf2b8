import type { Socket } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { Client, type Pool, type PoolClient } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { Logger } from 'pino';
import { type Actor, officeScope } from '../actor.js';
import { Clock } from '../clock.js';
import { LOG } from '../log/log.js';
import { READ_POOL } from './read-pool.js';
import { StatementNames } from './statement-names.js';

/** What a read sees. `query` gives raw rows, column names as selected. */
export interface ReadTx {
  readonly actor: Actor;
  readonly now: Date;
  query<Row>(sql: string, params?: unknown[]): Promise<Row[]>;
}

/** One business transaction. Use one query at a time; never `Promise.all` over it. */
export interface Tx extends ReadTx {
  readonly manager: EntityManager;
  /** Runs last inside the transaction, in the order given: the audit log uses it. */
  beforeCommit(work: () => Promise<void>): void;
  /** Runs once the transaction is durable: the queue uses it. A failure here is logged, never thrown. */
  afterCommit(work: () => Promise<void>): void;
}

/** `close(true)` also stops a query still running; the connection is then thrown away. */
export type OpenRead = ReadTx & { close(abort?: boolean): Promise<void> };

/** Every query of the program passes through here: who acts is told to PostgreSQL first. */
@Injectable()
export class UnitOfWork {
  private readonly names = new StatementNames();

  constructor(
    private readonly source: DataSource,
    @Inject(READ_POOL) private readonly reads: Pool,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** Runs `work` in one transaction of its own. Throws what `work` throws, with nothing written. */
  async run<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    const before: (() => Promise<void>)[] = [];
    const after: (() => Promise<void>)[] = [];
    try {
      await runner.startTransaction();
      await runner.query(setActor, actorSettings(actor));
      const result = await work({
        actor,
        now: this.clock.now(),
        manager: runner.manager,
        query: (sql, params) => runner.query(sql, params),
        beforeCommit: (fn) => void before.push(fn),
        afterCommit: (fn) => void after.push(fn),
      });
      for (const fn of before) await fn();
      await runner.commitTransaction();
      await this.runAfter(after);
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /**
   * One writing statement in a transaction of its own, sent in one go: for the few writes that come
   * many times a minute from everybody. What must be audited goes through `run`.
   */
  async once<Row>(actor: Actor, sql: string, params: unknown[] = []): Promise<Row[]> {
    const taken = await this.reads.connect();
    inOneWrite(taken);
    const [begun, told, made, ended] = await Promise.allSettled([
      taken.query('begin'),
      taken.query({ name: 'set_actor', text: setActor, values: actorSettings(actor) }),
      taken.query({ name: this.names.of(sql), text: sql, values: params }),
      taken.query('commit'),
    ]);
    const failed = [begun, told, made, ended].find(({ status }) => status === 'rejected');
    taken.release(ended.status === 'rejected' ? (ended.reason as Error) : undefined);
    if (failed) throw (failed as PromiseRejectedResult).reason;
    return (made as PromiseFulfilledResult<{ rows: Row[] }>).value.rows;
  }

  /** A read-only transaction around `work`. */
  async read<T>(actor: Actor, work: (tx: ReadTx) => Promise<T>): Promise<T> {
    const reading = this.openRead(actor);
    try {
      return await work(reading);
    } finally {
      await reading.close();
    }
  }

  /**
   * A read-only transaction that the caller closes: GraphQL keeps one per operation. It takes a
   * connection with its first query and sends begin, actor and query in one go.
   */
  openRead(actor: Actor): OpenRead {
    let client: Promise<PoolClient> | undefined;
    const connect = async () => {
      const taken = await this.reads.connect();
      inOneWrite(taken);
      // Not awaited: the connection pipelines, and a failure shows in the query that follows.
      taken.query('begin read only').catch(() => undefined);
      const told = { name: 'set_actor', text: setActor, values: actorSettings(actor) };
      taken.query(told).catch(() => undefined);
      return taken;
    };
    return {
      actor,
      now: this.clock.now(),
      query: async <Row>(sql: string, params?: unknown[]) => {
        client ??= connect();
        const statement = { name: this.names.of(sql), text: sql, values: params };
        const opened = await client;
        inOneWrite(opened);
        const result = await opened.query(statement);
        return result.rows as Row[];
      },
      close: async (abort = false) => {
        const opened = client;
        client = Promise.reject(new Error('this read is closed'));
        client.catch(() => undefined);
        const taken = await opened?.catch(() => undefined);
        if (!taken) return;
        if (abort) return this.abandon(taken);
        await taken.query('commit').then(
          () => taken.release(),
          (error: Error) => taken.release(error),
        );
      },
    };
  }

  /** Gives the place in the pool back at once; the server is told over a connection of its own. */
  private async abandon(taken: PoolClient): Promise<void> {
    const { processID } = taken as PoolClient & { processID: number };
    taken.release(true);
    const canceller = new Client(this.reads.options);
    canceller.on('error', () => undefined);
    try {
      await canceller.connect();
      // The app's role may not stop what the login began; the login itself may.
      await canceller.query('set role none');
      await canceller.query('select pg_cancel_backend($1)', [processID]);
    } catch (err) {
      this.log.warn({ err }, 'a query given up runs on');
    } finally {
      await canceller.end().catch(() => undefined);
    }
  }

  private async runAfter(work: (() => Promise<void>)[]): Promise<void> {
    for (const fn of work) {
      await fn().catch((err: unknown) => this.log.error({ err }, 'after-commit work failed'));
    }
  }
}

/** What is asked from here to the end of the tick leaves in one write: the system call is what costs. */
function inOneWrite(client: PoolClient): void {
  const { stream } = (client as PoolClient & { connection: { stream: Socket } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

const setActor = `select set_config('app.kind', $1, true), set_config('app.municipality', $2, true),
  set_config('app.offices', $3, true), set_config('app.assigned', $4, true), set_config('app.person', $5, true)`;

function actorSettings(actor: Actor): string[] {
  const scope = officeScope(actor);
  const person = actor.kind === 'person' ? actor : undefined;
  return [
    actor.kind,
    actor.municipalityId ?? '',
    [...(scope === 'all' ? ['*'] : []), ...(person?.officeIds ?? [])].join(','),
    person?.assignedOfficeIds.join(',') ?? '',
    person?.personId ?? '',
  ];
}
