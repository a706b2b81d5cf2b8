import { monthOf as monthOfDay } from '@furikaeri/calendar';
import { Me, Permit, type PersonActor, Reading, type ReadTx } from '@furikaeri/core';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RecordsService } from '../records.service.js';
import { CaseAnswer } from './answers.model.js';
import { DueMonth } from './due-month.model.js';
import { monthsOf } from './loaders.js';
import {
  ChangeRecordInput,
  RecordAnswer,
  RecordVisitInput,
  VoidRecordInput,
} from './record.model.js';

@Resolver(() => RecordAnswer)
export class RecordMutations {
  constructor(private readonly records: RecordsService) {}

  @Mutation(() => RecordAnswer, {
    description: 'モニタリングの記録: does the due month of its calendar month, and no other.',
  })
  @Permit('monitoring.recordVisit')
  async recordVisit(
    @Me() me: PersonActor,
    @Args('input') input: RecordVisitInput,
  ): Promise<RecordAnswer> {
    const answer = await this.records.recordVisit(me, input);
    return { ...answer, visitedOn: input.visitedOn };
  }

  @Mutation(() => RecordAnswer, { description: 'Completes or corrects a record.' })
  @Permit('monitoring.recordVisit')
  async changeRecord(
    @Me() me: PersonActor,
    @Args('input') input: ChangeRecordInput,
  ): Promise<RecordAnswer> {
    const answer = await this.records.changeRecord(me, input);
    return { ...answer, visitedOn: input.visitedOn };
  }

  @Mutation(() => CaseAnswer, {
    description: 'A record written in error: it stays to be read, and its month opens again.',
  })
  @Permit('monitoring.recordVisit')
  voidRecord(@Me() me: PersonActor, @Args('input') input: VoidRecordInput): Promise<CaseAnswer> {
    return this.records.voidRecord(me, input);
  }

  @ResolveField(() => DueMonth, { nullable: true })
  async dueMonth(
    @Parent() { caseId, visitedOn }: RecordAnswer,
    @Reading() tx: ReadTx,
  ): Promise<DueMonth | null> {
    const months = await monthsOf(tx).load(caseId);
    return months.find(({ month }) => month === monthOfDay(visitedOn)) ?? null;
  }
}
