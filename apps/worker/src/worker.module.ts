import { AccessJobsModule } from '@furikaeri/access/jobs';
import {
  ConfigModule,
  DatabaseModule,
  HttpModule,
  LogModule,
  MailModule,
  QueueModule,
} from '@furikaeri/core';
import { MonitoringJobsModule } from '@furikaeri/monitoring/jobs';
import { RemindersJobsModule } from '@furikaeri/reminders/jobs';
import { Module } from '@nestjs/common';
import { tables } from '../../rooms.js';

@Module({
  imports: [
    ConfigModule,
    LogModule.for('worker'),
    DatabaseModule.with(tables),
    MailModule,
    HttpModule,
    QueueModule.working(),
    AccessJobsModule,
    RemindersJobsModule,
    MonitoringJobsModule,
  ],
})
export class WorkerModule {}
