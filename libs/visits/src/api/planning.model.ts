import type { Day, Month } from '@furikaeri/calendar';
import {
  ClockTimeScalar,
  DayScalar,
  IdScalar,
  ListOf,
  MonthScalar,
  TextWarningModel,
} from '@furikaeri/core';
import { Field, Float, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Proposal, TargetReason } from '../domain/proposal.js';
import type { TeamSuggestion } from '../domain/team-suggestion.js';
import type { VisitState } from '../domain/visit.js';
import type { WordKey } from '../domain/vocabulary.js';
import type {
  AvailabilityRow,
  MemberHoursRow,
  WishRow,
  YearEntryRow,
  YearOfOfficeRow,
} from '../planning.queries.js';
import type { VisitSettingsRow } from '../planning-settings.service.js';
import { TargetReasonEnum, WordKeyEnum } from './programme.enums.js';
import { VisitStateEnum } from './visit.enums.js';

@ObjectType('TargetProposal', {
  description: 'An office that might be visited next, and why in words. People decide.',
})
export class TargetProposalModel implements Proposal {
  @Field(() => IdScalar, { description: 'The office.' })
  officeId: string;

  @Field(() => [TargetReasonEnum], { description: 'Why.' })
  reasons: TargetReason[];

  @Field(() => String, { description: 'Why, in words; to be taken over or changed.' })
  words: string;
}

@ObjectType('TeamSuggestion', { description: 'Who might visit a chosen office. People decide.' })
export class TeamSuggestionModel implements TeamSuggestion {
  @Field(() => IdScalar, { description: 'The office.' })
  officeId: string;

  @Field(() => [IdScalar], {
    description: 'One of the field and one of the 基幹, as far as found.',
  })
  personIds: string[];

  @Field(() => String, { description: 'How it came about, or what stands in the way.' })
  words: string;
}

@ObjectType('MemberHours', { description: 'Hours of visits of a member in a month, for planning.' })
export class MemberHoursModel implements Omit<MemberHoursRow, 'month'> {
  @Field(() => IdScalar, { description: 'The person.' })
  personId: string;

  @Field(() => MonthScalar, { description: 'The month.' })
  month: Month;

  @Field(() => Float, { description: 'Agreed and still ahead.' })
  plannedHours: number;

  @Field(() => Float, { description: 'Of visits that took place.' })
  heldHours: number;

  @Field(() => Int, { description: 'Visits.' })
  visits: number;
}

@ObjectType('YearEntry', { description: "One visit in an office's year." })
export class YearEntryModel implements YearEntryRow {
  @Field(() => IdScalar, { description: 'The visit.' })
  visitId: string;

  @Field(() => IdScalar, { description: 'The round.' })
  roundId: string;

  @Field(() => VisitStateEnum, { description: 'Its state.' })
  state: VisitState;

  @Field(() => DayScalar, { nullable: true, description: 'Its day, once agreed.' })
  on: Day | null;
}

@ObjectType('YearTarget', { description: 'A round for which the office is chosen.' })
export class YearTargetModel {
  @Field(() => IdScalar, { description: 'The round.' })
  roundId: string;

  @Field(() => String, { description: 'Why, in words.' })
  words: string;
}

@ObjectType('YearOfOffice', { description: "An office's year: chosen, planned, visited." })
export class YearOfOfficeModel implements YearOfOfficeRow {
  @Field(() => IdScalar, { description: 'The office.' })
  officeId: string;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Last visit of any year; empty: never visited.',
  })
  lastVisitedOn: Day | null;

  @Field(() => [YearEntryModel], { description: 'Visits of the programme, by day.' })
  visits: YearEntryModel[];

  @Field(() => [YearTargetModel], { description: 'Rounds for which it is chosen.' })
  targets: YearTargetModel[];
}

@ObjectType('VisitWish', { description: '訪問の希望: an office asks for a visit.' })
export class VisitWishModel implements WishRow {
  @Field(() => IdScalar, { description: 'Identifier.' })
  id: string;

  @Field(() => IdScalar, { description: 'The office.' })
  officeId: string;

  @Field(() => IdScalar, { description: 'Who asked.' })
  personId: string;

  @Field(() => String, { description: 'What they would like to talk about.' })
  words: string;

  @Field(() => GraphQLISODateTime, { description: 'When it asked.' })
  createdAt: Date;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When a visit took it up, or the office took it back.',
  })
  settledAt: Date | null;

  @Field(() => IdScalar, { nullable: true, description: 'The visit that took it up.' })
  visitId: string | null;
}

@ObjectType({ description: 'A page of wishes: open ones first, the longest waiting first.' })
export class VisitWishList extends ListOf(VisitWishModel) {}

@ObjectType({ description: 'Saved, or a question first.' })
export class WishAnswerModel {
  wishId: string | null;

  @Field(() => VisitWishModel, { nullable: true, description: 'The wish; empty: read `warnings`.' })
  wish?: VisitWishModel | null;

  @Field(() => [TextWarningModel], { description: 'What to ask before saving.' })
  warnings: TextWarningModel[];
}

@ObjectType('Availability', { description: '訪問できる時間.' })
export class AvailabilityModel implements AvailabilityRow {
  @Field(() => IdScalar, { description: 'The person.' })
  personId: string;

  @Field(() => GraphQLISODateTime, { description: 'Begin.' })
  startsAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'End.' })
  endsAt: Date;
}

@InputType({ description: 'Hours of a day that a member offers.' })
export class OfferedHoursInput {
  @Field(() => DayScalar, { description: 'The day.' })
  on: Day;

  @Field(() => ClockTimeScalar, { description: 'From.' })
  from: string;

  @Field(() => ClockTimeScalar, { description: 'Until.' })
  until: string;
}

@ObjectType('WardWord', { description: "A word of the ward's own." })
export class WardWordModel {
  @Field(() => WordKeyEnum, { description: 'Which.' })
  key: WordKey;

  @Field(() => String, { description: 'As the ward says it.' })
  word: string;

  @Field(() => String, { description: 'As the program says it.' })
  ours: string;
}

@ObjectType('VisitSettings', { description: 'When letters about visits go out, and the words.' })
export class VisitSettingsModel implements VisitSettingsRow {
  @Field(() => Int, { description: 'Days before a visit: the sheet is not filled yet.' })
  sheetDaysBefore: number;

  @Field(() => Int, { description: 'Days before a visit: it is near.' })
  visitDaysBefore: number;

  @Field(() => Int, { description: 'Days after a visit: the note is not confirmed yet.' })
  noteDaysAfter: number;

  @Field(() => ClockTimeScalar, { description: '執務時間, from: earlier dates are asked about.' })
  workFrom: string;

  @Field(() => ClockTimeScalar, { description: '執務時間, until: later dates are asked about.' })
  workUntil: string;

  @Field(() => [WardWordModel], { description: 'Every word that may be called otherwise.' })
  vocabulary: WardWordModel[];
}
