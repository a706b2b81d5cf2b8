import type { Day } from '@furikaeri/calendar';
import { DayScalar, IdScalar, ListOf, TextWarningModel } from '@furikaeri/core';
import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import type { ProgrammeState } from '../domain/programme.js';
import type { TargetReason } from '../domain/proposal.js';
import type { Activity } from '../domain/words.js';
import type { MemberPart } from '../programme-member.entity.js';
import type { MemberRow, ProgrammeRow, RoundRow, TargetRow } from '../programmes.queries.js';
import { ProgrammeStateEnum, TargetReasonEnum } from './programme.enums.js';
import { ActivityEnum, MemberPartEnum } from './visit.enums.js';

@ObjectType('Programme', { description: '訪問の計画 of a fiscal year.' })
export class ProgrammeModel implements ProgrammeRow {
  @Field(() => IdScalar, { description: 'Identifier.' })
  id: string;

  @Field(() => Int, { description: '年度, by the western year in which it begins.' })
  fiscalYear: number;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { description: '目的.' })
  purpose: string;

  @Field(() => String, { description: '指針と版.' })
  guideline: string;

  @Field(() => [ActivityEnum], { description: 'What may be done on its visits.' })
  activities: Activity[];

  @Field(() => IdScalar, { description: 'Version of the sheet that offices fill before a visit.' })
  instrumentVersionId: string;

  @Field(() => ProgrammeStateEnum, { description: 'Its state.' })
  state: ProgrammeState;
}

@ObjectType({ description: 'A page of programmes, latest year first.' })
export class ProgrammeList extends ListOf(ProgrammeModel) {}

@ObjectType('ProgrammeRound', { description: '回: a stretch of the year.' })
export class ProgrammeRoundModel implements RoundRow {
  programmeId: string;

  @Field(() => IdScalar, { description: 'Identifier.' })
  id: string;

  @Field(() => Int, { description: 'Its number in the year.' })
  number: number;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => DayScalar, { description: 'First day.' })
  fromOn: Day;

  @Field(() => DayScalar, { description: 'Last day.' })
  untilOn: Day;
}

@ObjectType('ProgrammeMember', { description: '訪問するメンバー.' })
export class ProgrammeMemberModel implements MemberRow {
  programmeId: string;

  @Field(() => IdScalar, { description: 'The person.' })
  personId: string;

  @Field(() => MemberPartEnum, { description: 'As what.' })
  part: MemberPart;

  @Field(() => [String], { description: 'Districts the person can travel to; none: all.' })
  districts: string[];

  @Field(() => Int, {
    nullable: true,
    description: 'Hours for visits in the year; empty: no limit told, or not yours to know.',
  })
  hoursInYear: number | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the person left.' })
  leftAt: Date | null;
}

@ObjectType('ProgrammeTarget', { description: '訪問先: an office chosen for a round, and why.' })
export class ProgrammeTargetModel implements TargetRow {
  programmeId: string;

  @Field(() => IdScalar, { description: 'Identifier.' })
  id: string;

  @Field(() => IdScalar, { description: 'The round.' })
  roundId: string;

  @Field(() => IdScalar, { description: 'The office.' })
  officeId: string;

  @Field(() => [TargetReasonEnum], { description: 'Why.' })
  reasons: TargetReason[];

  @Field(() => String, { description: 'Why, in words.' })
  words: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was chosen.' })
  decidedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was given up.' })
  droppedAt: Date | null;

  @Field(() => String, { description: 'Why it was given up.' })
  dropReason: string;
}

@ObjectType('ProgrammeAnswer', { description: 'Done, or a question first.' })
export class ProgrammeAnswerModel {
  @Field(() => ProgrammeModel, { nullable: true, description: 'Empty: read `warnings`.' })
  programme: ProgrammeModel | null;

  @Field(() => [TextWarningModel], { description: 'What to ask before saving.' })
  warnings: TextWarningModel[];
}

@ObjectType('TargetAnswer', { description: 'Done, or a question first.' })
export class TargetAnswerModel {
  @Field(() => ProgrammeTargetModel, { nullable: true, description: 'Empty: read `warnings`.' })
  target: ProgrammeTargetModel | null;

  @Field(() => [TextWarningModel], { description: 'What to ask before saving.' })
  warnings: TextWarningModel[];
}
