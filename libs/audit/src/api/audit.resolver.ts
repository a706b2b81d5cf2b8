import { Me, Permit, type PersonActor } from '@furikaeri/core';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { AuditLogService, type AuditPage } from '../audit-log.service.js';
import { AuditEntriesArgs, AuditEntryPage, toModel, WhoReadUsArgs } from './audit-entry.model.js';

@Resolver()
export class AuditResolver {
  constructor(private readonly log: AuditLogService) {}

  @Query(() => AuditEntryPage, {
    description: 'The audit log of the municipality. Reading it is an entry too.',
  })
  @Permit('audit.readLog')
  async auditEntries(
    @Me() me: PersonActor,
    @Args() { filter, ...slice }: AuditEntriesArgs,
  ): Promise<AuditEntryPage> {
    return pageOf(await this.log.readLog(me, filter ?? {}, slice));
  }

  @Query(() => AuditEntryPage, {
    description: 'だれが見たか: who read or exported what belongs to an office of yours.',
  })
  @Permit('audit.whoReadUs')
  async whoReadUs(
    @Me() me: PersonActor,
    @Args() { take, after, ...of }: WhoReadUsArgs,
  ): Promise<AuditEntryPage> {
    return pageOf(await this.log.readReaders(me, of, { take, after }));
  }
}

const pageOf = ({ items, next }: AuditPage): AuditEntryPage => ({
  items: items.map(toModel),
  next,
});
