import { Me, Permit, type PersonActor, neverNull } from '@furikaeri/core';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { OfficesService } from '../offices.service.js';
import {
  ChangeOfficeInput,
  CloseOfficeInput,
  RegisterCorporationInput,
  RegisterOfficeInput,
} from './office.inputs.js';
import { CorporationModel, OfficeModel } from './office.model.js';

@Resolver()
export class KeepOfficesResolver {
  constructor(private readonly offices: OfficesService) {}

  @Mutation(() => CorporationModel, { description: '法人を登録する.' })
  @Permit('directory.keepOffices')
  registerCorporation(
    @Me() me: PersonActor,
    @Args('input') input: RegisterCorporationInput,
  ): Promise<CorporationModel> {
    return this.offices.registerCorporation(me, input);
  }

  @Mutation(() => OfficeModel, { description: '事業所を登録する.' })
  @Permit('directory.keepOffices')
  async registerOffice(@Me() me: PersonActor, @Args('input') input: RegisterOfficeInput) {
    return this.offices.registerOffice(me, input);
  }

  @Mutation(() => OfficeModel, { description: '事業所を変更する.' })
  @Permit('directory.keepOffices')
  async changeOffice(
    @Me() me: PersonActor,
    @Args('input', neverNull('name', 'corporationId', 'kinds')) input: ChangeOfficeInput,
  ) {
    return this.offices.changeOffice(me, input);
  }

  @Mutation(() => OfficeModel, { description: '事業所を廃止する. Its posts end with it.' })
  @Permit('directory.keepOffices')
  async closeOffice(@Me() me: PersonActor, @Args('input') input: CloseOfficeInput) {
    return this.offices.closeOffice(me, input);
  }
}
