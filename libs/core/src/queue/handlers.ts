import { Inject, Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { ENVIRONMENT } from '../config/config.module.js';
import type { Environment } from '../config/environment.js';
import { declaredJobs, type Handling, HANDLES_JOB, type JobHandler } from './job.js';

export interface Handled {
  name: string;
  handler: JobHandler;
  attempts: number;
  everyMinutes?: number;
}

/** The handlers of this process, by the name of their job. */
@Injectable()
export class Handlers {
  private found?: Map<string, Handled>;

  constructor(
    private readonly discovery: DiscoveryService,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  get(name: string): Handled | undefined {
    return this.find().get(name);
  }

  all(): Handled[] {
    return [...this.find().values()];
  }

  /** Throws unless every declared job has a handler here: a worker that cannot do all must not start. */
  assertComplete(): void {
    const missing = [...declaredJobs().keys()].filter((name) => !this.get(name));
    if (missing.length) throw new Error(`no handler for job: ${missing.join(', ')}`);
  }

  private find(): Map<string, Handled> {
    if (this.found) return this.found;
    const found = new Map<string, Handled>();
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const handling: Handling | undefined =
        instance && metatype && Reflect.getMetadata(HANDLES_JOB, metatype);
      if (!handling || found.get(handling.name)?.handler === instance) continue;
      if (found.has(handling.name)) throw new Error(`two handlers for job "${handling.name}"`);
      found.set(handling.name, this.describe(handling, instance));
    }
    return (this.found = found);
  }

  private describe(handling: Handling, handler: JobHandler): Handled {
    const { name, attempts = 5, everyMinutes: every } = handling;
    const everyMinutes = typeof every === 'string' ? this.env[every] : every;
    if (everyMinutes === undefined && !declaredJobs().has(name)) {
      throw new Error(`job "${name}" neither recurs nor is declared: nobody can ring it`);
    }
    if (everyMinutes !== undefined && !(typeof everyMinutes === 'number' && everyMinutes > 0)) {
      throw new Error(`job "${name}": everyMinutes must be a positive number`);
    }
    return { name, handler, attempts, everyMinutes };
  }
}
