import type { Day, Month } from '@furikaeri/calendar';
import {
  ClockTimeScalar,
  DayScalar,
  IdScalar,
  MonthScalar,
  Sentence,
  TextWarningModel,
} from '@furikaeri/core';
import { Field, GraphQLISODateTime, InputType, ObjectType } from '@nestjs/graphql';
import type { ContactMethod, Met, PlaceKind } from '../domain/monitoring-record.js';
import type { ChangeRecordInput as Change, RecordVisitInput as Visit } from '../records.service.js';
import type { VisitInput } from '../record-input.js';
import { DueMonth } from './due-month.model.js';
import { ContactMethodEnum, MetEnum, PlaceKindEnum, RecordSourceEnum } from './words.model.js';

@ObjectType({ isAbstract: true })
@InputType({ isAbstract: true })
abstract class VisitFields implements Omit<VisitInput, 'visitedOn' | 'confirmed'> {
  @Field(() => ClockTimeScalar, { nullable: true, description: '訪問した時刻.' })
  visitedAt?: string | null;

  @Field(() => ContactMethodEnum, { nullable: true, description: 'faceToFace unless told.' })
  method?: ContactMethod | null;

  @Field(() => PlaceKindEnum, { nullable: true, description: '訪問先の種類.' })
  placeKind?: PlaceKind | null;

  @Field(() => String, { nullable: true, description: '訪問先, e.g. 自宅.' })
  place?: string | null;

  @Field(() => [MetEnum], { nullable: true, description: '面接した相手.' })
  met?: Met[] | null;

  @Field(() => Boolean, { nullable: true, description: '本人に会えたか.' })
  personMet?: boolean | null;

  @Field(() => String, { nullable: true, description: '本人の意向・満足度.' })
  wishes?: string | null;

  @Field(() => String, { nullable: true, description: '目標の達成状況.' })
  goals?: string | null;

  @Field(() => String, { nullable: true, description: 'サービスの実施状況.' })
  services?: string | null;

  @Field(() => String, { nullable: true, description: '新しい課題.' })
  newIssues?: string | null;

  @Field(() => Boolean, { nullable: true, description: '計画変更の要否.' })
  planChangeNeeded?: boolean | null;

  @Field(() => MonthScalar, { nullable: true, description: '次回のモニタリング月の提案.' })
  nextMonthProposed?: Month | null;

  @Field(() => IdScalar, { nullable: true, description: '報告先 (Desk).' })
  reportedDeskId?: string | null;

  @Field(() => DayScalar, { nullable: true, description: '報告日.' })
  reportedOn?: Day | null;
}

@ObjectType({ description: 'モニタリングの記録: one visit, or another contact.' })
export class MonitoringRecord extends VisitFields {
  @Field(() => IdScalar, { description: 'Id of the record.' })
  id: string;

  caseId: string;

  @Field(() => IdScalar, { nullable: true, description: 'The due month it did.' })
  dueMonthId: string | null;

  @Field(() => DayScalar, { description: '訪問日.' })
  visitedOn: string;

  @Field(() => RecordSourceEnum, { description: 'Where it comes from.' })
  source: 'person' | 'register';

  @Field(() => IdScalar, { nullable: true, description: 'Person who wrote it.' })
  writtenBy: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was written.' })
  createdAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was voided.' })
  voidedAt: Date | null;

  @Field(() => String, { description: 'Why it was voided.' })
  voidReason: string;
}

@InputType({ isAbstract: true })
abstract class WrittenVisit extends VisitFields {
  @Field(() => DayScalar, { description: '訪問日.' })
  visitedOn: Day;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: the warnings were read, save all the same.',
  })
  confirmed?: boolean | null;
}

@InputType({ description: 'A visit. What the visit needs must be there; the rest may follow.' })
export class RecordVisitInput extends WrittenVisit implements Visit {
  @Field(() => IdScalar, { description: 'Made by the client: a retry is one record.' })
  id: string;

  @Field(() => IdScalar, { description: 'The case.' })
  caseId: string;
}

@InputType({ description: 'The whole record as it should read.' })
export class ChangeRecordInput extends WrittenVisit implements Change {
  @Field(() => IdScalar, { description: 'The record.' })
  recordId: string;
}

@InputType({ description: 'A record written in error.' })
export class VoidRecordInput {
  @Field(() => IdScalar, { description: 'The record.' })
  recordId: string;

  @Field(() => String, { description: 'Why, in words.' })
  reason: string;

  @Field(() => Boolean, { nullable: true, description: 'true: the warnings were read.' })
  confirmed?: boolean | null;
}

@ObjectType({ description: 'Saved, or a question first.' })
export class RecordAnswer {
  @Field(() => IdScalar, { nullable: true, description: 'The record; empty: read `warnings`.' })
  recordId: string | null;

  @Field(() => [TextWarningModel], { description: 'What to ask before saving.' })
  warnings: TextWarningModel[];

  @Field(() => Sentence, { nullable: true, description: 'What became of the month.' })
  message: Sentence | null;

  @Field(() => [String], { description: 'Fields still to be written; the visit counts without.' })
  incomplete: string[];

  @Field(() => DueMonth, { nullable: true, description: "The due month of the visit's month." })
  dueMonth?: DueMonth | null;

  caseId: string;
  visitedOn: Day;
}
