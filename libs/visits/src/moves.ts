import { audit } from '@furikaeri/audit';
import { AppError, invalid, notFound, refused, type Tx } from '@furikaeri/core';
import {
  applyMove,
  endStates,
  type MoveRefusal,
  type Side,
  type VisitMove,
  type VisitState,
} from './domain/visit.js';
import { say } from './messages.js';
import { Visit } from './visit.entity.js';
import { VisitAct } from './visit-act.entity.js';

/** The visit, locked for the rest of the transaction. NOT_FOUND also where row security hides it. */
export async function lockVisit(tx: Tx, id: string, field = 'input.visitId'): Promise<Visit> {
  const lock = { mode: 'pessimistic_write' } as const;
  const visit = await tx.manager.findOne(Visit, { where: { id }, lock });
  if (!visit) throw notFound(field);
  return visit;
}

/** What else changes on the visit with a move. */
export type MoveChanges = Partial<
  Pick<Visit, 'startsAt' | 'endsAt' | 'method' | 'place' | 'calendarSequence'>
>;

/**
 * The one way by which a visit changes its state: locks it, asks the table of moves, leaves a
 * footprint and notes the act. Gives the visit as it is now. Throws NOT_FOUND, REFUSED, INVALID.
 */
export async function moveVisit(
  tx: Tx,
  { id }: Pick<Visit, 'id'>,
  move: VisitMove,
  side: Side,
  reason = '',
  changes: MoveChanges = {},
): Promise<Visit> {
  const visit = await lockVisit(tx, id);
  const to = mustAllow(visit, move, side, reason);
  const change = { ...changes, state: to, endedAt: endStates.includes(to) ? tx.now : null };
  await tx.manager.update(Visit, { id }, change);
  await tx.manager.insert(VisitAct, {
    municipalityId: visit.municipalityId,
    officeId: visit.officeId,
    visitId: id,
    move,
    fromState: visit.state,
    toState: to,
    side,
    reason: reason.trim(),
    personId: tx.actor.kind === 'person' ? tx.actor.personId : null,
    at: tx.now,
  });
  audit.record(tx, {
    action: `visits.${pastOf[move]}`,
    objectKind: 'Visit',
    objectId: id,
    officeId: visit.officeId,
    detail: { side, from: visit.state, to },
  });
  return { ...visit, ...change };
}

/** The state to which the move leads; for questions that come before it is made. Throws REFUSED, INVALID. */
export function mustAllow(
  { state }: Pick<Visit, 'state'>,
  move: VisitMove,
  side: Side,
  reason = '',
): VisitState {
  const result = applyMove(state, move, side, reason);
  if ('refused' in result) throw refusalOf(result.refused);
  return result.to;
}

/** Names of the acts in the audit log. */
const pastOf: Record<VisitMove, string> = {
  propose: 'datesProposed',
  confirm: 'dateConfirmed',
  reschedule: 'rescheduled',
  hold: 'held',
  note: 'noteConfirmed',
  amend: 'noteAmended',
  close: 'closed',
  decline: 'declined',
  postpone: 'postponed',
  resume: 'resumed',
  cancel: 'cancelled',
};

function refusalOf(refusal: MoveRefusal): AppError {
  switch (refusal.why) {
    case 'state':
      return refused(say.notInThisState({ ...refusal }));
    case 'side':
      return refused(say.notThisSide({ ...refusal }));
    case 'reasonMissing':
      return invalid('input.reason', say.reasonMissing());
    case 'reasonTooLong':
      return invalid('input.reason', say.reasonTooLong({ most: refusal.most }));
  }
}
