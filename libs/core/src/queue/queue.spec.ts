import { Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { ConfigModule, ENVIRONMENT } from '../config/config.module.js';
import { Handlers } from './handlers.js';
import { InProcessQueue } from './in-process-queue.js';
import { declareJob, HandlesJob, type JobHandler, PermanentFailure, type Run } from './job.js';
import { Queue } from './queue.js';
import { QueueModule } from './queue.module.js';

const greet = declareJob('spec.greet');
const fail = declareJob('spec.fail');
const seen: unknown[] = [];

@HandlesJob(greet)
class Greet implements JobHandler<{ ids: string[] }> {
  constructor(private readonly queue: Queue) {}

  async handle(data: { ids: string[] }, run: Run) {
    seen.push(data);
    if (data.ids.length > 1) await this.queue.ring([{ name: run.name, data: { ids: ['again'] } }]);
    return { greeted: data.ids.length };
  }
}

@HandlesJob(fail, { attempts: 3 })
class Fail implements JobHandler<{ permanent: boolean }> {
  async handle({ permanent }: { permanent: boolean }, run: Run) {
    seen.push(run.attempt);
    throw permanent ? new PermanentFailure('no-such-box') : new Error('down');
  }
}

@HandlesJob('spec.sweep', { everyMinutes: 'SWEEP_EVERY_MINUTES' })
class Sweep implements JobHandler {
  async handle() {
    seen.push('swept');
  }
}

const start = async (...providers: unknown[]) => {
  @Module({
    imports: [ConfigModule, QueueModule.inProcess()],
    providers: providers as never,
  })
  class Room {}
  const module = await Test.createTestingModule({ imports: [Room] })
    .overrideProvider(ENVIRONMENT)
    .useValue({ SWEEP_EVERY_MINUTES: 15 })
    .compile();
  return {
    queue: module.get(InProcessQueue),
    handlers: module.get(Handlers, { strict: false }),
  };
};

beforeEach(() => void seen.splice(0));

describe('declareJob', () => {
  it('takes room.verb, once', () => {
    expect(() => declareJob('sweep')).toThrow('room.verb');
    expect(() => declareJob('spec.greet')).toThrow('declared twice');
  });
});

describe('handlers', () => {
  it('are complete when every declared job has one', async () => {
    const { handlers } = await start(Greet, Fail, Sweep);
    expect(() => handlers.assertComplete()).not.toThrow();
    expect(handlers.get('spec.sweep')?.everyMinutes).toBe(15);
  });

  it('are refused when one is missing, doubled or never rung', async () => {
    const { handlers } = await start(Greet);
    expect(() => handlers.assertComplete()).toThrow('no handler for job: spec.fail');

    @HandlesJob(greet)
    class Other {}
    const doubled = await start(Greet, Other);
    expect(() => doubled.handlers.all()).toThrow('two handlers for job "spec.greet"');

    @HandlesJob('spec.orphan')
    class Orphan {}
    const orphan = await start(Orphan);
    expect(() => orphan.handlers.all()).toThrow('nobody can ring it');
  });
});

describe('the in-process queue', () => {
  it('refuses an undeclared name', async () => {
    const { queue } = await start();
    await expect(queue.ring([{ name: 'spec.typo', data: {} }])).rejects.toThrow('not declared');
  });

  it('runs what waits and what is rung meanwhile; a key waits once', async () => {
    const { queue } = await start(Greet);
    const job = { name: greet, data: { ids: ['a', 'b'] }, key: 'k' };
    await queue.ring([job, job]);
    await queue.ring([job]);
    expect(await queue.drain()).toBe(2);
    expect(seen).toEqual([{ ids: ['a', 'b'] }, { ids: ['again'] }]);
  });

  it('tries again, but not after a permanent failure', async () => {
    const { queue } = await start(Fail);
    await queue.ring([{ name: fail, data: { permanent: false } }]);
    await expect(queue.drain()).rejects.toThrow('down');
    await queue.ring([{ name: fail, data: { permanent: true } }]);
    await expect(queue.drain()).rejects.toThrow('no-such-box');
    expect(seen).toEqual([1, 2, 3, 1]);
  });

  it('leaves what has no handler here, and ticks a recurring job', async () => {
    const { queue } = await start(Sweep);
    await queue.ring([{ name: greet, data: { ids: [] } }]);
    expect(await queue.drain()).toBe(0);
    expect(queue.rung).toHaveLength(1);
    await queue.tick('spec.sweep');
    expect(seen).toEqual(['swept']);
  });
});
