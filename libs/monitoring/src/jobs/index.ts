import { Module } from '@nestjs/common';
import { MonitoringModule } from '../monitoring.module.js';
import { SweepJob } from './sweep.job.js';

@Module({ imports: [MonitoringModule], providers: [SweepJob] })
export class MonitoringJobsModule {}
