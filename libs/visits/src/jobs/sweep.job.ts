import { HandlesJob, type JobHandler } from '@furikaeri/core';
import { VisitsSweep } from '../sweep.service.js';

@HandlesJob('visits.sweep', { everyMinutes: 'SWEEP_EVERY_MINUTES' })
export class VisitsSweepJob implements JobHandler {
  constructor(private readonly visits: VisitsSweep) {}

  handle() {
    return this.visits.sweep();
  }
}
