import type { Day } from '@furikaeri/calendar';
import { DayScalar, IdScalar, ListOf, TakeArgs, wordsOf } from '@furikaeri/core';
import {
  ArgsType,
  Field,
  GraphQLISODateTime,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import type { HomeReviewRow, IssueEventRow, IssueRow, OpinionRow } from '../committee.queries.js';
import { homeReviewLabels, type HomeReviewState, homeReviewStates } from '../domain/home-review.js';
import {
  bodyLabels,
  issueBodies,
  type IssueBody,
  issueLabels,
  type IssueState,
  issueStates,
} from '../domain/issue.js';
import type { StatementKind } from '../domain/statement.js';
import type { HomeOpinionInput, SubmitHomeReviewInput } from '../home-reviews.service.js';
import type { MoveRegionalIssueInput, RaiseRegionalIssueInput } from '../issues.service.js';
import type { TakeOverOpinionInput, WriteOpinionInput } from '../opinions.service.js';
import { described, StatementKindEnum } from './meeting.enums.js';

const IssueBodyEnum = wordsOf(issueBodies);
registerEnumType(IssueBodyEnum, {
  name: 'IssueBody',
  description: 'Where a 地域課題 is talked over.',
  valuesMap: described(bodyLabels),
});
const IssueStateEnum = wordsOf(issueStates);
registerEnumType(IssueStateEnum, {
  name: 'IssueState',
  description: 'How far a 地域課題 is.',
  valuesMap: described(issueLabels),
});
const HomeReviewStateEnum = wordsOf(homeReviewStates);
registerEnumType(HomeReviewStateEnum, {
  name: 'HomeReviewState',
  description: 'How far a yearly review is.',
  valuesMap: described(homeReviewLabels),
});

@ObjectType('RegionalIssue', { description: '地域課題.' })
export class RegionalIssueModel implements IssueRow {
  @Field(() => IdScalar, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'Its name.' })
  title: string;

  @Field(() => String, { description: 'What it is about.' })
  words: string;

  @Field(() => IssueBodyEnum, { description: 'Where it is talked over.' })
  body: IssueBody;

  @Field(() => IssueStateEnum, { description: 'How far it is.' })
  state: IssueState;

  @Field(() => GraphQLISODateTime, { description: 'When it was noticed.' })
  createdAt: Date;
}

@ObjectType({ description: 'A page of 地域課題, latest first.' })
export class RegionalIssueList extends ListOf(RegionalIssueModel) {}

@ObjectType('RegionalIssueEvent', { description: 'What happened with a 地域課題.' })
export class RegionalIssueEventModel implements IssueEventRow {
  issueId: string;

  @Field(() => IssueStateEnum, { description: 'How far it was then.' })
  state: IssueState;

  @Field(() => DayScalar, { description: 'When.' })
  happenedOn: Day;

  @Field(() => String, { description: 'What happened.' })
  words: string;
}

@ObjectType('WrittenOpinion', { description: '書面の意見.' })
export class WrittenOpinionModel implements OpinionRow {
  meetingId: string;
  topicId: string;
  statementId: string | null;
  personId: string;

  @Field(() => IdScalar, { description: 'Identifier.' })
  id: string;

  @Field(() => StatementKindEnum, { description: 'Its column.' })
  kind: StatementKind;

  @Field(() => String, { description: 'The words.' })
  text: string;

  @Field(() => String, { description: '⇒ what could be done.' })
  suggestion: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was written.' })
  submittedAt: Date;
}

@ObjectType({ description: 'A page of written opinions, earliest first.' })
export class WrittenOpinionList extends ListOf(WrittenOpinionModel) {}

@ObjectType('HomeReview', { description: '日中サービス支援型グループホームの年次の確認.' })
export class HomeReviewModel implements HomeReviewRow {
  meetingId: string | null;
  instrumentVersionId: string;
  answers: HomeReviewRow['answers'];

  @Field(() => IdScalar, { description: 'Identifier.' })
  id: string;

  @Field(() => Int, { description: '年度.' })
  fiscalYear: number;

  @Field(() => String, { description: 'As the public knows it.' })
  homeName: string;

  @Field(() => String, {
    nullable: true,
    description: 'Which office handed it in; not for members of the committee.',
  })
  officeName: string | null;

  @Field(() => IdScalar, {
    nullable: true,
    description: 'The sheet that was handed in; not for members of the committee.',
  })
  sheetId: string | null;

  @Field(() => HomeReviewStateEnum, { description: 'How far it is.' })
  state: HomeReviewState;

  @Field(() => GraphQLISODateTime, { description: 'When it was handed in.' })
  submittedAt: Date;

  @Field(() => String, { description: '評価できること; for the office when it is returned.' })
  goodWords: string;

