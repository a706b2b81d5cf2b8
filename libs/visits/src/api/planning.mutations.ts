import { Me, Permit, type PersonActor, UnitOfWork } from '@furikaeri/core';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { PlanningService } from '../planning.service.js';
import { getVisit } from '../scheduling.queries.js';
import { PlanVisitInput } from './planning.inputs.js';
import { VisitModel } from './visit.model.js';

@Resolver()
export class PlanningMutations {
  constructor(
    private readonly planning: PlanningService,
    private readonly work: UnitOfWork,
  ) {}

  @Mutation(() => VisitModel, {
    description: '訪問を計画する. Takes up what the office asked for.',
  })
  @Permit('visits.plan')
  async planVisit(
    @Me() me: PersonActor,
    @Args('input') input: PlanVisitInput,
  ): Promise<VisitModel> {
    const { id } = await this.planning.planVisit(me, input);
    return this.work.read(me, (tx) => getVisit(tx, id));
  }
}
