import { setTimeout as wait } from 'node:timers/promises';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import {
  ConfigModule,
  coreEntities,
  DatabaseModule,
  declareJob,
  ENVIRONMENT,
  HandlesJob,
  type JobHandler,
  LogModule,
  PermanentFailure,
  QueueModule,
  readEnvironment,
  type Run,
  system,
  UnitOfWork,
} from '@furikaeri/core';

export const write = declareJob('spec.write');
export const stumble = declareJob('spec.stumble');
export const refuse = declareJob('spec.refuse');
export const linger = declareJob('spec.linger');

/** What the handlers leave behind. */
export const noteTable = `create table note (job text, text text, attempt int, pid int, at timestamptz);
  grant all on note to furikaeri_app`;

const note = (unit: UnitOfWork, run: Run, text: string) =>
  unit.run(system('spec'), (tx) =>
    tx.query(`insert into note values ($1, $2, $3, $4, clock_timestamp())`, [
      run.name,
      text,
      run.attempt,
      process.pid,
    ]),
  );

@HandlesJob(write)
class Write implements JobHandler<{ text: string }> {
  constructor(private readonly unit: UnitOfWork) {}

  async handle({ text }: { text: string }, run: Run) {
    await note(this.unit, run, text);
    return { written: 1 };
  }
}

@HandlesJob(stumble, { attempts: 3 })
class Stumble implements JobHandler<{ until: number }> {
  constructor(private readonly unit: UnitOfWork) {}

  async handle({ until }: { until: number }, run: Run) {
    await note(this.unit, run, 'tried');
    if (run.attempt < until) throw Object.assign(new Error('山田太郎'), { code: 'ECONNREFUSED' });
  }
}

@HandlesJob(refuse)
class Refuse implements JobHandler {
  async handle() {
    throw new PermanentFailure('no-such-box');
  }
}

/** The first run never ends by itself; the next one does. */
@HandlesJob(linger)
class Linger implements JobHandler<{ text: string }> {
  constructor(private readonly unit: UnitOfWork) {}

  async handle({ text }: { text: string }, run: Run) {
    const rows = await this.unit.run(system('spec'), (tx) =>
      tx.query(`select from note where job = $1 and text = $2`, [run.name, text]),
    );
    await note(this.unit, run, text);
    run.progress(7);
    while (!rows.length) {
      await wait(20);
      run.signal.throwIfAborted();
    }
  }
}

@HandlesJob('spec.tick', { everyMinutes: 1 / 60 })
class Tick implements JobHandler {
  constructor(private readonly unit: UnitOfWork) {}

  async handle(_: unknown, run: Run) {
    await note(this.unit, run, 'tick');
  }
}

@Module({ providers: [Write, Stumble, Refuse, Linger, Tick] })
class JobsModule {}

const base = (env: Record<string, string>, ...modules: (DynamicModule | Type)[]) =>
  Test.createTestingModule({
    imports: [ConfigModule, LogModule.for('spec'), DatabaseModule.with(coreEntities), ...modules],
  })
    .overrideProvider(ENVIRONMENT)
    .useValue(readEnvironment(env))
    .compile();

const settings = { leaseSeconds: 2, backoffSeconds: 0.2 };

/** A process that rings, as the API does. */
export const createRinger = (env: Record<string, string>) =>
  base(env, QueueModule.ringing(settings));

/** A worker; `init()` lets it begin. */
export const createWorker = (env: Record<string, string>) =>
  base(env, QueueModule.working(settings), JobsModule);
