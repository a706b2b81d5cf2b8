import { HandlesJob, type JobHandler } from '@furikaeri/core';
import { FindingsSweep } from '../sweep.service.js';

@HandlesJob('findings.sweep', { everyMinutes: 'SWEEP_EVERY_MINUTES' })
export class FindingsSweepJob implements JobHandler {
  constructor(private readonly findings: FindingsSweep) {}

  handle() {
    return this.findings.sweep();
  }
}
