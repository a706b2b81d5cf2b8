import { formatFiscalYear } from '@furikaeri/calendar';
import {
  IdScalar,
  loader,
  manyEach,
  Permit,
  Reading,
  type ReadTx,
  TakeArgs,
} from '@furikaeri/core';
import { officeById, OfficeModel, personById, PersonModel } from '@furikaeri/directory/api';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { programmeStateLabels } from '../domain/programme.js';
import {
  findMembersOf,
  findProgrammes,
  findRoundsOf,
  findTargetsOf,
  getProgramme,
} from '../programmes.queries.js';
import {
  ProgrammeList,
  ProgrammeMemberModel,
  ProgrammeModel,
  ProgrammeRoundModel,
  ProgrammeTargetModel,
} from './programme.model.js';

type Ids = readonly string[];
const ofProgramme = ({ programmeId }: { programmeId: string }) => programmeId;

const roundsOf = (tx: ReadTx) =>
  loader(tx, 'visits.rounds', async (ids: Ids) =>
    manyEach(ids, await findRoundsOf(tx, ids), ofProgramme),
  );
const membersOf = (tx: ReadTx) =>
  loader(tx, 'visits.programmeMembers', async (ids: Ids) =>
    manyEach(ids, await findMembersOf(tx, ids), ofProgramme),
  );
const targetsOf = (tx: ReadTx) =>
  loader(tx, 'visits.targets', async (ids: Ids) =>
    manyEach(ids, await findTargetsOf(tx, ids), ofProgramme),
  );

@Resolver(() => ProgrammeModel)
export class ProgrammeResolver {
  @Query(() => ProgrammeList, {
    description: '訪問の計画, latest year first; those in preparation for coordinators alone.',
  })
  @Permit('visits.read')
  programmes(@Reading() tx: ReadTx, @Args() page: TakeArgs): Promise<ProgrammeList> {
    return findProgrammes(tx, page);
  }

  @Query(() => ProgrammeModel, { description: 'One programme.' })
  @Permit('visits.read')
  programme(
    @Reading() tx: ReadTx,
    @Args('id', { type: () => IdScalar }) id: string,
  ): Promise<ProgrammeModel> {
    return getProgramme(tx, id);
  }

  @ResolveField(() => String, { description: '令和8年度.' })
  yearLabel(@Parent() { fiscalYear }: ProgrammeModel): string {
    return formatFiscalYear(fiscalYear);
  }

  @ResolveField(() => String, { description: 'Its state in words.' })
  stateLabel(@Parent() { state }: ProgrammeModel): string {
    return programmeStateLabels[state];
  }

  @ResolveField(() => [ProgrammeRoundModel], { description: 'Its rounds, by number.' })
  rounds(@Parent() { id }: ProgrammeModel, @Reading() tx: ReadTx): Promise<ProgrammeRoundModel[]> {
    return roundsOf(tx).load(id);
  }

  @ResolveField(() => [ProgrammeMemberModel], {
    description: 'Who visits, leads first. For those who visit themselves; none for others.',
  })
  members(
    @Parent() { id }: ProgrammeModel,
    @Reading() tx: ReadTx,
  ): Promise<ProgrammeMemberModel[]> {
    return membersOf(tx).load(id);
  }

  @ResolveField(() => [ProgrammeTargetModel], {
    description: "訪問先: your own office's, those you visit now, or all.",
  })
  targets(
    @Parent() { id }: ProgrammeModel,
    @Reading() tx: ReadTx,
  ): Promise<ProgrammeTargetModel[]> {
    return targetsOf(tx).load(id);
  }
}

@Resolver(() => ProgrammeMemberModel)
export class ProgrammeMemberResolver {
  @ResolveField(() => PersonModel, { nullable: true, description: 'The person.' })
  person(@Parent() { personId }: ProgrammeMemberModel, @Reading() tx: ReadTx) {
    return personById(tx).load(personId);
  }
}

@Resolver(() => ProgrammeTargetModel)
export class ProgrammeTargetResolver {
  @ResolveField(() => OfficeModel, { nullable: true, description: 'The office.' })
  office(@Parent() { officeId }: ProgrammeTargetModel, @Reading() tx: ReadTx) {
    return officeById(tx).load(officeId);
  }
}
