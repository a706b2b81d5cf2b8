import { DayScalar, MonthScalar } from '@furikaeri/core';
import { Field, Float, InputType, ObjectType } from '@nestjs/graphql';
import type { AnswerFields } from '../domain/answer-fields.js';

@ObjectType({ isAbstract: true })
@InputType({ isAbstract: true })
abstract class OneAnswer implements AnswerFields {
  @Field(() => String, { description: 'Id of the item in the form.' })
  itemId: string;

  @Field(() => String, { nullable: true, description: 'Words, of an item `text`.' })
  text?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of options, of an item `choice`; one where only one may be chosen.',
  })
  codes?: string[] | null;

  @Field(() => String, { nullable: true, description: "A grade's code, of an item `scale`." })
  grade?: string | null;

  @Field(() => Float, { nullable: true, description: "In the form's unit, of an item `number`." })
  number?: number | null;

  @Field(() => DayScalar, { nullable: true, description: 'Of an item `date`.' })
  date?: string | null;

  @Field(() => MonthScalar, { nullable: true, description: 'Of an item `month`.' })
  month?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Of an item `yesNo`.' })
  yesNo?: boolean | null;

  @Field(() => [String], { nullable: true, description: 'Of an item `list`.' })
  list?: string[] | null;
}

@ObjectType({ description: 'An answer: the one field of the form of its item is filled.' })
export class ItemAnswer extends OneAnswer {}

@InputType({ description: 'An answer: fill the one field of its item; none clears the item.' })
export class ItemAnswerInput extends OneAnswer {}
