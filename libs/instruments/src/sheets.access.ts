import type { Actor, PersonActor } from '@furikaeri/core';
import type { SheetSide } from './domain/sheet.js';
import type { Sheet } from './sheet.entity.js';

/** As what somebody reads a sheet. */
export const sheetReaders = ['writer', 'manager', 'visitor', 'coordinator'] as const;
export type SheetReader = (typeof sheetReaders)[number];

type Whose = Pick<Sheet, 'officeId' | 'personId'>;

/** What the actor is to this sheet; empty: not of its two. Who has left the office is neither. */
export function sidesOf(actor: Actor, { officeId, personId }: Whose): SheetSide[] {
  if (actor.kind === 'system') return [];
  const sides: SheetSide[] = [];
  if (personId === actor.personId && actor.officeIds.includes(officeId)) sides.push('writer');
  if (actor.managedOfficeIds.includes(officeId)) sides.push('manager');
  return sides;
}

/**
 * As what the actor reads the row of `alias`, null where not at all. Colleagues do not read each
 * other's; visitors read what is shared, coordinators what is released. Adds its parameters to `params`.
 */
export function readerSql(actor: PersonActor, alias: string, params: unknown[]): string {
  const at = (value: unknown) => `$${params.push(value)}`;
  const office = (ids: readonly string[]) => `${alias}.office_id = any (${at(ids)}::uuid[])`;
  return `case
    when ${alias}.person_id = ${at(actor.personId)}::uuid and ${office(actor.officeIds)} then 'writer'
    when ${office(actor.managedOfficeIds)} then 'manager'
    when ${alias}.sharing <> 'kept' and ${office(actor.assignedOfficeIds)} then 'visitor'
    when ${alias}.sharing = 'released' and ${at(actor.roles.includes('coordinator'))}::boolean then 'coordinator'
  end`;
}
