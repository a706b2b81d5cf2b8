import { DayScalar, IdScalar, ListOf } from '@furikaeri/core';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { TakeArgs } from '@furikaeri/core';

@ObjectType({ description: 'How long the entries of a list have been on it.' })
export class WaitingTimes {
  @Field(() => Int, { description: 'Seven days at most.' })
  underWeek: number;

  @Field(() => Int, { description: 'Eight to thirty days.' })
  underMonth: number;

  @Field(() => Int, { description: 'Longer than thirty days.' })
  longer: number;
}

@ObjectType({ description: 'お知らせのまとまり: what waits for you at one stage, as a count.' })
export class InboxGroup {
  @Field(() => String, { description: 'Who asks, e.g. `monitoring.dueMonth`.' })
  rule: string;

  @Field(() => String, { description: "Rung of the rule's ladder." })
  stage: string;

  @Field(() => String, { description: 'What is counted.' })
  title: string;

  @Field(() => String, { description: 'なぜ届いたか, in a sentence or two.' })
  whyMe: string;

  @Field(() => String, { description: 'Where to do it: a path of the web app.' })
  path: string;

  @Field(() => Int, { description: 'How many.' })
  count: number;

  @Field(() => String, { description: 'Counter after the number: 件.' })
  counter: string;

  @Field(() => DayScalar, { description: 'Since when the oldest has waited.' })
  oldestOn: string;

  @Field(() => Boolean, { description: 'A list of counts: `groups` and `waiting` are set.' })
  listed: boolean;

  @Field(() => Int, { nullable: true, description: 'How many different offices (or so).' })
  groups: number | null;

  @Field(() => String, { nullable: true, description: 'What `groups` counts: 事業所.' })
  groupName: string | null;

  @Field(() => WaitingTimes, { nullable: true, description: 'How long the entries have waited.' })
  waiting: WaitingTimes | null;
}

@ObjectType({ description: 'お知らせ: one thing you are told at one stage.' })
export class Reminder {
  @Field(() => ID, { description: 'A number.' })
  id: string;

  @Field(() => String, { description: 'Who asks, e.g. `monitoring.dueMonth`.' })
  rule: string;

  @Field(() => String, { description: "Rung of the rule's ladder." })
  stage: string;

  @Field(() => IdScalar, { description: 'What it is about, e.g. a due month.' })
  subjectId: string;

  @Field(() => String, { description: 'What is counted.' })
  title: string;

  @Field(() => String, { description: 'なぜ届いたか, in a sentence or two.' })
  whyMe: string;

  @Field(() => String, { description: 'Where to do it: a path of the web app.' })
  path: string;

  @Field(() => DayScalar, { description: 'Since when it waits.' })
  dueOn: string;

  @Field(() => Int, { description: 'How often it has been put off.' })
  turn: number;

  @Field(() => DayScalar, { nullable: true, description: 'The day a mail told it, if one did.' })
  letterOn: string | null;
}

@ObjectType({ description: 'A page of your open reminders.' })
export class ReminderList extends ListOf(Reminder) {}

@ArgsType()
export class InboxRemindersArgs extends TakeArgs {
  @Field(() => String, { nullable: true, description: 'Only of this rule.' })
  rule?: string | null;

  @Field(() => String, { nullable: true, description: 'Only of this stage.' })
  stage?: string | null;
}

@InputType()
export class SnoozeReminderInput {
  @Field(() => ID, { description: 'One of your open reminders.' })
  id: string;

  @Field(() => DayScalar, { description: 'The day it comes back, at most 30 days ahead.' })
  until: string;

  @Field(() => String, { description: 'あとでにする理由, 1 to 200 characters; only you read it.' })
  reason: string;
}

@ObjectType({ description: 'A reminder that was put off.' })
export class SnoozedReminder {
  @Field(() => ID, { description: 'The new turn, open from `until` on.' })
  id: string;

  @Field(() => DayScalar, { description: 'The day it comes back.' })
  until: string;
}
