import { AuditEntryModel } from '@furikaeri/audit/api';
import { loader, oneEach, Reading, type ReadTx } from '@furikaeri/core';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { findFullNames } from '../people.queries.js';
import { officeById } from './loaders.js';

/** An entry must say who, also to auditors and managers who see nothing else of that person. */
@Resolver(() => AuditEntryModel)
export class AuditNamesResolver {
  @ResolveField(() => String, { nullable: true, description: 'Who, by name.' })
  async personName(@Parent() { personId }: AuditEntryModel, @Reading() tx: ReadTx) {
    if (!personId) return null;
    const names = loader(tx, 'directory.fullName', async (ids: readonly string[]) =>
      oneEach(ids, await findFullNames(tx, ids), ({ id }) => id),
    );
    return (await names.load(personId))?.name ?? null;
  }

  @ResolveField(() => String, { nullable: true, description: 'The office, by name.' })
  async officeName(@Parent() { officeId }: AuditEntryModel, @Reading() tx: ReadTx) {
    return officeId ? ((await officeById(tx).load(officeId))?.name ?? null) : null;
  }
}
