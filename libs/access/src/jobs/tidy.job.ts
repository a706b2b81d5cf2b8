import { HandlesJob, type JobHandler } from '@furikaeri/core';
import { Tidy } from '@furikaeri/access';

@HandlesJob('access.tidy', { everyMinutes: 720 })
export class TidyJob implements JobHandler {
  constructor(private readonly tidy: Tidy) {}

  handle(): Promise<Record<string, number>> {
    return this.tidy.run();
  }
}
