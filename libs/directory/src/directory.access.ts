import { type Actor, forbidden, type PersonActor, type Role } from '@furikaeri/core';

/**
 * Who works here, for colleagues to see. Who sits on the committee or audits is known to
 * coordinators alone: members may be service users or their family.
 */
export const staffRoles = [
  'coordinator',
  'lead',
  'coreMember',
  'manager',
  'specialist',
] as const satisfies readonly Role[];

/** What a manager may give and end, at an office of their own. */
const managedRoles: readonly Role[] = ['specialist'];

/** The whole directory of the municipality, to read and to change. */
export const keepsDirectory = (actor: Actor): boolean =>
  actor.kind === 'system' || actor.roles.includes('coordinator');

/** Roles that the actor may see others hold. */
export const visibleRoles = (actor: Actor): readonly Role[] | 'all' =>
  keepsDirectory(actor) ? 'all' : staffRoles;

export const managesOffice = (actor: Actor, officeId: string | null): boolean =>
  keepsDirectory(actor) ||
  (officeId !== null && (actor as PersonActor).managedOfficeIds.includes(officeId));

/** Give or end this role there. */
export const appointsTo = (actor: Actor, role: Role, officeId: string | null): boolean =>
  keepsDirectory(actor) || (managedRoles.includes(role) && managesOffice(actor, officeId));

/** Stops everybody but coordinators and the program itself. */
export function mustKeepDirectory(actor: Actor): void {
  if (!keepsDirectory(actor)) throw forbidden();
}

/** The tenant the actor writes for. The program itself must name one. */
export function municipalityOf(actor: Actor): string {
  if (!actor.municipalityId) throw forbidden();
  return actor.municipalityId;
}
