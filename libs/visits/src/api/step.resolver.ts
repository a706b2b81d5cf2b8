import { Me, Permit, type PersonActor, Reading, type ReadTx } from '@furikaeri/core';
import { officeById, OfficeModel, personById, PersonModel } from '@furikaeri/directory/api';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { stepLabels } from '../domain/step.js';
import { findOpenSteps } from '../next-steps.queries.js';
import { NextStepsService } from '../next-steps.service.js';
import { NoteAnswerModel } from './note.model.js';
import { stepById } from './notes.loaders.js';
import {
  VisitStepList,
  NextStepModel,
  OpenStepsArgs,
  SetNextStepsInputModel,
  SettleStepInputModel,
  StepAnswerModel,
  StepCountModel,
} from './step.model.js';

@Resolver(() => NextStepModel)
export class NextStepResolver {
  constructor(private readonly steps: NextStepsService) {}

  @Query(() => VisitStepList, {
    description: "Open steps: your own, your office's, and those of offices that you visit.",
  })
  @Permit('visits.read')
  openSteps(@Reading() tx: ReadTx, @Args() args: OpenStepsArgs): Promise<VisitStepList> {
    return findOpenSteps(tx, args);
  }

  @Query(() => [StepCountModel], {
    description: 'How many are open, by office; not a word of them.',
  })
  @Permit('visits.countSteps')
  openStepCounts(@Me() me: PersonActor): Promise<StepCountModel[]> {
    return this.steps.countOpen(me);
  }

  @Mutation(() => NoteAnswerModel, {
    description: 'Writes the next steps of a visit that was held and is not closed.',
  })
  @Permit('visits.agreeOnNote')
  setNextSteps(
    @Me() me: PersonActor,
    @Args('input') input: SetNextStepsInputModel,
  ): Promise<NoteAnswerModel> {
    return this.steps.setNextSteps(me, input);
  }

  @Mutation(() => StepAnswerModel, {
    description: 'できた, 変えて続ける or 取りやめた, with words.',
  })
  @Permit('visits.agreeOnNote')
  settleStep(
    @Me() me: PersonActor,
    @Args('input') input: SettleStepInputModel,
  ): Promise<StepAnswerModel> {
    return this.steps.settleStep(me, input);
  }

  @ResolveField(() => String, { description: 'Its state in words.' })
  stateLabel(@Parent() { state }: NextStepModel): string {
    return stepLabels[state];
  }

  @ResolveField(() => OfficeModel, { nullable: true, description: 'The office.' })
  office(
    @Parent() { officeId }: NextStepModel,
    @Reading() tx: ReadTx,
  ): Promise<OfficeModel | null> {
    return officeById(tx).load(officeId);
  }

  @ResolveField(() => PersonModel, { nullable: true, description: 'Whose.' })
  owner(@Parent() { ownerId }: NextStepModel, @Reading() tx: ReadTx): Promise<PersonModel | null> {
    return personById(tx).load(ownerId);
  }

  @ResolveField(() => NextStepModel, { nullable: true, description: 'What took its place.' })
  async next(
    @Parent() { replacedBy }: NextStepModel,
    @Reading() tx: ReadTx,
  ): Promise<NextStepModel | null> {
    return replacedBy ? stepById(tx).load(replacedBy) : null;
  }
}

@Resolver(() => StepAnswerModel)
export class StepAnswerResolver {
  @ResolveField(() => NextStepModel, { nullable: true, description: 'The step as it is now.' })
  step(
    @Parent() { stepId }: StepAnswerModel,
    @Reading() tx: ReadTx,
  ): Promise<NextStepModel | null> {
    return stepById(tx).load(stepId);
  }
}

@Resolver(() => StepCountModel)
export class StepCountResolver {
  @ResolveField(() => OfficeModel, { nullable: true, description: 'The office.' })
  office(
    @Parent() { officeId }: StepCountModel,
    @Reading() tx: ReadTx,
  ): Promise<OfficeModel | null> {
    return officeById(tx).load(officeId);
  }
}
