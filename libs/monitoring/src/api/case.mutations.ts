import { Me, Permit, type PersonActor, Reading, type ReadTx } from '@furikaeri/core';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CasesService } from '../cases.service.js';
import { CaseAnswer, RecountAnswer } from './answers.model.js';
import {
  ChangeCaseInput,
  ChangePhasesInput,
  EndCaseInput,
  OpenCaseInput,
  RenewCaseInput,
  ResumeCaseInput,
} from './case.inputs.js';
import { caseOf } from './loaders.js';
import { SupportCase } from './support-case.model.js';

@Resolver(() => CaseAnswer)
export class CaseMutations {
  constructor(private readonly cases: CasesService) {}

  @Mutation(() => CaseAnswer, { description: 'A new case: its due months are counted at once.' })
  @Permit('monitoring.keepCases')
  openCase(@Me() me: PersonActor, @Args('input') input: OpenCaseInput): Promise<CaseAnswer> {
    return this.cases.openCase(me, input);
  }

  @Mutation(() => CaseAnswer, { description: 'Code, 担当, 提出先, 障害種別 or 備考.' })
  @Permit('monitoring.keepCases')
  changeCase(@Me() me: PersonActor, @Args('input') input: ChangeCaseInput): Promise<CaseAnswer> {
    return this.cases.changeCase(me, input);
  }

  @ResolveField(() => SupportCase, { nullable: true })
  supportCase(@Parent() { caseId }: CaseAnswer, @Reading() tx: ReadTx) {
    return caseId && caseOf(tx).load(caseId);
  }
}

@Resolver(() => RecountAnswer)
export class CaseCourseMutations {
  constructor(private readonly cases: CasesService) {}

  @Mutation(() => RecountAnswer, {
    description: 'The municipality decided anew. Months are added, closed or opened; none goes.',
  })
  @Permit('monitoring.keepCases')
  changePhases(
    @Me() me: PersonActor,
    @Args('input') input: ChangePhasesInput,
  ): Promise<RecountAnswer> {
    return this.cases.changePhases(me, input);
  }

  @Mutation(() => RecountAnswer, { description: '更新: a new support period.' })
  @Permit('monitoring.keepCases')
  renewCase(@Me() me: PersonActor, @Args('input') input: RenewCaseInput): Promise<RecountAnswer> {
    return this.cases.renewCase(me, input);
  }

  @Mutation(() => RecountAnswer, { description: 'Support ends: later months are closed.' })
  @Permit('monitoring.keepCases')
  endCase(@Me() me: PersonActor, @Args('input') input: EndCaseInput): Promise<RecountAnswer> {
    return this.cases.endCase(me, input);
  }

  @Mutation(() => RecountAnswer, { description: 'The end was a mistake: its months open again.' })
  @Permit('monitoring.keepCases')
  resumeCase(@Me() me: PersonActor, @Args('input') input: ResumeCaseInput): Promise<RecountAnswer> {
    return this.cases.resumeCase(me, input);
  }

  @ResolveField(() => SupportCase)
  supportCase(@Parent() { caseId }: RecountAnswer, @Reading() tx: ReadTx) {
    return caseOf(tx).load(caseId);
  }
}
