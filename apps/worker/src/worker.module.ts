import { AccessJobsModule } from '@furikaeri/access/jobs';
import { ConfigModule, DatabaseModule, HttpModule, LogModule, MailModule } from '@furikaeri/core';
import { FindingsJobsModule } from '@furikaeri/findings/jobs';
import { MonitoringJobsModule } from '@furikaeri/monitoring/jobs';
import { RemindersJobsModule } from '@furikaeri/reminders/jobs';
import { VisitsJobsModule } from '@furikaeri/visits/jobs';
import { type DynamicModule, Module } from '@nestjs/common';
import { tables } from '../../rooms.js';

@Module({
  imports: [
    ConfigModule,
    LogModule.for('worker'),
    DatabaseModule.with(tables),
    MailModule,
    HttpModule,
    AccessJobsModule,
    RemindersJobsModule,
    MonitoringJobsModule,
    VisitsJobsModule,
    FindingsJobsModule,
  ],
})
export class WorkerModule {
  /** `queue`: the one that takes jobs, with the waits of its tests where those want shorter ones. */
  static with(queue: DynamicModule): DynamicModule {
    return { module: WorkerModule, imports: [queue] };
  }
}
