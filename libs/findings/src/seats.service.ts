import { Injectable } from '@nestjs/common';
import type { Day } from '@furikaeri/calendar';
import {
  conflict,
  insertOnce,
  invalid,
  type PersonActor,
  textWarnings,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { Attendance } from './attendance.entity.js';
import type { Presence } from './domain/meeting.js';
import type { Done } from './meetings.service.js';
import { say } from './messages.js';
import { lockOpenMeeting, note, readWords } from './rows.js';
import { Seat } from './seat.entity.js';

export interface SaveSeatInput {
  /** Made by the client; a known one is changed. */
  id: string;
  label: string;
  personId?: string | null;
  fromOn: Day;
  untilOn?: Day | null;
  confirmed?: boolean | null;
}
export interface RecordAttendanceInput {
  meetingId: string;
  attendance: readonly { seatId: string; presence: Presence }[];
}

/** 委員の席 and 出欠. */
@Injectable()
export class SeatsService {
  constructor(private readonly work: UnitOfWork) {}

  async saveSeat(actor: PersonActor, input: SaveSeatInput): Promise<Done> {
    const { id, personId = null, fromOn, untilOn = null } = input;
    const warnings = textWarnings(input, { label: input.label });
    const label = readWords(input.label, 'input.label', 50, say.labelMissing());
    if (untilOn && untilOn < fromOn) throw invalid('input.untilOn', say.seatReversed());
    return this.work.run(actor, async (tx) => {
      if (personId) await mustBeMember(tx, personId);
      if (warnings.length) return { id: null, warnings };
      const words = { label, personId, fromOn, untilOn };
      if (await tx.manager.findOneBy(Seat, { id })) await tx.manager.update(Seat, { id }, words);
      else {
        const row = { id, municipalityId: actor.municipalityId, ...words, createdAt: tx.now };
        if (!(await insertOnce(tx, Seat, row))) throw conflict(say.idTaken(), 'input.id');
      }
      note(tx, 'seatSaved', 'Seat', id);
      return { id, warnings };
    });
  }

  /** Who was there, as it should stand. */
  async recordAttendance(
    actor: PersonActor,
    { meetingId, attendance }: RecordAttendanceInput,
  ): Promise<{ id: string }> {
    const ids = attendance.map(({ seatId }) => seatId);
    const twice = ids.findIndex((id, at) => ids.indexOf(id) !== at);
    if (twice >= 0) throw invalid(`input.attendance.${twice}.seatId`, say.seatTwice());
    return this.work.run(actor, async (tx) => {
      const { heldOn } = await lockOpenMeeting(tx, meetingId);
      const seats = await tx.query<{ id: string }>(
        `select id from seat where id = any ($1::uuid[])
           and ($2::date is null or (from_on <= $2 and coalesce(until_on >= $2, true)))`,
        [ids, heldOn],
      );
      const unknown = ids.findIndex((id) => !seats.some((seat) => seat.id === id));
      if (unknown >= 0) throw invalid(`input.attendance.${unknown}.seatId`, say.notASeat());
      await tx.manager.delete(Attendance, { meetingId });
      const { municipalityId } = actor;
      const rows = attendance.map(({ seatId, presence }) => ({ seatId, presence }));
      await tx.manager.insert(
        Attendance,
        rows.map((row) => ({ meetingId, municipalityId, ...row })),
      );
      note(tx, 'attendanceRecorded', 'Meeting', meetingId, { seats: rows.length });
      return { id: meetingId };
    });
  }
}

async function mustBeMember(tx: Tx, personId: string): Promise<void> {
  const [found] = await tx.query(
    `select from appointment where person_id = $1 and role = 'committeeMember'`,
    [personId],
  );
  if (!found) throw invalid('input.personId', say.notAMember());
}
