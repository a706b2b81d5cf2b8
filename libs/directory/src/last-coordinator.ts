import { refused, type Tx } from '@furikaeri/core';
import { say } from './messages.js';

/** Throws REFUSED where no coordinator would be left once these posts end: nobody could let the next one in. */
export async function mustLeaveCoordinator(
  tx: Tx,
  ending: readonly string[],
  field: string,
): Promise<void> {
  // Two who end each other's post at once wait here for each other.
  const lasting = await tx.query<{ id: string }>(
    `select id from appointment where role = 'coordinator' and until_on is null order by id for update`,
  );
  if (lasting.every(({ id }) => ending.includes(id))) throw refused(say.lastCoordinator(), field);
}
