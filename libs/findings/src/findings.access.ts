import type { Actor } from '@furikaeri/core';

/** Coordinators see what is being prepared; members what stands in an opened pack. */
export const keeps = (actor: Actor): boolean =>
  actor.kind === 'system' || actor.roles.includes('coordinator');

/** `keeps`, or the meeting of `alias` is open, as a condition. Row security says it again. */
export const openSql = (actor: Actor, alias: string): string =>
  keeps(actor) ? 'true' : `${alias}.pack_opened_at is not null`;
