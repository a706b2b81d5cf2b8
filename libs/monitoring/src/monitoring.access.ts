import type { Actor } from '@furikaeri/core';

/** Whose register a person reads and keeps. Row-level security is the second lock. */
interface Duty {
  officeId: string;
  specialistId: string | null;
}

const seesAll = (actor: Actor): boolean =>
  actor.kind === 'system' || actor.roles.includes('coordinator');

/** Coordinators: every case; managers: the whole office's; specialists: their own. */
export function mayTouch(actor: Actor, { officeId, specialistId }: Duty): boolean {
  if (actor.kind === 'system' || seesAll(actor)) return true;
  if (actor.managedOfficeIds.includes(officeId)) return true;
  return specialistId === actor.personId && actor.officeIds.includes(officeId);
}

/** Who shares out work: hand-overs and cases of others. */
export const mayKeepOffice = (actor: Actor, officeId: string): boolean =>
  actor.kind === 'system' || seesAll(actor) || actor.managedOfficeIds.includes(officeId);

/**
 * `mayTouch` as a condition over the columns `municipality_id`, `office_id` and `specialist_id` of
 * `alias`. Adds its parameters to `params`. The municipality, which row-level security sees to
 * anyway, is named so that indexes which begin with it serve.
 */
export function mayTouchSql(actor: Actor, alias: string, params: unknown[]): string {
  if (actor.kind === 'system') return 'true';
  const municipality = `${alias}.municipality_id = $${params.push(actor.municipalityId)}`;
  if (seesAll(actor)) return municipality;
  params.push(actor.managedOfficeIds, actor.personId, actor.officeIds);
  const [managed, person, offices] = [2, 1, 0].map((back) => `$${params.length - back}`);
  return `${municipality} and (${alias}.office_id = any (${managed}::uuid[]) or (${alias}.specialist_id = ${person} and ${alias}.office_id = any (${offices}::uuid[])))`;
}
