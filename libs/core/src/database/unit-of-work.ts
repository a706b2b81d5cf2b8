import type { Socket } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { Client, type Pool, type PoolClient } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { Logger } from 'pino';
import { type Actor, officeScope } from '../actor.js';
import { Clock } from '../clock.js';
import { LOG } from '../log/log.js';
import { type Assumption, assumedOf } from './assumed.js';
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
export type OpenRead = ReadTx & { readonly asked: number; close(abort?: boolean): Promise<void> };

/** A transaction on one connection of the pool. */
interface Opened {
  client: Promise<PoolClient>;
  /** Rejects with NoLongerTrue where the actor was assumed in error. */
  proven?: Promise<void>;
  /** Its commit was sent; settled when the connection is back. */
  ended?: Promise<void>;
  released?: boolean;
}

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
    await this.prove(actor);
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
    await this.prove(actor);
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

  /** Asks whether an assumed actor is the true one; writes wait for that. Throws NoLongerTrue. */
  async prove(actor: Actor): Promise<void> {
    const assumed = assumedOf(actor);
    if (assumed) assumed.hear((await this.reads.query(assumed.statement)).rows);
  }

  /**
   * A read-only transaction that the caller closes: GraphQL keeps one per operation. It takes a
   * connection with its first query and sends begin, actor and query in one go, and the commit too
   * with the query that is `expected` to be the last. One more opens another: each query sees what is
   * committed when it begins, in one transaction or in two.
   */
  openRead(actor: Actor, expected = Infinity): OpenRead {
    let current: Opened | undefined;
    let ending: Opened | undefined;
    let closed = false;
    let asked = 0;
    const end = (opened: Opened, client: PoolClient) => {
      if (current === opened) current = undefined;
      ending = opened;
      opened.ended = client.query('commit').then(
        () => giveBack(opened, client),
        (error: Error) => giveBack(opened, client, error),
      );
      return opened.ended;
    };
    const read: OpenRead = {
      actor,
      now: this.clock.now(),
      get asked() {
        return asked;
      },
      query: async <Row>(sql: string, params?: unknown[]) => {
        const statement = { name: this.names.of(sql), text: sql, values: params };
        let opened: Opened;
        let client: PoolClient;
        do {
          if (closed) throw new Error('this read is closed');
          opened = current ??= this.begin(actor);
          client = await opened.client;
        } while (opened.ended);
        inOneWrite(client);
        const answer = client.query(statement);
        asked += 1;
        if (asked === expected) void end(opened, client);
        // The proof came first: its failure is the one to tell.
        const [proven, made] = await Promise.allSettled([opened.proven, answer]);
        if (proven.status === 'rejected') throw proven.reason;
        if (made.status === 'rejected') throw made.reason;
        return made.value.rows as Row[];
      },
      close: async (abort = false) => {
        closed = true;
        const open = current;
        current = undefined;
        const client = await (open ?? ending)?.client.catch(() => undefined);
        if (!client) return;
        const last = (open ?? ending) as Opened;
        if (abort && !last.released) return this.abandon(last, client);
        await (last.ended ?? end(last, client));
      },
    };
    return read;
  }

  private begin(actor: Actor): Opened {
    const assumed = assumedOf(actor);
    const opened: Opened = { client: this.reads.connect().then((client) => start(client)) };
    // Not awaited: the connection pipelines, and a failure shows in the query that follows.
    const start = (client: PoolClient) => {
      inOneWrite(client);
      if (assumed) opened.proven = proof(client, assumed);
      client.query('begin read only').catch(() => undefined);
      const told = { name: 'set_actor', text: setActor, values: actorSettings(actor) };
      client.query(told).catch(() => undefined);
      return client;
    };
    return opened;
  }

  /** Gives the place in the pool back at once; the server is told over a connection of its own. */
  private async abandon(opened: Opened, client: PoolClient): Promise<void> {
    const { processID } = client as PoolClient & { processID: number };
    giveBack(opened, client, true);
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

function giveBack(opened: Opened, client: PoolClient, destroy?: Error | boolean): void {
  if (opened.released) return;
  opened.released = true;
  client.release(destroy);
}

function proof(client: PoolClient, assumed: Assumption): Promise<void> {
  const proven = client.query(assumed.statement).then(({ rows }) => assumed.hear(rows));
  proven.catch(() => undefined);
  return proven;
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
