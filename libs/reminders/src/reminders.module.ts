import { Module } from '@nestjs/common';
import { ReminderRules } from './rules.js';
import { Reminders } from './reminders.service.js';

@Module({
  providers: [ReminderRules, Reminders],
  exports: [ReminderRules, Reminders],
})
export class RemindersModule {}
