import { Injectable } from '@nestjs/common';
import { addDays, type Day, instantInTokyo } from '@furikaeri/calendar';
import { invalid, newId, notFound, type PersonActor, type Tx, UnitOfWork } from '@furikaeri/core';
import { audit } from '@furikaeri/audit';
import { Availability } from './availability.entity.js';
import { readHours } from './domain/dates.js';
import { hoursProblem, MOST_HOURS_AT_ONCE, type OfferedHours } from './domain/offered-hours.js';
import { say } from './messages.js';
import { coordinates } from './visits.access.js';

export interface SetAvailabilityInput {
  /** Left out: oneself. Coordinators enter for others who told them. */
  personId?: string | null;
  fromOn: Day;
  untilOn: Day;
  hours: readonly OfferedHours[];
}

/** 訪問できる時間. */
@Injectable()
export class PlanningAvailabilityService {
  constructor(private readonly work: UnitOfWork) {}

  /** In the period these hours hold instead of those of before. */
  async setAvailability(
    actor: PersonActor,
    input: SetAvailabilityInput,
  ): Promise<{ personId: string }> {
    const personId = input.personId ?? actor.personId;
    if (personId !== actor.personId && !coordinates(actor)) throw notFound('input.personId');
    mustBeSound(input);
    return this.work.run(actor, async (tx) => {
      await lockMember(tx, personId);
      await tx.query(
        `delete from availability where person_id = $1 and starts_at >= $2 and starts_at < $3`,
        [personId, instantInTokyo(input.fromOn), instantInTokyo(addDays(input.untilOn, 1))],
      );
      const rows = input.hours.map((hours) => ({
        id: newId(),
        municipalityId: actor.municipalityId,
        personId,
        ...readHours(hours),
      }));
      if (rows.length) await tx.manager.insert(Availability, rows);
      audit.record(tx, {
        action: 'visits.availabilitySet',
        objectKind: 'Person',
        objectId: personId,
        detail: { fromOn: input.fromOn, untilOn: input.untilOn, hours: rows.length },
      });
      return { personId };
    });
  }
}

function mustBeSound(input: SetAvailabilityInput): void {
  const problem = hoursProblem(input, input.hours);
  if (!problem) return;
  const at = 'at' in problem ? `hours.${problem.at}` : 'untilOn';
  throw invalid(`input.${at}`, say[problem.why]({ most: MOST_HOURS_AT_ONCE }));
}

/** Locked, so that two who replace the same hours do not add up. */
async function lockMember(tx: Tx, personId: string): Promise<void> {
  const [member] = await tx.query(
    `select from programme_member where person_id = $1 and left_at is null limit 1`,
    [personId],
  );
  if (!member) throw notFound('input.personId');
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('availability ' || $1, 0))`, [
    personId,
  ]);
}
