import { Me, Permit, type PersonActor, Reading, type ReadTx } from '@furikaeri/core';
import { officeById, OfficeModel } from '@furikaeri/directory/api';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { findMaterials } from '../material.queries.js';
import { MaterialService } from '../material.service.js';
import {
  MaterialAnswerModel,
  MaterialList,
  MaterialModel,
  MaterialsArgs,
  ReleaseMaterialInputModel,
  WithdrawMaterialInputModel,
} from './material.model.js';

@Resolver(() => MaterialModel)
export class MaterialResolver {
  constructor(private readonly material: MaterialService) {}

  @Query(() => MaterialList, { description: '素材 that offices have released.' })
  @Permit('visits.readMaterial')
  materials(@Reading() tx: ReadTx, @Args() args: MaterialsArgs): Promise<MaterialList> {
    return findMaterials(tx, args);
  }

  @Mutation(() => MaterialAnswerModel, {
    description: 'The manager releases a sentence of a confirmed note, in words without names.',
  })
  @Permit('visits.releaseMaterial')
  releaseMaterial(
    @Me() me: PersonActor,
    @Args('input') input: ReleaseMaterialInputModel,
  ): Promise<MaterialAnswerModel> {
    return this.material.releaseMaterial(me, input);
  }

  @Mutation(() => MaterialAnswerModel, { description: 'The manager takes released words back.' })
  @Permit('visits.releaseMaterial')
  withdrawMaterial(
    @Me() me: PersonActor,
    @Args('input') input: WithdrawMaterialInputModel,
  ): Promise<MaterialAnswerModel> {
    return this.material.withdrawMaterial(me, input);
  }

  @ResolveField(() => OfficeModel, { nullable: true, description: 'The office.' })
  office(
    @Parent() { officeId }: MaterialModel,
    @Reading() tx: ReadTx,
  ): Promise<OfficeModel | null> {
    return officeById(tx).load(officeId);
  }
}
