import { ClockTimeScalar, DayScalar } from '@furikaeri/core';
import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LadderRung } from '../domain/ladder.js';

export const RungStart = { monthStart: 'monthStart', monthClosed: 'monthClosed' } as const;
registerEnumType(RungStart, {
  name: 'RungStart',
  description:
    'monthStart: the first day of the due month · monthClosed: the month and grace are over.',
});
export const RungRecipient = {
  specialist: 'specialist',
  manager: 'manager',
  coordinator: 'coordinator',
} as const;
registerEnumType(RungRecipient, { name: 'RungRecipient', description: 'Who is told.' });
export const RungForm = { single: 'single', list: 'list' } as const;
registerEnumType(RungForm, {
  name: 'RungForm',
  description: 'single: one by one · list: a list of counts.',
});

@ObjectType({ description: 'お知らせの段階: one rung of the ladder.' })
@InputType('ReminderRungInput')
export class ReminderRung implements LadderRung {
  @Field(() => String, {
    description: 'Its name in the ladder: a-z first, then letters and digits.',
  })
  stage: string;

  @Field(() => RungStart, { description: 'From when business days are counted.' })
  after: LadderRung['after'];

  @Field(() => Int, { description: 'Business days after that, 0 to 250.' })
  businessDays: number;

  @Field(() => RungRecipient, { description: 'Who is told.' })
  to: LadderRung['to'];

  @Field(() => RungForm, { description: 'In which form.' })
  as: LadderRung['as'];
}

@ObjectType({ description: 'How the municipality reminds.' })
export class ReminderSettings {
  @Field(() => [ReminderRung], { description: 'Who is told when.' })
  ladder: readonly ReminderRung[];

  @Field(() => ClockTimeScalar, { description: 'Mails leave on business days from.' })
  sendFrom: string;

  @Field(() => ClockTimeScalar, { description: 'Mails leave until; the time itself is quiet.' })
  sendUntil: string;

  @Field(() => Boolean, { description: 'false: no mails, the inbox alone.' })
  digest: boolean;
}

@InputType({ description: 'What is left out stays as it is.' })
export class ChangeReminderSettingsInput {
  @Field(() => [ReminderRung], { nullable: true, description: 'The whole ladder, 1 to 12 rungs.' })
  ladder?: ReminderRung[] | null;

  @Field(() => ClockTimeScalar, { nullable: true, description: 'Mails leave from.' })
  sendFrom?: string | null;

  @Field(() => ClockTimeScalar, { nullable: true, description: 'Mails leave until.' })
  sendUntil?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'false: no mails, the inbox alone.' })
  digest?: boolean | null;
}

@ObjectType({ description: '閉庁日: nothing is counted or sent, besides weekends and holidays.' })
@InputType('AddClosedDayInput')
export class ClosedDay {
  @Field(() => DayScalar, { description: 'The day.' })
  onDay: string;

  @Field(() => String, { description: 'Its name, 1 to 50 characters.' })
  name: string;
}

@ObjectType({ description: 'メールの受け取り方: how you want to hear.' })
@InputType('ChangeMyMailPreferenceInput')
export class MyMailPreference {
  @Field(() => Boolean, { description: 'false: the inbox alone.' })
  byMail: boolean;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Last day without mail, up to a year ahead.',
  })
  pausedUntil: string | null;
}
