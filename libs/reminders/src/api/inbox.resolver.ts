import { type Day } from '@furikaeri/calendar';
import { Me, Permit, type PersonActor, Reading, type ReadTx } from '@furikaeri/core';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  findInbox,
  findInboxReminders,
  getReminder,
  type InboxGroupRow,
  type ReminderRow,
} from '../inbox.queries.js';
import { Inbox } from '../inbox.service.js';
import { ReminderRules } from '../rules.js';
import {
  InboxGroup,
  InboxRemindersArgs,
  Reminder,
  ReminderList,
  SnoozedReminder,
  SnoozeReminderInput,
} from './inbox.model.js';

@Resolver()
export class InboxResolver {
  constructor(
    private readonly inboxes: Inbox,
    private readonly rules: ReminderRules,
  ) {}

  @Query(() => [InboxGroup], { description: 'お知らせ: what waits for you, by stage.' })
  @Permit('reminders.ownInbox')
  async inbox(@Me() me: PersonActor, @Reading() tx: ReadTx): Promise<InboxGroup[]> {
    const rows = await findInbox(tx, me.personId);
    return rows.map((row) => this.groupOf(row));
  }

  @Query(() => ReminderList, { description: 'Your open reminders, the longest waiting first.' })
  @Permit('reminders.ownInbox')
  async inboxReminders(
    @Me() me: PersonActor,
    @Reading() tx: ReadTx,
    @Args() args: InboxRemindersArgs,
  ): Promise<ReminderList> {
    const { items, totalItems } = await findInboxReminders(tx, me.personId, args);
    return { items: items.map((row) => this.reminderOf(row)), totalItems };
  }

  @Query(() => Reminder, { description: 'One of your open reminders: why it came, since when.' })
  @Permit('reminders.ownInbox')
  async reminder(
    @Me() me: PersonActor,
    @Reading() tx: ReadTx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<Reminder> {
    return this.reminderOf(await getReminder(tx, me.personId, id));
  }

  @Mutation(() => SnoozedReminder, { description: 'あとで: puts one of your reminders off.' })
  @Permit('reminders.ownInbox')
  async snoozeReminder(
    @Me() me: PersonActor,
    @Args('input') input: SnoozeReminderInput,
  ): Promise<SnoozedReminder> {
    const until = input.until as Day;
    return { id: await this.inboxes.snooze(me, { ...input, until }), until };
  }

  private groupOf({ ages, groups, ...row }: InboxGroupRow): InboxGroup {
    const rule = this.rules.get(row.rule);
    return {
      ...row,
      ...this.words(row),
      counter: rule.counter,
      groups: row.listed ? groups : null,
      groupName: (row.listed && rule.groupName) || null,
      waiting: row.listed ? ages : null,
    };
  }

  private reminderOf(row: ReminderRow): Reminder {
    return { ...row, ...this.words(row) };
  }

  private words({ rule, stage }: { rule: string; stage: string }) {
    const { title, why: whyMe, path } = this.rules.get(rule).words(stage);
    return { title, whyMe, path };
  }
}
