import { Module } from '@nestjs/common';
import { FindingsModule } from '../findings.module.js';

/** The clockwork: opened by the worker alone. */
@Module({ imports: [FindingsModule] })
export class FindingsJobsModule {}
