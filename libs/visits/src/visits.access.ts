import { type Actor, notFound, type ReadTx } from '@furikaeri/core';
import { endStates, type Side } from './domain/visit.js';
import type { Visit } from './visit.entity.js';

type Of = Pick<Visit, 'id' | 'officeId' | 'state'>;

/**
 * On which side of each visit the actor stands: the office's people on theirs; the visit's team while
 * it is not over, and coordinators, on the visitors'. Whoever stands on none is not in the map.
 */
export async function sidesOf(tx: ReadTx, visits: readonly Of[]): Promise<Map<string, Side>> {
  const { actor } = tx;
  if (actor.kind === 'system') return new Map();
  const coordinates = actor.roles.includes('coordinator');
  const open = visits.filter(({ state }) => !endStates.includes(state)).map(({ id }) => id);
  const mine = coordinates
    ? []
    : await tx.query<{ id: string }>(
        `select visit_id as id from visit_member
         where visit_id = any ($1::uuid[]) and person_id = $2 and left_at is null`,
        [open, actor.personId],
      );
  const team = new Set(mine.map(({ id }) => id));
  return new Map(
    visits.flatMap(({ id, officeId }): [string, Side][] => {
      if (actor.officeIds.includes(officeId)) return [[id, 'office']];
      return coordinates || team.has(id) ? [[id, 'visitors']] : [];
    }),
  );
}

/** The actor's side. Throws NOT_FOUND for whoever has none: not theirs and not there answer alike. */
export async function getSide(tx: ReadTx, visit: Of, field = 'input.visitId'): Promise<Side> {
  const side = (await sidesOf(tx, [visit])).get(visit.id);
  if (!side) throw notFound(field);
  return side;
}

/** The same where only one side may act: the other meets NOT_FOUND too. */
export async function mustStandOn(
  side: Side,
  tx: ReadTx,
  visit: Of,
  field = 'input.visitId',
): Promise<void> {
  if ((await getSide(tx, visit, field)) !== side) throw notFound(field);
}

export const coordinates = (actor: Actor): boolean =>
  actor.kind === 'system' || actor.roles.includes('coordinator');

/** Offices of which the actor reads what is planned for them: the own ones and those visited now. */
export const reachesOffice = (actor: Actor, officeId: string): boolean =>
  actor.kind === 'system' ||
  coordinates(actor) ||
  actor.officeIds.includes(officeId) ||
  actor.assignedOfficeIds.includes(officeId);

/** `reachesOffice` as a condition over `municipality_id` and `office_id` of `alias`. Adds its parameters to `params`. */
export function reachesOfficeSql(actor: Actor, alias: string, params: unknown[]): string {
  if (actor.kind === 'system') return 'true';
  const municipality = `${alias}.municipality_id = $${params.push(actor.municipalityId)}`;
  if (coordinates(actor)) return municipality;
  const offices = [...actor.officeIds, ...actor.assignedOfficeIds];
  return `${municipality} and ${alias}.office_id = any ($${params.push(offices)}::uuid[])`;
}

/** Those who go out: leads, core members, and the 基幹. */
export const goesOut = (actor: Actor): boolean =>
  coordinates(actor) ||
  (actor.kind === 'person' && actor.roles.some((role) => role === 'lead' || role === 'coreMember'));
