import { Module } from '@nestjs/common';
import { AccessModule } from '@furikaeri/access';
import { SendLettersJob } from './send-letters.job.js';
import { TidyJob } from './tidy.job.js';

@Module({ imports: [AccessModule], providers: [SendLettersJob, TidyJob] })
export class AccessJobsModule {}
