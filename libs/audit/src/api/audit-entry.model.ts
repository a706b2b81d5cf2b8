import { DayScalar, IdScalar, TakeScalar } from '@furikaeri/core';
import { ArgsType, Field, GraphQLISODateTime, InputType, ObjectType } from '@nestjs/graphql';
import type { Day } from '@furikaeri/calendar';
import type { AuditEntryRow } from '../audit-log.service.js';

@ObjectType('AuditEntry', { description: 'One act: who did what to what, and when.' })
export class AuditEntryModel {
  @Field(() => String, { description: 'Place in the chain, a whole number from 1 without gaps.' })
  seq: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at: Date;

  @Field(() => String, { description: 'room.act, e.g. monitoring.caseRead.' })
  action: string;

  @Field(() => IdScalar, { nullable: true, description: 'Who; empty for the program itself.' })
  personId: string | null;

  @Field(() => String, { nullable: true, description: 'What kind of thing it was done to.' })
  objectKind: string | null;

  @Field(() => String, { nullable: true, description: 'Its id.' })
  objectId: string | null;

  @Field(() => IdScalar, { nullable: true, description: 'The office whose material was touched.' })
  officeId: string | null;

  @Field(() => String, { description: 'More, as JSON: words of the program, ids and counts.' })
  detail: string;
}

export const toModel = (row: AuditEntryRow): AuditEntryModel => ({
  ...row,
  detail: JSON.stringify(row.detail),
});

@ObjectType({ description: 'Entries of the audit log, newest first.' })
export class AuditEntryPage {
  @Field(() => [AuditEntryModel], { description: 'The entries.' })
  items: AuditEntryModel[];

  @Field(() => String, { nullable: true, description: 'Give it as `after` for older entries.' })
  next: string | null;
}

@InputType({ description: 'Which entries; what is left out does not matter.' })
export class AuditEntryFilter {
  @Field(() => String, {
    nullable: true,
    description: 'A room or an act: monitoring, monitoring.caseRead.',
  })
  action?: string | null;

  @Field(() => IdScalar, { nullable: true, description: "Touching this office's material." })
  officeId?: string | null;

  @Field(() => IdScalar, { nullable: true, description: 'Done by this person.' })
  personId?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'From this day in Japan.' })
  fromOn?: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'Until this day, included.' })
  untilOn?: Day | null;
}

@ArgsType()
class CursorArgs {
  @Field(() => TakeScalar, { defaultValue: 50, description: 'Entries on the page, 1 to 100.' })
  take: number;

  @Field(() => String, { nullable: true, description: 'The `next` of the page before.' })
  after?: string | null;
}

@ArgsType()
export class AuditEntriesArgs extends CursorArgs {
  @Field(() => AuditEntryFilter, { nullable: true, description: 'Which entries.' })
  filter?: AuditEntryFilter | null;
}

@ArgsType()
export class WhoReadUsArgs extends CursorArgs {
  @Field(() => IdScalar, { description: 'An office that you manage.' })
  officeId: string;

  @Field(() => DayScalar, { nullable: true, description: 'From this day in Japan.' })
  fromOn?: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'Until this day, included.' })
  untilOn?: Day | null;
}
