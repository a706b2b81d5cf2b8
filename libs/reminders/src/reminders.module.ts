import { Module } from '@nestjs/common';
import { Bounces } from './bounces.service.js';
import { Inbox } from './inbox.service.js';
import { MailPreferences } from './preferences.service.js';
import { Reminders } from './reminders.service.js';
import { ReminderRules } from './rules.js';
import { ReminderSettingsService } from './settings.service.js';

const services = [
  Reminders,
  ReminderRules,
  Inbox,
  MailPreferences,
  ReminderSettingsService,
  Bounces,
];

/** Needs core's database, queue and mail modules, which are global. */
@Module({ providers: services, exports: services })
export class RemindersModule {}
