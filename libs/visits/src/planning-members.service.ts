import { Injectable } from '@nestjs/common';
import { audit } from '@furikaeri/audit';
import {
  invalid,
  newId,
  notFound,
  type PersonActor,
  refused,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { agreedStates, endStates, type VisitState } from './domain/visit.js';
import { say } from './messages.js';
import { lockVisit } from './moves.js';
import { joinProgramme, type MemberInput } from './planning-members.js';
import { lockProgramme } from './planning-rows.js';
import { mustBeTeam } from './planning-team.js';
import { ProgrammeMember } from './programme-member.entity.js';
import { mustNotBeClosed, note } from './programmes.service.js';
import { bookTeam } from './scheduling-bookings.js';
import { Visit } from './visit.entity.js';
import { VisitMember } from './visit-member.entity.js';

export interface SaveMemberInput extends MemberInput {
  programmeId: string;
}
export interface LeaveProgrammeInput {
  programmeId: string;
  personId: string;
}
export interface ReplaceVisitMemberInput {
  programmeId: string;
  /** Who leaves the teams. */
  personId: string;
  /** Who joins in their place. */
  newPersonId: string;
  reason: string;
  /** Left out: every visit of the programme that is not over. */
  visitIds?: readonly string[] | null;
}

/** Before the day of the visit: afterwards the team is who was there. */
const ahead: readonly VisitState[] = ['draft', 'proposing', 'confirmed', 'postponed'];

/** Who visits: joins, leaves, and is replaced in the middle of the year. */
@Injectable()
export class PlanningMembersService {
  constructor(private readonly work: UnitOfWork) {}

  /** Joins, comes back, or changes part, districts or hours. */
  async saveProgrammeMember(actor: PersonActor, input: SaveMemberInput): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const programme = await lockProgramme(tx, input.programmeId);
      mustNotBeClosed(programme);
      await joinProgramme(tx, programme, input, 'input');
      note(tx, 'memberSaved', programme.id, { personId: input.personId, part: input.part });
      return { id: programme.id };
    });
  }

  /** Whose visits lie ahead is replaced there first. */
  async leaveProgramme(actor: PersonActor, input: LeaveProgrammeInput): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const programme = await lockProgramme(tx, input.programmeId);
      const of = { programmeId: programme.id, personId: input.personId };
      const member = await tx.manager.findOneBy(ProgrammeMember, of);
      if (!member) throw notFound('input.personId');
      if (member.leftAt) return { id: programme.id };
      const { length: count } = await visitsAhead(tx, of);
      if (count) throw refused(say.memberVisits({ count }), 'input.personId');
      await tx.manager.update(ProgrammeMember, { id: member.id }, { leftAt: tx.now });
      note(tx, 'memberLeft', programme.id, { personId: input.personId });
      return { id: programme.id };
    });
  }

  /**
   * The assignment passes on: who leaves reads the offices' material no more, who joins does. Each
   * team is checked anew, and agreed times are booked for the one who joins. All or nothing.
   */
  async replaceVisitMember(
    actor: PersonActor,
    input: ReplaceVisitMemberInput,
  ): Promise<{ visitIds: string[] }> {
    const { personId, newPersonId } = input;
    const reason = input.reason.trim();
    if (!reason) throw invalid('input.reason', say.reasonMissing());
    if (reason.length > 500) throw invalid('input.reason', say.reasonTooLong({ most: 500 }));
    if (personId === newPersonId) throw invalid('input.newPersonId', say.replacedBySame());
    return this.work.run(actor, async (tx) => {
      const { id: programmeId } = await lockProgramme(tx, input.programmeId);
      const all = await visitsAhead(tx, { programmeId, personId });
      const visitIds = input.visitIds ?? all;
      if (!visitIds.length) throw refused(say.noVisitToMove(), 'input.personId');
      if (visitIds.some((id) => !all.includes(id))) throw notFound('input.visitIds');
      for (const id of visitIds.toSorted()) await passOn(tx, id, { ...input, reason });
      return { visitIds: [...visitIds] };
    });
  }
}

async function visitsAhead(
  tx: Tx,
  { programmeId, personId }: { programmeId: string; personId: string },
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select v.id from visit v join visit_member m on m.visit_id = v.id and m.left_at is null
     where v.programme_id = $1 and m.person_id = $2 and v.state = any ($3) order by v.id`,
    [programmeId, personId, ahead],
  );
  return rows.map(({ id }) => id);
}

async function passOn(
  tx: Tx,
  visitId: string,
  { personId, newPersonId, reason }: ReplaceVisitMemberInput,
): Promise<void> {
  const visit = await lockVisit(tx, visitId, 'input.visitIds');
  if (endStates.includes(visit.state)) throw notFound('input.visitIds');
  const now = await tx.query<{ id: string; personId: string }>(
    `select id, person_id as "personId" from visit_member
     where visit_id = $1 and left_at is null order by joined_at, id`,
    [visitId],
  );
  const leaving = now.find((member) => member.personId === personId);
  if (!leaving) throw notFound('input.visitIds');
  const stay = now.filter((member) => member !== leaving).map((member) => member.personId);
  if (stay.includes(newPersonId)) throw invalid('input.newPersonId', say.alreadyInTeam());
  const team = await mustBeTeam(tx, visit, [...stay, newPersonId], 'input.newPersonId');
  await tx.manager.update(VisitMember, { id: leaving.id }, { leftAt: tx.now, leaveReason: reason });
  await tx.manager.insert(VisitMember, {
    id: newId(),
    municipalityId: visit.municipalityId,
    visitId,
    officeId: visit.officeId,
    personId: newPersonId,
    part: team.find((member) => member.personId === newPersonId)?.part as 'lead',
    joinedAt: tx.now,
  });
  if (agreedStates.includes(visit.state)) await bookTeam(tx, visit, 'input.newPersonId');
  await tx.manager.update(Visit, { id: visitId }, { calendarSequence: visit.calendarSequence + 1 });
  audit.record(tx, {
    action: 'visits.memberReplaced',
    objectKind: 'Visit',
    objectId: visitId,
    officeId: visit.officeId,
    detail: { personId, newPersonId },
  });
}
