import { Module } from '@nestjs/common';
import { Composing } from '../composing.service.js';
import { RemindersModule } from '../reminders.module.js';
import { Ringing } from '../ringing.service.js';
import { Sending } from '../sending.service.js';
import { ComposeJob } from './compose.job.js';
import { RingJob } from './ring.job.js';
import { SendJob } from './send.job.js';

/** The clockwork: opened by the worker alone. */
@Module({
  imports: [RemindersModule],
  providers: [Ringing, Composing, Sending, RingJob, ComposeJob, SendJob],
})
export class RemindersJobsModule {}
