import { Injectable } from '@nestjs/common';
import {
  conflict,
  invalid,
  notFound,
  type PersonActor,
  refused,
  textWarnings,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { audit } from '@furikaeri/audit';
import { DateProposal } from './date-proposal.entity.js';
import { writeHours } from './domain/dates.js';
import { moves, type Side, stateLabels, type VisitMove, type VisitState } from './domain/visit.js';
import { say } from './messages.js';
import { lockVisit, moveVisit, mustAllow } from './moves.js';
import { asks, saved, type SchedulingAnswer } from './scheduling-answer.js';
import { type AnswersInput, warningsOn, writeAnswers } from './scheduling-answers.js';
import { bookTeam } from './scheduling-bookings.js';
import { OpenDates } from './scheduling-open-dates.js';
import type { VisitAct } from './visit-act.entity.js';
import { Visit, type VisitMethod } from './visit.entity.js';
import { getSide } from './visits.access.js';

export interface AnswerDatesInput extends AnswersInput {
  visitId: string;
}
export interface ConfirmDateInput {
  proposalId: string;
  /** 場所; left out: as it was. */
  place?: string | null;
  confirmed?: boolean | null;
}
export interface LeaveDatesInput {
  visitId: string;
  reason?: string | null;
  confirmed?: boolean | null;
}
export interface ChangeMeetingInput {
  visitId: string;
  method?: VisitMethod | null;
  place?: string | null;
  confirmed?: boolean | null;
}

/** Moves that end an agreement or the search for one. */
export type LeavingMove = Extract<
  VisitMove,
  'reschedule' | 'decline' | 'postpone' | 'cancel' | 'resume'
>;

const MOST_PLACE = 300;
/** While people may still change how they meet. */
const open: readonly VisitState[] = ['draft', 'proposing', 'confirmed', 'postponed'];

/** 日程: answered, agreed, and given up again by either side. */
@Injectable()
export class SchedulingService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly dates: OpenDates,
  ) {}

  /** By the office itself; what the visitors enter was told to them by telephone. */
  async answerDates(actor: PersonActor, input: AnswerDatesInput): Promise<SchedulingAnswer> {
    return this.work.run(actor, async (tx) => {
      const visit = await lockVisit(tx, input.visitId);
      const side = await getSide(tx, visit);
      const warnings = warningsOn(input);
      if (warnings.length) return asks(visit.id, { warnings });
      const via = side === 'office' ? 'account' : 'telephone';
      return saved(visit.id, await writeAnswers(tx, visit, input, via));
    });
  }

  /** Takes the time of the whole team. Of two at once one wins; the other is told what was agreed. */
  async confirmDate(actor: PersonActor, input: ConfirmDateInput): Promise<SchedulingAnswer> {
    return this.work.run(actor, async (tx) => {
      const { visit, date } = await lockDate(tx, input.proposalId);
      const side = await getSide(tx, visit, 'input.proposalId');
      if (isAgreed(visit, date)) return saved(visit.id, say.dateAgreed({ when: writeHours(date) }));
      mustAllow(visit, 'confirm', side);
      mustBeFree(tx, date, side);
      checkPlace(input.place);
      const warnings = textWarnings(input, { place: input.place });
      if (warnings.length) return asks(visit.id, { warnings });
      const agreed = await moveVisit(tx, visit, 'confirm', side, '', {
        startsAt: date.startsAt,
        endsAt: date.endsAt,
        method: date.method,
        place: input.place?.trim() ?? visit.place,
        calendarSequence: visit.calendarSequence + 1,
      });
      await this.dates.withdraw(tx, visit.id, date.id);
      await this.dates.revokeLinks(tx, visit.id);
      await bookTeam(tx, agreed, 'input.proposalId');
      return saved(visit.id, say.dateAgreed({ when: writeHours(date) }));
    });
  }

  /** Nothing stays on offer and nobody's time taken; calendars strike the visit out. */
  async leave(
    actor: PersonActor,
    move: LeavingMove,
    input: LeaveDatesInput,
  ): Promise<SchedulingAnswer> {
    return this.work.run(actor, async (tx) => {
      const visit = await lockVisit(tx, input.visitId);
      const reason = input.reason ?? '';
      if (await isSentAgain(tx, visit, move, reason)) return saved(visit.id);
      const side = await getSide(tx, visit);
      mustAllow(visit, move, side, reason);
      const warnings = textWarnings(input, { reason });
      if (warnings.length) return asks(visit.id, { warnings });
      await moveVisit(tx, visit, move, side, reason, sequenceAfter(visit));
      await this.dates.release(tx, visit.id);
      return saved(visit.id);
    });
  }

  /** On site or a web meeting, and where. */
  async changeMeeting(actor: PersonActor, input: ChangeMeetingInput): Promise<SchedulingAnswer> {
    return this.work.run(actor, async (tx) => {
      const visit = await lockVisit(tx, input.visitId);
      await getSide(tx, visit);
      if (!open.includes(visit.state)) {
        throw refused(say.meetingFixed({ state: stateLabels[visit.state] }));
      }
      checkPlace(input.place);
      const warnings = textWarnings(input, { place: input.place });
      if (warnings.length) return asks(visit.id, { warnings });
      const change = {
        method: input.method ?? visit.method,
        place: input.place?.trim() ?? visit.place,
      };
      if (change.method === visit.method && change.place === visit.place) return saved(visit.id);
      await tx.manager.update(Visit, { id: visit.id }, { ...change, ...sequenceAfter(visit) });
      audit.record(tx, {
        action: 'visits.meetingChanged',
        objectKind: 'Visit',
        objectId: visit.id,
        officeId: visit.officeId,
        detail: { method: change.method },
      });
      return saved(visit.id);
    });
  }
}

