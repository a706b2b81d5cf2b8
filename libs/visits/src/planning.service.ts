import { Injectable } from '@nestjs/common';
import { todayInTokyo } from '@furikaeri/calendar';
import { audit } from '@furikaeri/audit';
import {
  conflict,
  insertOnce,
  invalid,
  newId,
  notFound,
  type PersonActor,
  refused,
  type TextWarning,
  textWarnings,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { type Activity, activityLabels } from './domain/words.js';
import { endStates } from './domain/visit.js';
import { say } from './messages.js';
import { lockProgramme, readText } from './planning-rows.js';
import { mustBeTeam } from './planning-team.js';
import { programmeStateLabels } from './domain/programme.js';
import type { TargetReason } from './domain/proposal.js';
import { mustNotBeClosed } from './programmes.service.js';
import { Programme } from './programme.entity.js';
import { ProgrammeRound } from './programme-round.entity.js';
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

/** Done, unless `warnings` ask first. */
export interface PlanAnswer {
  /** Empty: nothing was written. */
  id: string | null;
  warnings: TextWarning[];
}

export interface ChooseTargetInput {
  roundId: string;
  officeId: string;
  /** None: people had a reason of their own. */
  reasons: readonly TargetReason[];
  words: string;
  confirmed?: boolean | null;
}
export interface DropTargetInput {
  targetId: string;
  reason: string;
  confirmed?: boolean | null;
}

const MOST_PLACE = 300;
const MOST_WORDS = 500;

/** 訪問の計画から訪問へ. */
@Injectable()
export class PlanningService {
  constructor(private readonly work: UnitOfWork) {}

  /** An office is chosen for a round, once; asked again, its reasons are changed. */
  async chooseTarget(actor: PersonActor, input: ChooseTargetInput): Promise<PlanAnswer> {
    const words = readText(input.words, 'input.words', MOST_WORDS);
    if (!words) throw invalid('input.words', say.targetWordsMissing());
    return this.work.run(actor, async (tx) => {
      const { roundId, officeId } = input;
      const round = await tx.manager.findOneBy(ProgrammeRound, { id: roundId });
      if (!round) throw notFound('input.roundId');
      mustNotBeClosed(await lockProgramme(tx, round.programmeId, 'input.roundId'));
      await mustBeVisitable(tx, officeId);
      const warnings = textWarnings(input, { words });
      if (warnings.length) return { id: null, warnings };
      const known = await tx.manager.findOneBy(ProgrammeTarget, { roundId, officeId });
      const target = {
        id: known?.id ?? newId(),
        municipalityId: round.municipalityId,
        programmeId: round.programmeId,
        roundId,
        officeId,
        reasons: [...new Set(input.reasons.length ? input.reasons : ['chosen' as const])],
        words,
        decidedBy: actor.personId,
        decidedAt: tx.now,
        droppedAt: null,
        dropReason: '',
      };
      await tx.manager.upsert(ProgrammeTarget, target, ['id']);
      noteTarget(tx, 'targetChosen', target, { reasons: target.reasons });
      return { id: target.id, warnings };
    });
  }

  async dropTarget(actor: PersonActor, input: DropTargetInput): Promise<PlanAnswer> {
    const dropReason = readText(input.reason, 'input.reason', MOST_WORDS);
    if (!dropReason) throw invalid('input.reason', say.reasonMissing());
    return this.work.run(actor, async (tx) => {
      const target = await lockTarget(tx, input.targetId);
      if (target.droppedAt) return { id: target.id, warnings: [] };
      if (await isUnderWay(tx, target)) throw refused(say.visitUnderWay());
      const warnings = textWarnings(input, { reason: dropReason });
      if (warnings.length) return { id: null, warnings };
      await tx.manager.update(
        ProgrammeTarget,
        { id: target.id },
        { droppedAt: tx.now, dropReason },
      );
      noteTarget(tx, 'targetDropped', target);
      return { id: target.id, warnings };
    });
  }

  /** A visit in preparation, with its team; what the office asked for is taken up. */
  async planVisit(actor: PersonActor, input: PlanVisitInput): Promise<{ id: string }> {
    const place = readText(input.place, 'input.place', MOST_PLACE);
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
async function lockTarget(tx: Tx, id: string, field = 'input.targetId'): Promise<ProgrammeTarget> {
  const lock = { mode: 'pessimistic_write' } as const;
  const target = await tx.manager.findOne(ProgrammeTarget, { where: { id }, lock });
  if (!target) throw notFound(field);
  return target;
}

async function mustBeVisitable(tx: Tx, officeId: string): Promise<void> {
  const [office] = await tx.query<{ visitable: boolean }>(
    `select not 'coreCentre' = any (kinds) and coalesce(closed_on >= $2, true) as visitable
     from office where id = $1`,
    [officeId, todayInTokyo(tx.now)],
  );
  if (!office) throw notFound('input.officeId');
  if (!office.visitable) throw invalid('input.officeId', say.notAnOffice());
}

function noteTarget(
  tx: Tx,
  act: string,
  { id, officeId, roundId }: Pick<ProgrammeTarget, 'id' | 'officeId' | 'roundId'>,
  detail: Record<string, unknown> = {},
): void {
  audit.record(tx, {
    action: `visits.${act}`,
    objectKind: 'ProgrammeTarget',
    objectId: id,
    officeId,
    detail: { roundId, ...detail },
  });
}

function mustBeOpen({ state }: Programme): void {
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
async function mustBeTheOnlyOne(tx: Tx, target: ProgrammeTarget): Promise<void> {
  if (await isUnderWay(tx, target)) throw conflict(say.alreadyPlanned(), 'input.targetId');
}

async function isUnderWay(tx: Tx, { roundId, officeId }: ProgrammeTarget): Promise<boolean> {
  const [visit] = await tx.query(
    `select from visit where round_id = $1 and office_id = $2 and state <> all ($3) limit 1`,
    [roundId, officeId, endStates],
  );
  return visit !== undefined;
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
