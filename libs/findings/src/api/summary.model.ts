import type { Day } from '@furikaeri/calendar';
import { DayScalar, IdScalar, ListOf, TakeArgs } from '@furikaeri/core';
import {
  ArgsType,
  Field,
  GraphQLISODateTime,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import type { AnswerState } from '../domain/statement.js';
import type { Answer, FigureShown, HomeShown, SummaryContent } from '../domain/summary.js';
import type { RoundOnPage, StatementOnPage } from './summary-page.js';
import type { SummaryWarning } from '../domain/summary-warnings.js';
import type { SummariesFilter, SummaryRow } from '../summaries.queries.js';
import type {
  CorrectSummaryInput,
  DraftSummaryInput,
  PublishSummaryInput,
} from '../summaries.service.js';
import { WordReadingModel } from './reading.model.js';
import type { SummaryState } from '../summary.entity.js';
import { AnswerStateEnum } from './meeting.enums.js';
import { FigureCell } from './snapshot.model.js';

export const SummaryStateEnum = { draft: 'draft', published: 'published' } as const;
registerEnumType(SummaryStateEnum, {
  name: 'SummaryState',
  description: 'A draft is read by coordinators alone; a published one never changes.',
});

@ObjectType('AnswerShown', { description: '対応, as last reported.' })
export class AnswerShownModel implements Answer {
  @Field(() => AnswerStateEnum, { description: 'What became of it.' })
  state: AnswerState;

  @Field(() => String, { description: 'Who sees to it.' })
  owner: string;

  @Field(() => String, { description: 'What was done.' })
  words: string;
}

@ObjectType('StatementShown', { description: '発言, as the summary tells it.' })
export class StatementShownModel implements StatementOnPage {
  @Field(() => Int, { description: 'Its number.' })
  no: number;

  @Field(() => String, { description: 'The words.' })
  text: string;

  @Field(() => String, { description: '⇒ what could be done.' })
  suggestion: string;

  @Field(() => String, { nullable: true, description: 'What it takes up: 第2回の意見・課題1.' })
  takesUp: string | null;

  @Field(() => AnswerShownModel, { nullable: true, description: '対応.' })
  answer: AnswerShownModel | null;

  @Field(() => [String], { description: 'Where later rounds took it up.' })
  takenUpIn: string[];
}

@ObjectType('CarriedStatement', { description: 'An opinion of an earlier year that came back.' })
export class CarriedStatementModel extends StatementShownModel {
  @Field(() => String, { description: 'Where it stood: 令和7年度 第4回の意見・課題2.' })
  place: string;
}

@ObjectType('SummaryRound', { description: 'A topic at a round.' })
export class SummaryRoundModel implements RoundOnPage {
  @Field(() => Int, { description: '回.' })
  round: number;

  @Field(() => DayScalar, { description: '開催日.' })
  heldOn: Day;

  @Field(() => String, { description: 'Of when the report is.' })
  asOf: string;

  @Field(() => String, { description: 'What people were asked.' })
  heading: string;

  @Field(() => [String], { description: 'What was done since the last time.' })
  report: string[];

  @Field(() => [StatementShownModel], { description: '評価できること.' })
  good: StatementShownModel[];

  @Field(() => [StatementShownModel], { description: '意見・課題.' })
  issues: StatementShownModel[];
}

@ObjectType('SummaryTopic', { description: '議題 in the order of the slides.' })
export class SummaryTopicModel {
  @Field(() => Int, { description: 'Its number.' })
  no: number;

  @Field(() => String, { description: 'Its name.' })
  title: string;

  @Field(() => [SummaryRoundModel], { description: 'Round after round.' })
  rounds: SummaryRoundModel[];
}

@ObjectType('SummaryHome', { description: 'A group home’s yearly review, without its name.' })
export class SummaryHomeModel implements HomeShown {
  @Field(() => [String], { description: '評価できること.' })
  good: string[];

  @Field(() => [String], { description: '意見・課題.' })
  issues: string[];
}

@ObjectType({ description: 'One row of a summary’s figure.' })
export class SummaryFigureRow {
  @Field(() => String, { description: 'As people read it.' })
  label: string;

  @Field(() => [FigureCell], { description: 'One for each column.' })
  cells: FigureCell[];
}

@ObjectType('SummaryFigure', { description: '表 of a summary, after hiding, as it was published.' })
export class SummaryFigureModel implements Omit<FigureShown, 'rows'> {
  @Field(() => String, { description: 'Of its definition: perspectives.strengths and the like.' })
  code: string;

  @Field(() => String, { description: 'The finding in a sentence.' })
  title: string;

  @Field(() => [String], { description: 'Its columns.' })
  columns: string[];

  @Field(() => [SummaryFigureRow], { description: 'Its rows.' })
  rows: SummaryFigureRow[];

  @Field(() => Int, { nullable: true, description: 'Offices there were; empty where hidden.' })
  n: number | null;

  @Field(() => DayScalar, { description: 'What was recorded until the end of this day counts.' })
  cutOffOn: Day;

  @Field(() => String, { description: 'Printed below it: what is hidden and why.' })
  note: string;
}

@ObjectType('SummaryTheme', { description: 'テーマ of a summary with its reviewed quotes.' })
export class SummaryThemeModel {
  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => FigureCell, { description: 'From how many offices.' })
  offices: FigureCell;

  @Field(() => [String], { description: 'Released words, reviewed, without names.' })
  quotes: string[];
}

