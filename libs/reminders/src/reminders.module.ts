import { Module } from '@nestjs/common';
import { Bounces } from './bounces.service.js';
import { ReminderRules } from './rules.js';
import { Reminders } from './reminders.service.js';

/** Needs core's database, queue and mail modules, which are global. */
@Module({
  providers: [ReminderRules, Reminders, Bounces],
  exports: [ReminderRules, Reminders, Bounces],
})
export class RemindersModule {}
