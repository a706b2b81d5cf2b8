import { IdScalar, Permit, Reading, type ReadTx } from '@furikaeri/core';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { findCorporations, findOffices, getOffice } from '../offices.queries.js';
import { todayInTokyo } from '@furikaeri/calendar';
import { corporationById, staffToday } from './loaders.js';
import {
  CorporationList,
  CorporationModel,
  CorporationsArgs,
  OfficeList,
  OfficeModel,
  OfficesArgs,
} from './office.model.js';
import { AppointmentModel } from './person.model.js';

@Resolver(() => OfficeModel)
export class OfficesResolver {
  @Query(() => OfficeList, { description: '事業所の一覧.' })
  @Permit('directory.read')
  offices(@Reading() tx: ReadTx, @Args() { filter, ...slice }: OfficesArgs): Promise<OfficeList> {
    return findOffices(tx, filter ?? {}, slice);
  }

  @Query(() => OfficeModel, { description: 'One office.' })
  @Permit('directory.read')
  office(
    @Reading() tx: ReadTx,
    @Args('id', { type: () => IdScalar }) id: string,
  ): Promise<OfficeModel> {
    return getOffice(tx, id);
  }

  @Query(() => OfficeList, { description: 'The 基幹相談支援センター at work today.' })
  @Permit('directory.read')
  coreCentres(@Reading() tx: ReadTx): Promise<OfficeList> {
    const filter = { kind: 'coreCentre', openOn: todayInTokyo(tx.now) } as const;
    return findOffices(tx, filter, { take: 100, skip: 0 });
  }

  @Query(() => CorporationList, { description: '法人の一覧.' })
  @Permit('directory.read')
  corporations(
    @Reading() tx: ReadTx,
    @Args() { text, ...slice }: CorporationsArgs,
  ): Promise<CorporationList> {
    return findCorporations(tx, { text }, slice);
  }

  @ResolveField(() => CorporationModel, { description: 'The corporation that runs it.' })
  async corporation(@Parent() office: OfficeModel, @Reading() tx: ReadTx) {
    return (await corporationById(tx).load(office.corporationId)) as CorporationModel;
  }

  @ResolveField(() => [AppointmentModel], {
    description: 'Who works there today: managers first, then by kana.',
  })
  staff(@Parent() office: OfficeModel, @Reading() tx: ReadTx): Promise<AppointmentModel[]> {
    return staffToday(tx).load(office.id);
  }
}
