import { IdScalar, Me, Permit, type PersonActor, Reading, type ReadTx } from '@furikaeri/core';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { BriefService } from '../brief.service.js';
import { AttachSheetInputModel, BriefModel } from './brief.model.js';
import { NoteAnswerModel } from './note.model.js';

@Resolver(() => BriefModel)
export class BriefResolver {
  constructor(private readonly briefs: BriefService) {}

  @Query(() => BriefModel, {
    description: '訪問の前の一枚, for the two sides. Reading by visitors is noted.',
  })
  @Permit('visits.read')
  async visitBrief(
    @Reading() tx: ReadTx,
    @Args('visitId', { type: () => IdScalar }) visitId: string,
  ): Promise<BriefModel> {
    return this.briefs.readBrief(tx, visitId);
  }

  @Mutation(() => NoteAnswerModel, {
    description: 'Lays a sheet beside a visit; what visitors see of it is its own sharing.',
  })
  @Permit('visits.chooseCase')
  async attachSheet(
    @Me() me: PersonActor,
    @Args('input') input: AttachSheetInputModel,
  ): Promise<NoteAnswerModel> {
    return { ...(await this.briefs.attachSheet(me, input)), warnings: [] };
  }

  @Mutation(() => NoteAnswerModel, { description: 'Takes a sheet from a visit again.' })
  @Permit('visits.chooseCase')
  async detachSheet(
    @Me() me: PersonActor,
    @Args('input') input: AttachSheetInputModel,
  ): Promise<NoteAnswerModel> {
    return { ...(await this.briefs.detachSheet(me, input)), warnings: [] };
  }
}
