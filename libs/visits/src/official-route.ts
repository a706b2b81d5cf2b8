import type { Message, Tx } from '@furikaeri/core';
import { findReadingsOf } from '@furikaeri/audit';
import { dangersIn, officialRoute } from '@furikaeri/instruments';
import { recordAct } from './acts.js';
import type { Visit } from './visit.entity.js';

const OFFERED = 'officialRouteOffered';

/**
 * Where to turn, if these words speak of abuse or danger. Nobody is stopped; that it was offered on
 * this visit is noted once, and never why.
 */
export async function offerOfficialRoute(
  tx: Tx,
  visit: Pick<Visit, 'id' | 'officeId'>,
  words: readonly string[],
): Promise<Message[]> {
  const dangers = dangersIn(words.join('\n'));
  if (!dangers.length) return [];
  const of = { action: `visits.${OFFERED}`, objectId: visit.id };
  const before = await findReadingsOf(tx, of);
  if (!before.length) recordAct(tx, OFFERED, visit);
  return officialRoute(dangers);
}
