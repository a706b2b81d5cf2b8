import { Module } from '@nestjs/common';
import { RemindersModule } from '../reminders.module.js';
import { InboxResolver } from './inbox.resolver.js';
import { LetterResolver } from './letter.resolver.js';
import { SettingsResolver } from './settings.resolver.js';

/** The voice: opened by the API alone. */
@Module({
  imports: [RemindersModule],
  providers: [InboxResolver, LetterResolver, SettingsResolver],
})
export class RemindersApiModule {}
