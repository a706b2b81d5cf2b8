import { Module } from '@nestjs/common';
import { VisitsModule } from '../visits.module.js';

/** The clockwork: opened by the worker alone. */
@Module({ imports: [VisitsModule] })
export class VisitsJobsModule {}
