import { todayInTokyo } from '@furikaeri/calendar';
import type { Tx } from '@furikaeri/core';

/**
 * Who may let this person in. Coordinators: anybody. Managers: people who are nothing but
 * specialists of the offices they manage; an address given by a manager must never open the
 * account of somebody who is more than that elsewhere.
 */
export async function mayInvite(tx: Tx, personId: string): Promise<boolean> {
  const { actor } = tx;
  if (actor.kind === 'system' || actor.roles.includes('coordinator')) return true;
  const [found] = await tx.query<{ all: boolean | null }>(
    `select bool_and(role = 'specialist' and office_id = any($2::uuid[])) as all
     from appointment where person_id = $1 and (until_on is null or until_on >= $3)`,
    [personId, actor.managedOfficeIds, todayInTokyo(tx.now)],
  );
  return found?.all === true;
}
