import { IdScalar, Sentence, TextWarningModel } from '@furikaeri/core';
import { Field, GraphQLISODateTime, InputType, ObjectType } from '@nestjs/graphql';
import type { AnswerByLinkInput as AnswerByLink } from '../answer-links.service.js';
import type { DateAnswer } from '../date-proposal.entity.js';
import type { MemberPart } from '../programme-member.entity.js';
import type { VisitMethod } from '../visit.entity.js';
import { DateAnswerInput } from './scheduling.inputs.js';
import { DateAnswerEnum, MemberPartEnum, VisitMethodEnum } from './visit.enums.js';

@InputType({ description: 'A visit whose dates are on offer.' })
export class AnswerLinkInput {
  @Field(() => IdScalar, { description: 'The visit.' })
  visitId: string;
}

@ObjectType({ description: 'A new link. It is shown this once; the server keeps no copy.' })
export class NewAnswerLink {
  @Field(() => String, { description: 'To be handed to the office.' })
  url: string;

  @Field(() => GraphQLISODateTime, {
    description: 'It works until then, or until a date is agreed or given up.',
  })
  expiresAt: Date;
}

@ObjectType({ description: 'Somebody who visits.' })
export class AnswerPageVisitor {
  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => MemberPartEnum, { description: 'As what.' })
  part: MemberPart;
}

@ObjectType({ description: 'A date on offer.' })
export class AnswerPageDate {
  @Field(() => IdScalar, { description: 'Identifier.' })
  id: string;

  @Field(() => GraphQLISODateTime, { description: 'Begin.' })
  startsAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'End.' })
  endsAt: Date;

  @Field(() => String, { description: 'The time in words.' })
  when: string;

  @Field(() => VisitMethodEnum, { description: 'On site, or a web meeting.' })
  method: VisitMethod;

  @Field(() => DateAnswerEnum, { nullable: true, description: 'The answer so far.' })
  answer: DateAnswer | null;
}

@ObjectType({ description: 'What an answer link shows, and no more.' })
export class AnswerPageModel {
  @Field(() => String, { description: 'The office that is visited.' })
  officeName: string;

  @Field(() => [AnswerPageVisitor], { description: 'Who visits.' })
  visitors: AnswerPageVisitor[];

  @Field(() => [AnswerPageDate], { description: 'Dates on offer, earliest first.' })
  dates: AnswerPageDate[];
}

@InputType({ description: 'Answers through a link.' })
export class AnswerByLinkInput implements AnswerByLink {
  @Field(() => String, { description: 'What stands after `#` in the link.' })
  token: string;

  @Field(() => [DateAnswerInput], { description: 'One for each date.' })
  answers: DateAnswerInput[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: the questions were read, save all the same.',
  })
  confirmed?: boolean | null;
}

@ObjectType({ description: 'Saved, or questions first.' })
export class AnsweredByLink {
  @Field(() => Boolean, { description: 'false: read the questions, then send `confirmed: true`.' })
  saved: boolean;

  @Field(() => [TextWarningModel], { description: 'Questions about words.' })
  warnings: TextWarningModel[];

  @Field(() => Sentence, { nullable: true, description: 'What comes next.' })
  message: Sentence | null;
}
