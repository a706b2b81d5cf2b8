import { Module } from '@nestjs/common';
import { RemindersModule } from '../reminders.module.js';
import { InboxResolver } from './inbox.resolver.js';
import { AddressTroubleResolver, LetterResolver } from './letter.resolver.js';
import { SettingsResolver } from './settings.resolver.js';

/** The voice: opened by the API alone. */
@Module({
  imports: [RemindersModule],
  providers: [InboxResolver, LetterResolver, AddressTroubleResolver, SettingsResolver],
})
export class RemindersApiModule {}
