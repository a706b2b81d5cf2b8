import { Injectable } from '@nestjs/common';
import { audit } from '@furikaeri/audit';
import {
  conflict,
  invalid,
  newId,
  notFound,
  type PersonActor,
  refused,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { type Activity, activityLabels } from './domain/words.js';
import { endStates } from './domain/visit.js';
import { say } from './messages.js';
import { insertOnce } from './planning-rows.js';
import { mustBeTeam } from './planning-team.js';
import { programmeStateLabels } from './domain/programme.js';
import { Programme } from './programme.entity.js';
import { ProgrammeTarget } from './programme-target.entity.js';
import { Visit, type VisitMethod } from './visit.entity.js';
import { VisitMember } from './visit-member.entity.js';
import { VisitWish } from './visit-wish.entity.js';

export interface PlanVisitInput {
  /** Made by the client, so that a retry is one visit. */
  id: string;
  targetId: string;
  personIds: readonly string[];
  /** Left out: all of the programme's. */
  activities?: readonly Activity[] | null;
  method?: VisitMethod | null;
  place?: string | null;
}

const MOST_PLACE = 200;

/** 訪問の計画から訪問へ. */
@Injectable()
export class PlanningService {
  constructor(private readonly work: UnitOfWork) {}

  /** A visit in preparation, with its team; what the office asked for is taken up. */
  async planVisit(actor: PersonActor, input: PlanVisitInput): Promise<{ id: string }> {
    const place = input.place?.trim() ?? '';
    if (place.length > MOST_PLACE) {
      throw invalid('input.place', say.textTooLong({ most: MOST_PLACE }));
    }
    return this.work.run(actor, async (tx) => {
      const target = await lockTarget(tx, input.targetId);
      if (await isRetry(tx, input.id, target)) return { id: input.id };
      if (target.droppedAt) throw refused(say.targetDropped());
      const programme = await tx.manager.findOneByOrFail(Programme, { id: target.programmeId });
      mustBeOpen(programme);
      await mustBeTheOnlyOne(tx, target);
      const team = await mustBeTeam(tx, target, input.personIds);
      const { programmeId, roundId, officeId, municipalityId } = target;
      const of = { municipalityId, visitId: input.id, officeId };
      const written = await insertOnce(tx, Visit, {
        id: input.id,
        municipalityId,
        programmeId,
        roundId,
        officeId,
        activities: activitiesOf(programme, input.activities),
        method: input.method ?? 'onSite',
        place,
        wish: await wishOf(tx, officeId),
        createdBy: actor.personId,
        createdAt: tx.now,
      });
      if (!written) throw conflict(say.visitIdTaken(), 'input.id');
      await tx.manager.insert(
        VisitMember,
        team.map((member) => ({ id: newId(), ...of, ...member, joinedAt: tx.now })),
      );
      await tx.manager
        .createQueryBuilder()
        .update(VisitWish)
        .set({ settledAt: tx.now, visitId: input.id })
        .where('office_id = :officeId and settled_at is null', { officeId })
        .execute();
      audit.record(tx, {
        action: 'visits.planned',
        objectKind: 'Visit',
        objectId: input.id,
        officeId,
        detail: { targetId: target.id, team: team.map(({ part }) => part) },
      });
      return { id: input.id };
    });
  }
}

/** Two who plan at once meet here. */
export async function lockTarget(
  tx: Tx,
  id: string,
  field = 'input.targetId',
): Promise<ProgrammeTarget> {
  const lock = { mode: 'pessimistic_write' } as const;
  const target = await tx.manager.findOne(ProgrammeTarget, { where: { id }, lock });
  if (!target) throw notFound(field);
  return target;
}

export function mustBeOpen({ state }: Programme): void {
  if (state === 'open') return;
  throw refused(say.programmeNotOpen({ state: programmeStateLabels[state] }));
}

async function isRetry(tx: Tx, id: string, target: ProgrammeTarget): Promise<boolean> {
  const known = await tx.manager.findOneBy(Visit, { id });
  if (!known) return false;
  if (known.roundId === target.roundId && known.officeId === target.officeId) return true;
  throw conflict(say.visitIdTaken(), 'input.id');
}

/** One visit of a round to an office is under way; one that was declined or is closed stands in nobody's way. */
async function mustBeTheOnlyOne(tx: Tx, { roundId, officeId }: ProgrammeTarget): Promise<void> {
  const [other] = await tx.query(
    `select from visit where round_id = $1 and office_id = $2 and state <> all ($3) limit 1`,
    [roundId, officeId, endStates],
  );
  if (other) throw conflict(say.alreadyPlanned(), 'input.targetId');
}

function activitiesOf(programme: Programme, chosen?: readonly Activity[] | null): Activity[] {
  const activities = [...new Set(chosen ?? programme.activities)];
  if (!activities.length) throw invalid('input.activities', say.activitiesMissing());
  for (const activity of activities) {
    if (programme.activities.includes(activity)) continue;
    const words = { activity: activityLabels[activity] };
    throw invalid('input.activities', say.activityOutside(words));
  }
  return activities;
}

/** What the office said when it asked, latest last. */
async function wishOf(tx: Tx, officeId: string): Promise<string> {
  const wishes = await tx.query<{ words: string }>(
    `select words from visit_wish where office_id = $1 and settled_at is null and words <> ''
     order by created_at, id`,
    [officeId],
  );
  return wishes.map(({ words }) => words).join('\n');
}
