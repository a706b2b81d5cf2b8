import { Module } from '@nestjs/common';
import { MonitoringModule } from '../monitoring.module.js';
import { RegisterImportJob } from './register-import.job.js';
import { RegisterTendJob } from './register-tend.job.js';
import { SweepJob } from './sweep.job.js';

@Module({ imports: [MonitoringModule], providers: [SweepJob, RegisterImportJob, RegisterTendJob] })
export class MonitoringJobsModule {}
