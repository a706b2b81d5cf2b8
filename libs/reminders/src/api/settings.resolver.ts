import type { Day } from '@furikaeri/calendar';
import {
  DayScalar,
  Me,
  Permit,
  type PersonActor,
  Reading,
  type ReadTx,
  UnitOfWork,
} from '@furikaeri/core';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { findMailChoice, type MailChoice, MailPreferences } from '../preferences.service.js';
import { ReminderSettingsService } from '../settings.service.js';
import { findClosedDays, readReminderSettings } from '../settings.js';
import {
  ChangeReminderSettingsInput,
  ClosedDay,
  MyMailPreference,
  ReminderSettings,
} from './settings.model.js';

@Resolver()
export class SettingsResolver {
  constructor(
    private readonly settings: ReminderSettingsService,
    private readonly preferences: MailPreferences,
    private readonly work: UnitOfWork,
  ) {}

  @Query(() => ReminderSettings, { description: 'How the municipality reminds.' })
  @Permit('reminders.keepSettings')
  async reminderSettings(@Me() me: PersonActor, @Reading() tx: ReadTx): Promise<ReminderSettings> {
    const { hours, ...rest } = await readReminderSettings(tx, me.municipalityId);
    return { ...rest, sendFrom: hours.from, sendUntil: hours.until };
  }

  @Mutation(() => ReminderSettings, { description: 'Changes it; the next sweep goes by it.' })
  @Permit('reminders.keepSettings')
  async changeReminderSettings(
    @Me() me: PersonActor,
    @Args('input') input: ChangeReminderSettingsInput,
  ): Promise<ReminderSettings> {
    await this.settings.change(me, input);
    return this.work.read(me, (tx) => this.reminderSettings(me, tx));
  }

  @Query(() => [ClosedDay], { description: '閉庁日, the earliest first, from a day on.' })
  @Permit('reminders.keepSettings')
  closedDays(
    @Reading() tx: ReadTx,
    @Args('fromOn', { type: () => DayScalar, nullable: true, description: 'Left out: all.' })
    fromOn?: Day | null,
  ): Promise<ClosedDay[]> {
    return findClosedDays(tx, fromOn ?? undefined);
  }

  @Mutation(() => ClosedDay, { description: 'Adds a closed day.' })
  @Permit('reminders.keepSettings')
  async addClosedDay(@Me() me: PersonActor, @Args('input') input: ClosedDay): Promise<ClosedDay> {
    await this.settings.addClosedDay(me, { ...input, onDay: input.onDay as Day });
    return input;
  }

  @Mutation(() => Boolean, { description: 'Removes a closed day.' })
  @Permit('reminders.keepSettings')
  async removeClosedDay(
    @Me() me: PersonActor,
    @Args('onDay', { type: () => DayScalar }) onDay: Day,
  ): Promise<boolean> {
    await this.settings.removeClosedDay(me, onDay);
    return true;
  }

  @Query(() => MyMailPreference, { description: 'How you want to hear.' })
  @Permit('reminders.ownInbox')
  myMailPreference(@Me() me: PersonActor, @Reading() tx: ReadTx): Promise<MyMailPreference> {
    return findMailChoice(tx, me.personId);
  }

  @Mutation(() => MyMailPreference, { description: 'Changes how you want to hear.' })
  @Permit('reminders.ownInbox')
  async changeMyMailPreference(
    @Me() me: PersonActor,
    @Args('input') input: MyMailPreference,
  ): Promise<MyMailPreference> {
    const choice = { ...input, pausedUntil: input.pausedUntil ?? null } as MailChoice;
    await this.preferences.change(me, choice);
    return choice;
  }
}
