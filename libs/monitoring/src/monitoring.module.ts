import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '@furikaeri/audit';
import { ReminderRules, RemindersModule } from '@furikaeri/reminders';
import { CaseReadingService } from './case-reading.service.js';
import { CasesService } from './cases.service.js';
import { DueMonthRows } from './due-month-rows.js';
import { HandOverService } from './hand-over.service.js';
import { MonthsService } from './months.service.js';
import { RecordsService } from './records.service.js';
import { passedRule } from './reminder-rule.js';
import { RegisterFilesService } from './register/register-files.service.js';
import { RegisterImporter } from './register/register-importer.js';
import { RegisterImportsService } from './register/register-imports.service.js';
import { RegisterTending } from './register/register-tending.js';
import { MonitoringSettingsService } from './settings.service.js';
import { SweepService } from './sweep.service.js';

const services = [
  CasesService,
  CaseReadingService,
  MonthsService,
  RecordsService,
  HandOverService,
  MonitoringSettingsService,
  SweepService,
  RegisterImportsService,
  RegisterImporter,
  RegisterFilesService,
  RegisterTending,
];

@Module({
  imports: [AuditModule, RemindersModule],
  providers: [DueMonthRows, ...services],
  exports: services,
})
export class MonitoringModule implements OnModuleInit {
  constructor(private readonly rules: ReminderRules) {}

  onModuleInit(): void {
    this.rules.register(passedRule);
  }
}
