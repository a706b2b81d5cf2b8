import { IdScalar, Permit, Reading, type ReadTx } from '@furikaeri/core';
import { officeById, OfficeModel, personById, PersonModel } from '@furikaeri/directory/api';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { writeHours } from '../domain/dates.js';
import { type Move, moves, movesFrom, type Side, stateLabels } from '../domain/visit.js';
import { findVisits, getVisit } from '../scheduling.queries.js';
import { DateProposalModel } from './date-proposal.model.js';
import { actsOf, proposalsOf, sideOn, takenAt, teamOf } from './scheduling.loaders.js';
import { SideEnum } from './visit.enums.js';
import {
  OfferedMove,
  VisitActModel,
  VisitList,
  VisitMemberModel,
  VisitModel,
  VisitsArgs,
} from './visit.model.js';

@Resolver(() => VisitModel)
export class VisitResolver {
  @Query(() => VisitList, {
    description:
      "訪問 that you may see: your office's, those of whose team you are or were, or all.",
  })
  @Permit('visits.read')
  visits(@Reading() tx: ReadTx, @Args() args: VisitsArgs): Promise<VisitList> {
    return findVisits(tx, args);
  }

  @Query(() => VisitModel, { description: 'One visit.' })
  @Permit('visits.read')
  visit(
    @Reading() tx: ReadTx,
    @Args('id', { type: () => IdScalar }) id: string,
  ): Promise<VisitModel> {
    return getVisit(tx, id);
  }

  @ResolveField(() => OfficeModel, { nullable: true, description: 'The office.' })
  office(@Parent() { officeId }: VisitModel, @Reading() tx: ReadTx): Promise<OfficeModel | null> {
    return officeById(tx).load(officeId);
  }

  @ResolveField(() => String, { description: 'Its state in words.' })
  stateLabel(@Parent() { state }: VisitModel): string {
    return stateLabels[state];
  }

  @ResolveField(() => String, { nullable: true, description: 'The agreed time in words.' })
  when(@Parent() { startsAt, endsAt }: VisitModel): string | null {
    return startsAt && endsAt && writeHours({ startsAt, endsAt });
  }

  @ResolveField(() => SideEnum, {
    nullable: true,
    description: 'On which side you stand; empty where you only see it.',
  })
  mySide(@Parent() visit: VisitModel, @Reading() tx: ReadTx): Promise<Side | null> {
    return sideOn(tx).load(visit);
  }

  @ResolveField(() => [OfferedMove], { description: 'What you may do with it now.' })
  async myMoves(@Parent() visit: VisitModel, @Reading() tx: ReadTx): Promise<OfferedMove[]> {
    const side = await sideOn(tx).load(visit);
    const names = side ? movesFrom(visit.state, side) : [];
    return names.map((move) => {
      const { label, needsReason = false }: Move = moves[move];
      return { move, label, needsReason };
    });
  }

  @ResolveField(() => [VisitMemberModel], { description: 'Who visits, lead first.' })
  team(@Parent() { id }: VisitModel, @Reading() tx: ReadTx): Promise<VisitMemberModel[]> {
    return teamOf(tx).load(id);
  }

  @ResolveField(() => [DateProposalModel], {
    description: 'Dates on offer with their answers, earliest first; once agreed, that date alone.',
  })
  proposals(@Parent() { id }: VisitModel, @Reading() tx: ReadTx): Promise<DateProposalModel[]> {
    return proposalsOf(tx).load(id);
  }

  @ResolveField(() => [VisitActModel], { description: '足あと, earliest first.' })
  acts(@Parent() { id }: VisitModel, @Reading() tx: ReadTx): Promise<VisitActModel[]> {
    return actsOf(tx).load(id);
  }
}

@Resolver(() => DateProposalModel)
export class DateProposalResolver {
  @ResolveField(() => String, { description: 'The time in words.' })
  when(@Parent() hours: DateProposalModel): string {
    return writeHours(hours);
  }

  @ResolveField(() => [PersonModel], {
    description: 'Of the team: who is taken at that time by another visit. Where is not said.',
  })
  async taken(@Parent() { id }: DateProposalModel, @Reading() tx: ReadTx): Promise<PersonModel[]> {
    const taken = await takenAt(tx).load(id);
    const people = await personById(tx).loadMany(taken.map(({ personId }) => personId));
    return people.filter((person): person is PersonModel => person !== null && 'id' in person);
  }
}

@Resolver(() => VisitMemberModel)
export class VisitMemberResolver {
  @ResolveField(() => PersonModel, { nullable: true, description: 'The person.' })
  person(
    @Parent() { personId }: VisitMemberModel,
    @Reading() tx: ReadTx,
  ): Promise<PersonModel | null> {
    return personById(tx).load(personId);
  }
}

@Resolver(() => VisitActModel)
export class VisitActResolver {
  @ResolveField(() => String, { description: 'The move in words.' })
  label(@Parent() { move }: VisitActModel): string {
    return moves[move].label;
  }

  @ResolveField(() => PersonModel, { nullable: true, description: 'By whom.' })
  async person(
    @Parent() { personId }: VisitActModel,
    @Reading() tx: ReadTx,
  ): Promise<PersonModel | null> {
    return personId ? personById(tx).load(personId) : null;
  }
}
