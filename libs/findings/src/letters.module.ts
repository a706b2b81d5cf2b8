import { Module, type OnModuleInit } from '@nestjs/common';
import { ReminderRules, RemindersModule } from '@furikaeri/reminders';
import { findingRules } from './reminder-rules.js';
import { FindingsSweep } from './sweep.service.js';

/** What the committee and the coordinators hear of by letter. */
@Module({ imports: [RemindersModule], providers: [FindingsSweep], exports: [FindingsSweep] })
export class FindingLettersModule implements OnModuleInit {
  constructor(private readonly rules: ReminderRules) {}

  onModuleInit(): void {
    for (const rule of findingRules) this.rules.register(rule);
  }
}
