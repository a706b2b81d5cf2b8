import { UploadsModule } from '@furikaeri/core';
import { Module } from '@nestjs/common';
import { MonitoringModule } from '../monitoring.module.js';
import { CaseCourseMutations, CaseMutations } from './case.mutations.js';
import { DueMonthResolver } from './due-month.resolver.js';
import { OfficeCasesResolver } from './office.resolver.js';
import { RecordMutations } from './record.mutations.js';
import { RegisterController } from './register.controller.js';
import { RegisterResolver } from './register.resolver.js';
import { MonitoringSettingsResolver } from './settings.resolver.js';
import { SupportCaseResolver } from './support-case.resolver.js';

/** The voice: opened by the API alone. */
@Module({
  imports: [MonitoringModule, UploadsModule],
  controllers: [RegisterController],
  providers: [
    OfficeCasesResolver,
    RegisterResolver,
    CaseMutations,
    CaseCourseMutations,
    DueMonthResolver,
    RecordMutations,
    SupportCaseResolver,
    MonitoringSettingsResolver,
  ],
})
export class MonitoringApiModule {}
