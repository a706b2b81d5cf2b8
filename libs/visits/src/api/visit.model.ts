import type { Day } from '@furikaeri/calendar';
import { DayScalar, IdScalar, ListOf, TakeArgs } from '@furikaeri/core';
import { ArgsType, Field, GraphQLISODateTime, InputType, ObjectType } from '@nestjs/graphql';
import type { Side, VisitMove, VisitState } from '../domain/visit.js';
import type { Activity } from '../domain/words.js';
import type { MemberPart } from '../programme-member.entity.js';
import type { VisitActRow, VisitFilter, VisitMemberRow, VisitRow } from '../scheduling.queries.js';
import type { VisitMethod } from '../visit.entity.js';
import {
  ActivityEnum,
  MemberPartEnum,
  SideEnum,
  VisitMethodEnum,
  VisitMoveEnum,
  VisitStateEnum,
} from './visit.enums.js';

@ObjectType('Visit', {
  description: '訪問: one visit to an office, from its first plan to its closed note.',
})
export class VisitModel implements VisitRow {
  @Field(() => IdScalar, { description: 'Identifier.' })
  id: string;

  @Field(() => IdScalar, { description: 'The office that is visited.' })
  officeId: string;

  @Field(() => IdScalar, { description: 'The programme it belongs to.' })
  programmeId: string;

  @Field(() => IdScalar, { description: 'The round it belongs to.' })
  roundId: string;

  @Field(() => VisitStateEnum, { description: 'Its state.' })
  state: VisitState;

  @Field(() => [ActivityEnum], { description: 'What is planned to be done.' })
  activities: Activity[];

  @Field(() => VisitMethodEnum, { description: 'On site, or a web meeting.' })
  method: VisitMethod;

  @Field(() => String, { description: '場所, or the address of the web meeting.' })
  place: string;

  @Field(() => String, { description: 'What the office wishes for this visit.' })
  wish: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Begin, once it is agreed.' })
  startsAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'End, once it is agreed.' })
  endsAt: Date | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was planned.' })
  createdAt: Date;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was closed, declined or cancelled.',
  })
  endedAt: Date | null;
}

@ObjectType({ description: 'A page of visits: agreed ones by their day, then the others.' })
export class VisitList extends ListOf(VisitModel) {}

@InputType({ description: 'Which visits; what is left out does not matter.' })
export class VisitFilterInput implements VisitFilter {
  @Field(() => IdScalar, { nullable: true, description: 'Of this office.' })
  officeId?: string | null;

  @Field(() => IdScalar, { nullable: true, description: 'Of this programme.' })
  programmeId?: string | null;

  @Field(() => IdScalar, { nullable: true, description: 'Of this round.' })
  roundId?: string | null;

  @Field(() => [VisitStateEnum], { nullable: true, description: 'In one of these states.' })
  states?: VisitState[] | null;

  @Field(() => Boolean, { nullable: true, description: 'true: of whose team I am.' })
  mine?: boolean | null;

  @Field(() => DayScalar, { nullable: true, description: 'Agreed for this day or later.' })
  fromOn?: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'Agreed for this day or before.' })
  untilOn?: Day | null;
}

@ArgsType()
export class VisitsArgs extends TakeArgs {
  @Field(() => VisitFilterInput, { nullable: true, description: 'Which.' })
  filter?: VisitFilterInput | null;
}

@ObjectType('VisitMember', { description: '訪問チーム: one who visits.' })
export class VisitMemberModel implements VisitMemberRow {
  visitId: string;

  @Field(() => IdScalar, { description: 'The person.' })
  personId: string;

  @Field(() => MemberPartEnum, { description: 'As what.' })
  part: MemberPart;

  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  joinedAt: Date;
}

@ObjectType('VisitAct', { description: '訪問の足あと: one move, by which side and why.' })
export class VisitActModel implements VisitActRow {
  id: string;
  visitId: string;

  @Field(() => VisitMoveEnum, { description: 'The move.' })
  move: VisitMove;

  @Field(() => VisitStateEnum, { description: 'State before.' })
  fromState: VisitState;

  @Field(() => VisitStateEnum, { description: 'State after.' })
  toState: VisitState;

  @Field(() => SideEnum, { description: 'By which side.' })
  side: Side;

  @Field(() => String, { description: 'Why; empty where nothing was said.' })
  reason: string;

  @Field(() => IdScalar, { nullable: true, description: 'By whom.' })
  personId: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at: Date;
}

@ObjectType({ description: 'A move that the asking person may make now.' })
export class OfferedMove {
  @Field(() => VisitMoveEnum, { description: 'The move.' })
  move: VisitMove;

  @Field(() => String, { description: 'In words, for a button.' })
  label: string;

  @Field(() => Boolean, { description: 'A reason must come with it.' })
  needsReason: boolean;
}
