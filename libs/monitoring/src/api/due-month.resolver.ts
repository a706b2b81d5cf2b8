import {
  invalid,
  Me,
  Permit,
  type PersonActor,
  Reading,
  type ReadTx,
  selectionOf,
} from '@furikaeri/core';
import { Args, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { findDueMonths } from '../due-months.queries.js';
import { say } from '../messages.js';
import { MonthsService } from '../months.service.js';
import { findOverview } from '../overview.queries.js';
import { DueMonthAnswer } from './answers.model.js';
import { CloseDueMonthInput, ReopenDueMonthInput } from './case.inputs.js';
import { DueMonth, DueMonthList, DueMonthsArgs } from './due-month.model.js';
import { monthOf } from './loaders.js';
import { MonitoringOverview, MonitoringOverviewInput } from './overview.model.js';

@Resolver(() => DueMonthAnswer)
export class DueMonthResolver {
  constructor(private readonly months: MonthsService) {}

  @Query(() => DueMonthList, {
    description: 'モニタリング月 that you may see: your own, those of your office, or all.',
  })
  @Permit('monitoring.readRegister')
  dueMonths(
    @Reading() tx: ReadTx,
    @Args() args: DueMonthsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DueMonthList> {
    return findDueMonths(tx, { ...args, asked: selectionOf(info) });
  }

  @Query(() => MonitoringOverview, { description: 'The register in figures, five ways at once.' })
  @Permit('monitoring.readRegister')
  monitoringOverview(
    @Reading() tx: ReadTx,
    @Args('input') input: MonitoringOverviewInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MonitoringOverview> {
    if (input.untilMonth < input.fromMonth) {
      throw invalid('input.untilMonth', say.rangeReversed());
    }
    return findOverview(tx, {
      ...input,
      bySpecialist: 'bySpecialist' in selectionOf(info),
    });
  }

  @Mutation(() => DueMonthAnswer, { description: 'Closes an open month with a reason.' })
  @Permit('monitoring.keepCases')
  closeDueMonth(
    @Me() me: PersonActor,
    @Args('input') input: CloseDueMonthInput,
  ): Promise<DueMonthAnswer> {
    return this.months.closeDueMonth(me, input);
  }

  @Mutation(() => DueMonthAnswer, { description: 'Opens a month that was closed by mistake.' })
  @Permit('monitoring.keepCases')
  reopenDueMonth(
    @Me() me: PersonActor,
    @Args('input') input: ReopenDueMonthInput,
  ): Promise<DueMonthAnswer> {
    return this.months.reopenDueMonth(me, input);
  }

  @ResolveField(() => DueMonth, { nullable: true })
  dueMonth(@Parent() { dueMonthId }: DueMonthAnswer, @Reading() tx: ReadTx) {
    return dueMonthId && monthOf(tx).load(dueMonthId);
  }
}
