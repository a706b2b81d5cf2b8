import type { Month } from '@furikaeri/calendar';
import { todayInTokyo } from '@furikaeri/calendar';
import { invalid, newId, notFound, type Tx } from '@furikaeri/core';
import type { DisabilityKind } from './desk.entity.js';
import type { Phase } from './domain/due-months.js';
import { say } from './messages.js';
import { mayTouch } from './monitoring.access.js';
import { MonitoringPhase } from './monitoring-phase.entity.js';
import { SupportCase } from './support-case.entity.js';

/** The case, locked for the rest of the transaction. NOT_FOUND also where it is another's. */
export async function lockCase(tx: Tx, id: string, field = 'input.caseId'): Promise<SupportCase> {
  const found = await tx.manager.findOne(SupportCase, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!found || !mayTouch(tx.actor, found)) throw notFound(field);
  return found;
}

/** Refuses a person who does not work as specialist at the office today or later. */
export async function mustBeSpecialist(
  tx: Tx,
  officeId: string,
  personId: string,
  field = 'input.specialistId',
): Promise<void> {
  const [found] = await tx.query(
    `select from appointment where person_id = $1 and office_id = $2 and role = 'specialist'
       and (until_on is null or until_on >= $3) limit 1`,
    [personId, officeId, todayInTokyo(tx.now)],
  );
  if (!found) throw invalid(field, say.notASpecialist());
}

/** The desk asked for, or the first that takes the kind. */
export async function routeToDesk(
  tx: Tx,
  kind: DisabilityKind,
  deskId?: string | null,
): Promise<string> {
  const [desk] = await tx.query<{ id: string }>(
    `select id from desk
     where municipality_id = app_municipality() and case when $1::uuid is null then $2 = any (disability_kinds) else id = $1 end
     order by position, id limit 1`,
    [deskId ?? null, kind],
  );
  if (desk) return desk.id;
  throw deskId ? notFound('input.deskId') : invalid('input.deskId', say.deskMissing());
}

/** Writes what was decided; what it replaces is marked and stays. */
export async function writePhases(
  tx: Tx,
  of: SupportCase,
  phases: readonly Phase[],
  decision: { decidedOn?: string | null; reason?: string | null },
): Promise<void> {
  await tx.manager.insert(
    MonitoringPhase,
    phases.map((phase) => ({
      id: newId(),
      municipalityId: of.municipalityId,
      officeId: of.officeId,
      caseId: of.id,
      ...phase,
      decidedOn: decision.decidedOn ?? null,
      reason: decision.reason?.trim() ?? '',
      createdAt: tx.now,
    })),
  );
}

/** The phases that hold within these months end here and now. */
export async function supersedePhases(
  tx: Tx,
  caseId: string,
  within: { from: Month; until: Month },
): Promise<void> {
  await tx.query(
    `update monitoring_phase set superseded_at = $4
     where case_id = $1 and superseded_at is null
       and from_month <= ($3::text || '-01')::date and until_month >= ($2::text || '-01')::date`,
    [caseId, within.from, within.until, tx.now],
  );
}
