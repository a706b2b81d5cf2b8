import { Reading, type ReadTx } from '@furikaeri/core';
import { OfficeModel } from '@furikaeri/directory/api';
import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { openCasesOf } from './loaders.js';

/** What this room says of an office. */
@Resolver(() => OfficeModel)
export class OfficeCasesResolver {
  @ResolveField(() => Int, { description: 'ケース that go on there, of those that you may see.' })
  async openCases(@Parent() { id }: OfficeModel, @Reading() tx: ReadTx): Promise<number> {
    return (await openCasesOf(tx).load(id))?.count ?? 0;
  }
}
