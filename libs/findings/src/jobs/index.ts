import { Module } from '@nestjs/common';
import { FindingsModule } from '../findings.module.js';
import { FindingsSweepJob } from './sweep.job.js';
import { SnapshotTendJob } from './snapshot-tend.job.js';
import { SnapshotJob } from './snapshot.job.js';

/** The clockwork: opened by the worker alone. */
@Module({ imports: [FindingsModule], providers: [SnapshotJob, SnapshotTendJob, FindingsSweepJob] })
export class FindingsJobsModule {}
