import { notFound, type ReadTx } from '@furikaeri/core';
import { endStates, type Side } from './domain/visit.js';
import type { Visit } from './visit.entity.js';

type Of = Pick<Visit, 'id' | 'officeId' | 'state'>;

/**
 * The actor's side in what the two sides alone know: notes, cases, wellbeing. Unlike `getSide`, a
 * coordinator has one only as a member of the team. Throws NOT_FOUND for everybody else.
 */
export async function getCloseSide(tx: ReadTx, of: Of, field = 'input.visitId'): Promise<Side> {
  const { actor } = tx;
  if (actor.kind === 'system') throw notFound(field);
  if (actor.officeIds.includes(of.officeId)) return 'office';
  if (!endStates.includes(of.state) && (await findTeamIds(tx, of.id)).includes(actor.personId)) {
    return 'visitors';
  }
  throw notFound(field);
}

export async function mustBeClose(
  side: Side,
  tx: ReadTx,
  of: Of,
  field = 'input.visitId',
): Promise<void> {
  if ((await getCloseSide(tx, of, field)) !== side) throw notFound(field);
}

/** Who is of the team now. */
export async function findTeamIds(tx: ReadTx, visitId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select person_id as id from visit_member where visit_id = $1 and left_at is null`,
    [visitId],
  );
  return rows.map(({ id }) => id);
}

/** Of these people, those who work at the office on that day. */
export async function findStaffAmong(
  tx: ReadTx,
  officeId: string,
  on: string,
  personIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select distinct person_id as id from appointment
     where office_id = $1 and role in ('manager', 'specialist') and person_id = any ($3::uuid[])
       and from_on <= $2::date and coalesce(until_on >= $2::date, true)`,
    [officeId, on, personIds],
  );
  return rows.map(({ id }) => id);
}