  @Field(() => String, { description: '意見・課題; for the office when it is returned.' })
  issueWords: string;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the opinion was written last; for the office when it is returned.',
  })
  opinionAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was returned.' })
  returnedAt: Date | null;
}

@ObjectType({ description: 'A page of yearly reviews, latest first.' })
export class HomeReviewList extends ListOf(HomeReviewModel) {}

@ArgsType()
export class WrittenOpinionsArgs extends TakeArgs {
  @Field(() => IdScalar, { description: 'The meeting.' })
  meetingId: string;
}

@ArgsType()
export class HomeReviewsArgs extends TakeArgs {
  @Field(() => Int, { nullable: true, description: 'Of one 年度.' })
  fiscalYear?: number | null;

  @Field(() => IdScalar, { nullable: true, description: 'Of the pack of one meeting.' })
  meetingId?: string | null;
}

@InputType({ isAbstract: true })
abstract class Confirmable {
  @Field(() => Boolean, { nullable: true, description: 'true: the warnings were read.' })
  confirmed?: boolean | null;
}

@InputType('RaiseRegionalIssueInput', { description: '地域課題, noticed in what was said.' })
export class RaiseRegionalIssueInputModel extends Confirmable implements RaiseRegionalIssueInput {
  @Field(() => IdScalar, { description: 'Made by the client: a retry is one issue.' })
  id: string;

  @Field(() => String, { description: 'Its name.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  words?: string | null;

  @Field(() => IssueBodyEnum, { description: 'Where it is talked over.' })
  body: IssueBody;

  @Field(() => [IdScalar], { description: 'The statements out of which it grew.' })
  statementIds: string[];
}

@InputType('MoveRegionalIssueInput', { description: 'What happened with a 地域課題.' })
export class MoveRegionalIssueInputModel extends Confirmable implements MoveRegionalIssueInput {
  @Field(() => IdScalar, { description: 'Of the event; made by the client.' })
  id: string;

  @Field(() => IdScalar, { description: 'The 地域課題.' })
  issueId: string;

  @Field(() => IssueStateEnum, { description: 'How far it is now.' })
  to: IssueState;

  @Field(() => DayScalar, { description: 'When it happened.' })
  happenedOn: Day;

  @Field(() => String, { description: 'What happened.' })
  words: string;
}

@InputType('WriteOpinionInput', { description: '書面の意見 to a topic of an opened pack.' })
export class WriteOpinionInputModel extends Confirmable implements WriteOpinionInput {
  @Field(() => IdScalar, { description: 'Made by the client; a known one is changed.' })
  id: string;

  @Field(() => IdScalar, { description: 'The meeting.' })
  meetingId: string;

  @Field(() => IdScalar, { description: 'The topic.' })
  topicId: string;

  @Field(() => StatementKindEnum, { description: 'Its column.' })
  kind: StatementKind;

  @Field(() => String, { description: 'The words.' })
  text: string;

  @Field(() => String, { nullable: true, description: '⇒ what could be done.' })
  suggestion?: string | null;
}

@InputType('WrittenOpinionInput', { description: 'A written opinion.' })
export class WrittenOpinionInputModel {
  @Field(() => IdScalar, { description: 'The opinion.' })
  opinionId: string;
}

@InputType('TakeOverOpinionInput', { description: 'A written opinion becomes a statement.' })
export class TakeOverOpinionInputModel implements TakeOverOpinionInput {
  @Field(() => IdScalar, { description: 'The opinion.' })
  opinionId: string;

  @Field(() => IdScalar, { description: 'Of the statement; made by the client.' })
  statementId: string;
}

@InputType('SubmitHomeReviewInput', { description: '年次の確認 to hand in.' })
export class SubmitHomeReviewInputModel extends Confirmable implements SubmitHomeReviewInput {
  @Field(() => IdScalar, { description: 'A sheet of purpose `review` that was handed in.' })
  sheetId: string;

  @Field(() => String, { description: 'The home, as the public knows it.' })
  homeName: string;
}

@InputType('LayOutHomeReviewInput', { description: 'A review for the pack of a meeting.' })
export class LayOutHomeReviewInputModel {
  @Field(() => IdScalar, { description: 'The review.' })
  reviewId: string;

  @Field(() => IdScalar, { description: 'The meeting.' })
  meetingId: string;
}

@InputType('HomeOpinionInput', { description: 'What the committee says of a home; one is enough.' })
export class HomeOpinionInputModel extends Confirmable implements HomeOpinionInput {
  @Field(() => IdScalar, { description: 'The review.' })
  reviewId: string;

  @Field(() => String, { nullable: true, description: '評価できること.' })
  goodWords?: string | null;

  @Field(() => String, { nullable: true, description: '意見・課題.' })
  issueWords?: string | null;
}

@InputType('HomeReviewInput', { description: 'A review.' })
export class HomeReviewInputModel {
  @Field(() => IdScalar, { description: 'The review.' })
  reviewId: string;
}
