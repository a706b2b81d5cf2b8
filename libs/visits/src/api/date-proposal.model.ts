import { IdScalar } from '@furikaeri/core';
import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';
import type { AnswerWay, DateAnswer } from '../date-proposal.entity.js';
import type { Side } from '../domain/visit.js';
import type { DateProposalRow } from '../scheduling.queries.js';
import type { VisitMethod } from '../visit.entity.js';
import { AnswerWayEnum, DateAnswerEnum, SideEnum, VisitMethodEnum } from './visit.enums.js';

@ObjectType('DateProposal', { description: "候補日: a proposed time and the office's ○△×." })
export class DateProposalModel implements DateProposalRow {
  visitId: string;

  @Field(() => IdScalar, { description: 'Identifier.' })
  id: string;

  @Field(() => SideEnum, { description: 'Who proposed it; what the office offers is ○ by that.' })
  proposedBy: Side;

  @Field(() => GraphQLISODateTime, { description: 'Begin.' })
  startsAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'End.' })
  endsAt: Date;

  @Field(() => VisitMethodEnum, { description: 'On site, or a web meeting.' })
  method: VisitMethod;

  @Field(() => DateAnswerEnum, { nullable: true, description: 'Empty: not answered yet.' })
  answer: DateAnswer | null;

  @Field(() => String, { description: 'What the office added.' })
  answerNote: string;

  @Field(() => AnswerWayEnum, { nullable: true, description: 'How the answer came.' })
  answeredVia: AnswerWay | null;

  @Field(() => IdScalar, { nullable: true, description: 'Who entered it; empty for the link.' })
  answeredBy: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it came.' })
  answeredAt: Date | null;
}