@ObjectType('Summary', {
  description:
    '概要版; on paper at `/papers/summary/:id.pdf`, `.docx`, `.xlsx`; `?large=1`, `?furigana=1`.',
})
export class SummaryModel implements Omit<SummaryRow, 'content'> {
  meetingId: string;
  content: SummaryContent;

  @Field(() => IdScalar, { description: 'Identifier.' })
  id: string;

  @Field(() => Int, { description: 'From 1.' })
  version: number;

  @Field(() => SummaryStateEnum, { description: 'Draft or published.' })
  state: SummaryState;

  @Field(() => Int, { description: 'To be named when it is published.' })
  revision: number;

  @Field(() => String, { description: 'What it puts right.' })
  correctionWords: string;

  @Field(() => [WordReadingModel], { description: 'The ward’s own readings, as they were then.' })
  readings: WordReadingModel[];

  @Field(() => GraphQLISODateTime, { description: 'When its words were taken.' })
  draftedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when members read it.' })
  publishedAt: Date | null;
}

@ObjectType({ description: 'A page of summaries, latest meeting and version first.' })
export class SummaryList extends ListOf(SummaryModel) {}

@ArgsType()
export class SummariesArgs extends TakeArgs implements SummariesFilter {
  @Field(() => IdScalar, { nullable: true, description: 'Of one meeting.' })
  meetingId?: string | null;
}

@ObjectType('SummaryWarning', { description: 'Words that may name an office.' })
export class SummaryWarningModel implements SummaryWarning {
  @Field(() => String, { description: 'The name.' })
  found: string;

  @Field(() => String, { description: 'The text in which it stands.' })
  text: string;
}

@ObjectType('SummaryAnswer', { description: 'The summary; a draft still if `warnings` ask first.' })
export class SummaryAnswerModel {
  @Field(() => SummaryModel, { description: 'As it stands.' })
  summary: SummaryModel;

  @Field(() => [SummaryWarningModel], { description: 'Send again with `confirmed: true`.' })
  warnings: SummaryWarningModel[];
}

@InputType('DraftSummaryInput')
export class DraftSummaryInputModel implements DraftSummaryInput {
  @Field(() => IdScalar, { description: 'Made by the client.' })
  id: string;

  @Field(() => IdScalar, { description: 'The meeting up to which it tells.' })
  meetingId: string;
}

@InputType('CorrectSummaryInput')
export class CorrectSummaryInputModel implements CorrectSummaryInput {
  @Field(() => IdScalar, { description: 'Made by the client.' })
  id: string;

  @Field(() => IdScalar, { description: 'The meeting.' })
  meetingId: string;

  @Field(() => String, { description: 'What the new version puts right.' })
  words: string;
}

@InputType('PublishSummaryInput')
export class PublishSummaryInputModel implements PublishSummaryInput {
  @Field(() => IdScalar, { description: 'The draft.' })
  summaryId: string;

  @Field(() => Int, { description: 'The revision that was looked at.' })
  revision: number;

  @Field(() => Boolean, { nullable: true, description: 'The warnings were seen.' })
  confirmed?: boolean | null;
}
