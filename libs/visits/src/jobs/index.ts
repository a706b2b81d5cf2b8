import { Module } from '@nestjs/common';
import { VisitsModule } from '../visits.module.js';
import { VisitsSweepJob } from './sweep.job.js';

/** The clockwork: opened by the worker alone. */
@Module({ imports: [VisitsModule], providers: [VisitsSweepJob] })
export class VisitsJobsModule {}
