import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Handlers } from './handlers.js';
import { InProcessQueue } from './in-process-queue.js';
import { Queue } from './queue.js';

/** Gives every room the `Queue`. */
@Global()
@Module({})
export class QueueModule {
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
