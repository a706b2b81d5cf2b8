import type { Day } from '@furikaeri/calendar';
import { DayScalar, IdScalar, ListOf, TakeArgs, TextWarningModel } from '@furikaeri/core';
import { ArgsType, Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { StepOutcome, StepState, StepWords } from '../domain/step.js';
import type { StepCount, StepFilter, StepRow } from '../next-steps.queries.js';
import type { SetNextStepsInput, SettleStepInput, StepAnswer } from '../next-steps.service.js';
import { StepOutcomeEnum, StepStateEnum } from './note.enums.js';
import { AskedInput } from './note.inputs.js';

@ObjectType({ isAbstract: true })
@InputType({ isAbstract: true })
abstract class StepFields implements StepWords {
  @Field(() => IdScalar, { description: 'Made by the client.' })
  id: string;

  @Field(() => String, { description: '次にやってみること.' })
  words: string;

  @Field(() => IdScalar, { description: 'Whose: of the office, or of the team.' })
  ownerId: string;

  @Field(() => DayScalar, { description: 'By when.' })
  dueOn: Day;
}

@ObjectType('VisitStep', {
  description: '次にやってみること: a person, a day, and what became of it.',
})
export class NextStepModel extends StepFields implements StepRow {
  @Field(() => IdScalar, { description: 'The office.' })
  officeId: string;

  @Field(() => IdScalar, { description: 'The visit on which it was agreed.' })
  visitId: string;

  @Field(() => StepStateEnum, { description: 'What became of it.' })
  state: StepState;

  @Field(() => String, { description: 'In words.' })
  outcome: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ended.' })
  settledAt: Date | null;

  @Field(() => IdScalar, { nullable: true, description: 'Who said so.' })
  settledBy: string | null;

  @Field(() => IdScalar, { nullable: true, description: 'The step that took its place.' })
  replacedBy: string | null;
}

@ObjectType({ description: 'A page of next steps, the earliest due first.' })
export class VisitStepList extends ListOf(NextStepModel) {}

@ObjectType('StepCount', { description: "An office's open steps in numbers." })
export class StepCountModel implements StepCount {
  @Field(() => IdScalar, { description: 'The office.' })
  officeId: string;

  @Field(() => Int, { description: 'Open.' })
  open: number;

  @Field(() => Int, { description: 'Of them: the day is over.' })
  overdue: number;
}

@InputType({ description: 'Which steps; what is left out does not matter.' })
export class StepFilterInput implements StepFilter {
  @Field(() => IdScalar, { nullable: true, description: 'Of this office.' })
  officeId?: string | null;

  @Field(() => IdScalar, { nullable: true, description: 'Of this person.' })
  ownerId?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Due on this day or before.' })
  dueUntil?: Day | null;
}

@ArgsType()
export class OpenStepsArgs extends TakeArgs {
  @Field(() => StepFilterInput, { nullable: true, description: 'Which.' })
  filter?: StepFilterInput | null;
}

@InputType({ description: 'A next step with its person and its day.' })
export class VisitStepInput extends StepFields {}

@InputType('SetNextStepsInput', {
  description: 'The steps of a visit as they should stand: one that is left out is taken off.',
})
export class SetNextStepsInputModel extends AskedInput implements SetNextStepsInput {
  @Field(() => [VisitStepInput], { description: 'One to three before the visit is closed.' })
  steps: VisitStepInput[];
}

@InputType('SettleStepInput', { description: 'What became of a step.' })
export class SettleStepInputModel implements SettleStepInput {
  @Field(() => IdScalar, { description: 'The step.' })
  stepId: string;

  @Field(() => StepOutcomeEnum, { description: 'Done, changed or dropped.' })
  to: StepOutcome;

  @Field(() => String, { nullable: true, description: 'In words; needed unless it is done.' })
  words?: string | null;

  @Field(() => VisitStepInput, { nullable: true, description: 'Of changed: what takes its place.' })
  next?: VisitStepInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: the warnings were read, do it all the same.',
  })
  confirmed?: boolean | null;
}

@ObjectType('StepAnswer', { description: 'Done, or a question first.' })
export class StepAnswerModel implements StepAnswer {
  stepId: string;

  @Field(() => [TextWarningModel], { description: 'What to ask before saving.' })
  warnings: TextWarningModel[];
}