/** The last move was this very one, by this person: its answer was lost, or somebody pressed twice. */
async function isSentAgain(
  tx: Tx,
  { id, state }: Visit,
  move: LeavingMove,
  reason: string,
): Promise<boolean> {
  if (moves[move].to !== state) return false;
  const [last] = await tx.query<Pick<VisitAct, 'move' | 'personId' | 'reason'>>(
    `select move, person_id as "personId", reason from visit_act
     where visit_id = $1 order by id desc limit 1`,
    [id],
  );
  const mine = last?.personId === (tx.actor as PersonActor).personId;
  return mine && last.move === move && last.reason === reason.trim();
}

/** Calendars that know the agreed hours must hear of the change. */
const sequenceAfter = ({ state, calendarSequence }: Visit) => ({
  calendarSequence: calendarSequence + (state === 'confirmed' ? 1 : 0),
});

/** The visit first, so that everybody waits at the same door; then the date as it is by then. */
async function lockDate(tx: Tx, proposalId: string) {
  const found = await tx.manager.findOneBy(DateProposal, { id: proposalId });
  if (!found) throw notFound('input.proposalId');
  const visit = await lockVisit(tx, found.visitId, 'input.proposalId');
  return { visit, date: await tx.manager.findOneByOrFail(DateProposal, { id: proposalId }) };
}

/** True for the very date that was agreed. Throws CONFLICT for another. */
function isAgreed(visit: Visit, date: DateProposal): boolean {
  if (visit.state !== 'confirmed' || !visit.startsAt || !visit.endsAt) return false;
  if (!date.withdrawnAt) return true;
  const hours = { startsAt: visit.startsAt, endsAt: visit.endsAt };
  throw conflict(say.otherDateAgreed({ when: writeHours(hours) }), 'input.proposalId', hours);
}

function mustBeFree(tx: Tx, date: DateProposal, side: Side): void {
  const field = 'input.proposalId';
  if (date.withdrawnAt) throw conflict(say.datesChanged(), field);
  if (date.startsAt <= tx.now) throw refused(say.datePast(), field);
  if (!date.answer) throw refused(say.notAnswered(), field);
  if (date.answer === 'no') throw refused(say.answeredNo(), field);
  if (date.proposedBy === 'office' && side === 'office') throw refused(say.ownOffer(), field);
}

function checkPlace(place: string | null | undefined): void {
  if ((place?.trim().length ?? 0) > MOST_PLACE) {
    throw invalid('input.place', say.placeTooLong({ most: MOST_PLACE }));
  }
}
