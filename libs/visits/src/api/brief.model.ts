import type { Day } from '@furikaeri/calendar';
import { DayScalar, IdScalar } from '@furikaeri/core';
import { Field, GraphQLISODateTime, InputType, ObjectType } from '@nestjs/graphql';
import type { Brief, BriefConsent, BriefPerson, BriefSheet } from '../brief.queries.js';
import type { AttachSheetInput } from '../brief.service.js';
import type { SheetPoint } from '../domain/brief.js';
import type { CaseItem } from '../domain/consent.js';
import type { VisitState } from '../domain/visit.js';
import type { Activity } from '../domain/words.js';
import type { MemberPart } from '../programme-member.entity.js';
import type { VisitMethod } from '../visit.entity.js';
import { CaseItemEnum } from './note.enums.js';
import { OfVisitInput } from './note.inputs.js';
import { NextStepModel } from './step.model.js';
import { ActivityEnum, MemberPartEnum, VisitMethodEnum, VisitStateEnum } from './visit.enums.js';

@ObjectType('BriefPerson', { description: 'Somebody who visits.' })
export class BriefPersonModel implements BriefPerson {
  @Field(() => IdScalar, { description: 'The person.' })
  id: string;

  @Field(() => String, { description: '姓 名.' })
  name: string;

  @Field(() => MemberPartEnum, { description: 'As what.' })
  part: MemberPart;
}

@ObjectType('SheetPoint', { description: 'One answer of a shared sheet.' })
export class SheetPointModel implements SheetPoint {
  @Field(() => String, { description: 'strength, topic, voice or nextStep.' })
  role: string;

  @Field(() => String, { nullable: true, description: '視点.' })
  perspective: string | null;

  @Field(() => String, { description: 'The question.' })
  title: string;

  @Field(() => String, { description: 'The answer.' })
  words: string;
}

@ObjectType('BriefSheet', { description: 'A shared sheet that lies beside the visit.' })
export class BriefSheetModel implements BriefSheet {
  @Field(() => IdScalar, { description: 'The sheet.' })
  id: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => String, { description: 'Who wrote it.' })
  writer: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was handed in.' })
  submittedAt: Date | null;

  @Field(() => [SheetPointModel], { description: 'What it says, strengths first.' })
  points: SheetPointModel[];
}

@ObjectType('BriefConsent', { description: 'A consent that holds today.' })
export class BriefConsentModel implements BriefConsent {
  @Field(() => String, { description: 'ケースコード.' })
  code: string;

  @Field(() => [CaseItemEnum], { description: 'The parts.' })
  items: CaseItem[];

  @Field(() => [String], { description: 'Who may read.' })
  readers: string[];

  @Field(() => DayScalar, { description: 'Last day.' })
  untilOn: Day;
}

@ObjectType('Brief', { description: '訪問の前の一枚: what both sides need before they meet.' })
export class BriefModel implements Omit<Brief, 'lastSteps'> {
  @Field(() => IdScalar, { description: 'The visit.' })
  visitId: string;

  @Field(() => IdScalar, { description: 'The office.' })
  officeId: string;

  @Field(() => String, { description: 'Its name.' })
  officeName: string;

  @Field(() => String, { description: 'Name of the programme.' })
  programme: string;

  @Field(() => VisitStateEnum, { description: 'State of the visit.' })
  state: VisitState;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Begin.' })
  startsAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'End.' })
  endsAt: Date | null;

  @Field(() => VisitMethodEnum, { description: 'On site, or a web meeting.' })
  method: VisitMethod;

  @Field(() => String, { description: 'Where.' })
  place: string;

  @Field(() => [ActivityEnum], { description: 'What is planned to be done.' })
  activities: Activity[];

  @Field(() => [BriefPersonModel], { description: 'Who visits, lead first.' })
  team: BriefPersonModel[];

  @Field(() => String, { description: "The office's wish." })
  wish: string;

  @Field(() => [NextStepModel], { description: 'Steps of last time and what became of them.' })
  lastSteps: NextStepModel[];

  @Field(() => [BriefSheetModel], { description: 'Shared sheets.' })
  sheets: BriefSheetModel[];

  @Field(() => [BriefConsentModel], { description: 'Consents that hold today.' })
  consents: BriefConsentModel[];
}

@InputType('AttachSheetInput', { description: 'A sheet and a visit of the office.' })
export class AttachSheetInputModel extends OfVisitInput implements AttachSheetInput {
  @Field(() => IdScalar, { description: 'The sheet.' })
  sheetId: string;
}
