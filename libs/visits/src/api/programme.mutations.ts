import { IdScalar, Me, Permit, type PersonActor, UnitOfWork } from '@furikaeri/core';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { PlanningMembersService } from '../planning-members.service.js';
import { getProgramme } from '../programmes.queries.js';
import { type ProgrammeAnswer, ProgrammesService } from '../programmes.service.js';
import {
  ChangeProgrammeInput,
  CreateProgrammeInput,
  LeaveProgrammeInput,
  ProgrammeInput,
  ReplaceVisitMemberInput,
  SaveProgrammeMemberInput,
  SaveRoundInput,
} from './programme.inputs.js';
import { ProgrammeAnswerModel, ProgrammeModel } from './programme.model.js';

@Resolver()
export class ProgrammeMutations {
  constructor(
    private readonly programmes: ProgrammesService,
    private readonly members: PlanningMembersService,
    private readonly work: UnitOfWork,
  ) {}

  @Mutation(() => ProgrammeAnswerModel, { description: '訪問の計画をつくる.' })
  @Permit('visits.plan')
  async createProgramme(@Me() me: PersonActor, @Args('input') input: CreateProgrammeInput) {
    return this.answer(me, await this.programmes.createProgramme(me, input));
  }

  @Mutation(() => ProgrammeAnswerModel, { description: '訪問の計画を変更する.' })
  @Permit('visits.plan')
  async changeProgramme(@Me() me: PersonActor, @Args('input') input: ChangeProgrammeInput) {
    return this.answer(me, await this.programmes.changeProgramme(me, input));
  }

  @Mutation(() => ProgrammeModel, { description: '始める: visits can be planned.' })
  @Permit('visits.plan')
  openProgramme(@Me() me: PersonActor, @Args('input') { programmeId }: ProgrammeInput) {
    return this.after(me, this.programmes.openProgramme(me, programmeId));
  }

  @Mutation(() => ProgrammeModel, { description: '終える. It may be opened again.' })
  @Permit('visits.plan')
  closeProgramme(@Me() me: PersonActor, @Args('input') { programmeId }: ProgrammeInput) {
    return this.after(me, this.programmes.closeProgramme(me, programmeId));
  }

  @Mutation(() => ProgrammeModel, { description: '回を追加・変更する.' })
  @Permit('visits.plan')
  saveProgrammeRound(@Me() me: PersonActor, @Args('input') input: SaveRoundInput) {
    return this.after(me, this.programmes.saveRound(me, input));
  }

  @Mutation(() => ProgrammeModel, { description: 'メンバーを追加・変更する.' })
  @Permit('visits.plan')
  saveProgrammeMember(@Me() me: PersonActor, @Args('input') input: SaveProgrammeMemberInput) {
    return this.after(me, this.members.saveProgrammeMember(me, input));
  }

  @Mutation(() => ProgrammeModel, { description: 'メンバーが抜ける.' })
  @Permit('visits.plan')
  leaveProgramme(@Me() me: PersonActor, @Args('input') input: LeaveProgrammeInput) {
    return this.after(me, this.members.leaveProgramme(me, input));
  }

  @Mutation(() => [IdScalar], {
    description: '訪問チームの交代: the visits that passed on. All or nothing.',
  })
  @Permit('visits.plan')
  async replaceVisitMember(
    @Me() me: PersonActor,
    @Args('input') input: ReplaceVisitMemberInput,
  ): Promise<string[]> {
    return (await this.members.replaceVisitMember(me, input)).visitIds;
  }

  private async answer(
    me: PersonActor,
    { id, warnings }: ProgrammeAnswer,
  ): Promise<ProgrammeAnswerModel> {
    const programme = id && (await this.work.read(me, (tx) => getProgramme(tx, id)));
    return { programme: programme || null, warnings };
  }

  private async after(me: PersonActor, done: Promise<{ id: string }>): Promise<ProgrammeModel> {
    const { id } = await done;
    return this.work.read(me, (tx) => getProgramme(tx, id));
  }
}
