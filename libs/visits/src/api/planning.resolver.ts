import type { Month } from '@furikaeri/calendar';
import { IdScalar, Permit, Reading, type ReadTx, TakeArgs } from '@furikaeri/core';
import { officeById, OfficeModel, personById, PersonModel } from '@furikaeri/directory/api';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { stateLabels } from '../domain/visit.js';
import { findVisitSettings } from '../planning-settings.service.js';
import {
  findAvailability,
  findMemberHours,
  findProgrammeYear,
  findProposals,
  findTeamSuggestions,
  findWishes,
} from '../planning.queries.js';
import { getProgramme } from '../programmes.queries.js';
import { AvailabilityArgs } from './planning.inputs.js';
import {
  AvailabilityModel,
  MemberHoursModel,
  TargetProposalModel,
  TeamSuggestionModel,
  VisitSettingsModel,
  VisitWishList,
  VisitWishModel,
  YearEntryModel,
  YearOfOfficeModel,
} from './planning.model.js';

const roundArg = { type: () => IdScalar, description: 'The round.' } as const;
const programmeArg = { type: () => IdScalar, description: 'The programme.' } as const;

@Resolver()
export class PlanningResolver {
  @Query(() => [TargetProposalModel], {
    description: 'Whom to visit next in the round: offices not yet chosen, with reasons in words.',
  })
  @Permit('visits.plan')
  targetProposals(@Reading() tx: ReadTx, @Args('roundId', roundArg) roundId: string) {
    return findProposals(tx, roundId);
  }

  @Query(() => [TeamSuggestionModel], {
    description: 'Who might visit the chosen offices that have no visit yet.',
  })
  @Permit('visits.plan')
  teamSuggestions(@Reading() tx: ReadTx, @Args('roundId', roundArg) roundId: string) {
    return findTeamSuggestions(tx, roundId);
  }

  @Query(() => [YearOfOfficeModel], {
    description: 'The year on one picture: offices never visited first, then by kana.',
  })
  @Permit('visits.plan')
  async visitProgrammeYear(
    @Reading() tx: ReadTx,
    @Args('programmeId', programmeArg) programmeId: string,
  ): Promise<YearOfOfficeModel[]> {
    await getProgramme(tx, programmeId, 'programmeId');
    return findProgrammeYear(tx, programmeId);
  }

  @Query(() => [MemberHoursModel], {
    description: "Hours by month, for planning: your own; coordinators see everybody's.",
  })
  @Permit('visits.offerHours')
  async memberHours(
    @Reading() tx: ReadTx,
    @Args('programmeId', programmeArg) programmeId: string,
  ): Promise<MemberHoursModel[]> {
    await getProgramme(tx, programmeId, 'programmeId');
    const rows = await findMemberHours(tx, programmeId);
    return rows.map((row) => ({ ...row, month: row.month as Month }));
  }

  @Query(() => VisitWishList, {
    description: "訪問の希望: your office's, of those you visit, or all.",
  })
  @Permit('visits.read')
  visitWishes(@Reading() tx: ReadTx, @Args() page: TakeArgs): Promise<VisitWishList> {
    return findWishes(tx, page);
  }

  @Query(() => [AvailabilityModel], { description: '訪問できる時間, earliest first.' })
  @Permit('visits.offerHours')
  availability(
    @Reading() tx: ReadTx,
    @Args() args: AvailabilityArgs,
  ): Promise<AvailabilityModel[]> {
    return findAvailability(tx, args);
  }

  @Query(() => VisitSettingsModel, { description: "訪問の設定 and the ward's own words." })
  @Permit('visits.read')
  visitSettings(@Reading() tx: ReadTx): Promise<VisitSettingsModel> {
    return findVisitSettings(tx);
  }
}

@Resolver(() => TargetProposalModel)
export class TargetProposalResolver {
  @ResolveField(() => OfficeModel, { nullable: true, description: 'The office.' })
  office(@Parent() { officeId }: TargetProposalModel, @Reading() tx: ReadTx) {
    return officeById(tx).load(officeId);
  }
}

@Resolver(() => TeamSuggestionModel)
export class TeamSuggestionResolver {
  @ResolveField(() => [PersonModel], { description: 'Who.' })
  async people(@Parent() { personIds }: TeamSuggestionModel, @Reading() tx: ReadTx) {
    const people = await personById(tx).loadMany(personIds);
    return people.filter((person) => person !== null && 'id' in person);
  }
}

@Resolver(() => MemberHoursModel)
export class MemberHoursResolver {
  @ResolveField(() => PersonModel, { nullable: true, description: 'The person.' })
  person(@Parent() { personId }: MemberHoursModel, @Reading() tx: ReadTx) {
    return personById(tx).load(personId);
  }
}

@Resolver(() => YearOfOfficeModel)
export class YearOfOfficeResolver {
  @ResolveField(() => OfficeModel, { nullable: true, description: 'The office.' })
  office(@Parent() { officeId }: YearOfOfficeModel, @Reading() tx: ReadTx) {
    return officeById(tx).load(officeId);
  }
}

@Resolver(() => YearEntryModel)
export class YearEntryResolver {
  @ResolveField(() => String, { description: 'Its state in words.' })
  stateLabel(@Parent() { state }: YearEntryModel): string {
    return stateLabels[state];
  }
}

@Resolver(() => VisitWishModel)
export class VisitWishResolver {
  @ResolveField(() => OfficeModel, { nullable: true, description: 'The office.' })
  office(@Parent() { officeId }: VisitWishModel, @Reading() tx: ReadTx) {
    return officeById(tx).load(officeId);
  }
}
