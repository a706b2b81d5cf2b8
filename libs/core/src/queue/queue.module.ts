import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ENVIRONMENT } from '../config/config.module.js';
import type { Environment } from '../config/environment.js';
import { openBackend } from './backend.js';
import { BACKEND, BullQueue, defaults, type QueueSettings, SETTINGS } from './bull-queue.js';
import { ForgetRuns } from './forget-runs.job.js';
import { Handlers } from './handlers.js';
import { InProcessQueue } from './in-process-queue.js';
import { Ledger } from './ledger.js';
import { Queue } from './queue.js';
import { Recurrences } from './recurrences.js';
import { Runner } from './runner.js';
import { Taker } from './taker.js';

/** Gives every room the `Queue`. */
@Global()
@Module({})
export class QueueModule {
  /** For the API and commands: rings, takes nothing. */
  static ringing(settings: Partial<QueueSettings> = {}): DynamicModule {
    const providers = bull(() => 2, { ...defaults, ...settings });
    return { module: QueueModule, providers, exports: [Queue] };
  }

  /** For the worker: rings and takes. It does not start unless every job has one handler. */
  static working(settings: Partial<QueueSettings> = {}): DynamicModule {
    const connections = (env: Environment) => env.WORKER_CONCURRENCY + 3;
    return {
      module: QueueModule,
      imports: [DiscoveryModule],
      providers: [
        ...bull(connections, { ...defaults, ...settings }),
        Handlers,
        Ledger,
        Runner,
        Recurrences,
        Taker,
        ForgetRuns,
      ],
      exports: [Queue, BullQueue],
    };
  }

  /** For tests: nothing leaves the process; `module.get(InProcessQueue).drain()` does the work. */
  static inProcess(): DynamicModule {
    return {
      module: QueueModule,
      imports: [DiscoveryModule],
      providers: [
        Handlers,
        {
          provide: InProcessQueue,
          inject: [Handlers],
          useFactory: (handlers: Handlers) => new InProcessQueue((name) => handlers.get(name)),
        },
        { provide: Queue, useExisting: InProcessQueue },
      ],
      exports: [Queue, InProcessQueue],
    };
  }
}

const bull = (connections: (env: Environment) => number, settings: QueueSettings): Provider[] => [
  {
    provide: BACKEND,
    inject: [ENVIRONMENT],
    useFactory: (env: Environment) => openBackend(env, connections(env)),
  },
  { provide: SETTINGS, useValue: settings },
  BullQueue,
  { provide: Queue, useExisting: BullQueue },
];
