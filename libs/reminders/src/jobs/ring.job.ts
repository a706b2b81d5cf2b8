import { HandlesJob, type JobHandler } from '@furikaeri/core';
import { ringReminders } from '../reminder-jobs.js';
import { Ringing } from '../ringing.service.js';

@HandlesJob(ringReminders, { everyMinutes: 1 })
export class RingJob implements JobHandler {
  constructor(private readonly ringing: Ringing) {}

  handle() {
    return this.ringing.ring();
  }
}
