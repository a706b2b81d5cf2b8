import type { Day } from '@furikaeri/calendar';
import { ClockTimeScalar, DayScalar, IdScalar } from '@furikaeri/core';
import { Field, InputType, Int } from '@nestjs/graphql';
import type { DateAnswer } from '../date-proposal.entity.js';
import type { DateAnswerInput as Answer } from '../scheduling-answers.js';
import type { ProposeDatesInput as Propose, ProposedDate } from '../scheduling-dates.service.js';
import type {
  AnswerDatesInput as AnswerDates,
  ChangeMeetingInput as ChangeMeeting,
  ConfirmDateInput as Confirm,
  LeaveDatesInput as Leave,
} from '../scheduling.service.js';
import type { VisitMethod } from '../visit.entity.js';
import { DateAnswerEnum, VisitMethodEnum } from './visit.enums.js';

@InputType({ isAbstract: true })
abstract class Asked {
  @Field(() => Boolean, {
    nullable: true,
    description: 'true: the questions were read, save all the same.',
  })
  confirmed?: boolean | null;
}

@InputType({ description: "A date on offer, on Japan's clock." })
export class ProposedDateInput implements ProposedDate {
  @Field(() => IdScalar, { description: 'Made by the client: a retry is one date.' })
  id: string;

  @Field(() => DayScalar, { description: 'The day.' })
  on: Day;

  @Field(() => ClockTimeScalar, { description: 'Begin.' })
  from: string;

  @Field(() => ClockTimeScalar, { description: 'End.' })
  until: string;

  @Field(() => VisitMethodEnum, { nullable: true, description: "The visit's unless told." })
  method?: VisitMethod | null;
}

@InputType({ description: 'Dates from which the other side chooses.' })
export class ProposeDatesInput extends Asked implements Propose {
  @Field(() => IdScalar, { description: 'The visit.' })
  visitId: string;

  @Field(() => [ProposedDateInput], { description: 'Up to ten; of the visitors at least three.' })
  dates: ProposedDateInput[];
}

@InputType({ description: '○△× to one date.' })
export class DateAnswerInput implements Answer {
  @Field(() => IdScalar, { description: 'The date.' })
  proposalId: string;

  @Field(() => DateAnswerEnum, { description: '○△×.' })
  answer: DateAnswer;

  @Field(() => String, { nullable: true, description: 'A word to it; left out: as it was.' })
  note?: string | null;
}

@InputType({ description: 'Answers; dates left out stay as they are.' })
export class AnswerDatesInput extends Asked implements AnswerDates {
  @Field(() => IdScalar, { description: 'The visit.' })
  visitId: string;

  @Field(() => [DateAnswerInput], { description: 'One for each date.' })
  answers: DateAnswerInput[];
}

@InputType({ description: 'The date that is agreed.' })
export class ConfirmDateInput extends Asked implements Confirm {
  @Field(() => IdScalar, { description: 'One that was answered with ○ or △.' })
  proposalId: string;

  @Field(() => String, { nullable: true, description: '場所; left out: as it was.' })
  place?: string | null;
}

@InputType({ description: 'The visit, and why.' })
export class LeaveDatesInput extends Asked implements Leave {
  @Field(() => IdScalar, { description: 'The visit.' })
  visitId: string;

  @Field(() => String, { nullable: true, description: 'Why, in words to the other side.' })
  reason?: string | null;
}

@InputType({ description: 'How and where people meet; what is left out stays.' })
export class ChangeMeetingInput extends Asked implements ChangeMeeting {
  @Field(() => IdScalar, { description: 'The visit.' })
  visitId: string;

  @Field(() => VisitMethodEnum, { nullable: true, description: 'On site, or a web meeting.' })
  method?: VisitMethod | null;

  @Field(() => String, { nullable: true, description: '場所, or the address of the web meeting.' })
  place?: string | null;
}

@InputType({ description: 'Between which days to look for free times.' })
export class FreeTimesInput {
  @Field(() => IdScalar, { description: 'The visit.' })
  visitId: string;

  @Field(() => DayScalar, { nullable: true, description: 'First day; tomorrow unless told.' })
  fromOn?: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Last day; four weeks on unless told, at most three months.',
  })
  untilOn?: Day | null;

  @Field(() => Int, { nullable: true, description: 'How long, in minutes; 120 unless told.' })
  minutes?: number | null;
}
