import { AccessApiModule } from '@furikaeri/access/api';
import { AuditApiModule } from '@furikaeri/audit/api';
import {
  ConfigModule,
  DatabaseModule,
  GraphqlModule,
  HttpModule,
  LogModule,
  MailModule,
  PaperModule,
} from '@furikaeri/core';
import { DirectoryApiModule } from '@furikaeri/directory/api';
import { FindingsApiModule } from '@furikaeri/findings/api';
import { InstrumentsApiModule } from '@furikaeri/instruments/api';
import { MonitoringApiModule } from '@furikaeri/monitoring/api';
import { RemindersApiModule } from '@furikaeri/reminders/api';
import { VisitsApiModule } from '@furikaeri/visits/api';
import { type DynamicModule, Module } from '@nestjs/common';
import { tables } from '../../rooms.js';

@Module({
  imports: [
    ConfigModule,
    LogModule.for('api'),
    DatabaseModule.with(tables),
    MailModule,
    PaperModule,
    HttpModule,
    GraphqlModule,
    AuditApiModule,
    DirectoryApiModule,
    AccessApiModule,
    InstrumentsApiModule,
    RemindersApiModule,
    MonitoringApiModule,
    VisitsApiModule,
    FindingsApiModule,
  ],
})
export class ApiModule {
  /** `queue`: the real one that rings, or the one of the tests. */
  static with(queue: DynamicModule): DynamicModule {
    return { module: ApiModule, imports: [queue] };
  }
}
