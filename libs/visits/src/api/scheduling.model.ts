import { Sentence, TextWarningModel } from '@furikaeri/core';
import { PersonModel } from '@furikaeri/directory/api';
import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';
import type { FreeTime } from '../domain/dates.js';
import type { DateWarning, SchedulingAnswer } from '../scheduling-answer.js';

@ObjectType('DateWarning', { description: 'A question about a date before it is saved.' })
export class DateWarningModel implements DateWarning {
  @Field(() => String, { description: 'Where: `input.dates.0`.' })
  field: string;

  @Field(() => Sentence, { description: 'What to think of.' })
  message: Sentence;
}

@ObjectType('SchedulingAnswer', { description: 'Saved, or questions first.' })
export class SchedulingAnswerModel implements SchedulingAnswer {
  visitId: string;

  @Field(() => Boolean, { description: 'false: read the questions, then send `confirmed: true`.' })
  saved: boolean;

  @Field(() => [TextWarningModel], { description: 'Questions about words.' })
  warnings: TextWarningModel[];

  @Field(() => [DateWarningModel], { description: 'Questions about dates.' })
  dateWarnings: DateWarningModel[];

  @Field(() => Sentence, { nullable: true, description: 'What comes next.' })
  message: Sentence | null;
}

@ObjectType('FreeTime', { description: 'A start that suits everybody of the team.' })
export class FreeTimeModel implements FreeTime {
  @Field(() => GraphQLISODateTime, { description: 'The earliest begin.' })
  startsAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'The end, when begun so.' })
  endsAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'Until when everybody stays free.' })
  freeUntil: Date;

  @Field(() => String, { description: 'From begin to end in words.' })
  when: string;
}

@ObjectType({ description: 'When the whole team is free in working hours, earliest first.' })
export class FreeTimes {
  @Field(() => [FreeTimeModel], { description: 'At most a hundred.' })
  items: FreeTimeModel[];

  @Field(() => [PersonModel], {
    description: 'Members who have offered no hours in this time: any working hours were taken.',
  })
  withoutHours: PersonModel[];
}
