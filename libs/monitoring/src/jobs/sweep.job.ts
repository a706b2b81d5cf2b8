import { HandlesJob, type JobHandler } from '@furikaeri/core';
import { SweepService } from '../sweep.service.js';

@HandlesJob('monitoring.sweep', { everyMinutes: 'SWEEP_EVERY_MINUTES' })
export class SweepJob implements JobHandler {
  constructor(private readonly sweep: SweepService) {}

  handle() {
    return this.sweep.sweep();
  }
}
