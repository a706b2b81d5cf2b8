import { Injectable } from '@nestjs/common';
import { type Day, fiscalYearOf, todayInTokyo } from '@furikaeri/calendar';
import {
  conflict,
  insertOnce,
  invalid,
  type PersonActor,
  refused,
  type TextWarning,
  textWarnings,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { AgendaItem } from './agenda-item.entity.js';
import { Meeting } from './meeting.entity.js';
import { say } from './messages.js';
import { lockMeeting, lockOpenMeeting, nameOf, note, readText, readWords } from './rows.js';

export interface MeetingWords {
  title: string;
  heldOn?: Day | null;
  hours?: string | null;
  place?: string | null;
  evaluates?: boolean | null;
}
export interface PlanMeetingInput extends MeetingWords {
  /** Made by the client, so that a retry is one meeting. */
  id: string;
  fiscalYear: number;
  round: number;
  confirmed?: boolean | null;
}
/** What is left out stays. */
export interface ReviseMeetingInput extends Partial<MeetingWords> {
  meetingId: string;
  confirmed?: boolean | null;
}
/** Done, unless `warnings` ask first. */
export interface Done {
  /** Empty: nothing was written. */
  id: string | null;
  warnings: TextWarning[];
}

/** 評価会議の回; coordinators keep them. */
@Injectable()
export class MeetingsService {
  constructor(private readonly work: UnitOfWork) {}

  async planMeeting(actor: PersonActor, input: PlanMeetingInput): Promise<Done> {
    const { id, fiscalYear, round, title, hours, place } = input;
    const warnings = textWarnings(input, { title, hours, place });
    return this.work.run(actor, async (tx) => {
      const known = await tx.manager.findOneBy(Meeting, { id });
      if (known?.fiscalYear === fiscalYear && known.round === round) return { id, warnings: [] };
      await mustBeFree(tx, fiscalYear, round);
      const words = readMeeting({ ...input, title: title ?? '' });
      if (warnings.length) return { id: null, warnings };
      const row = {
        id,
        municipalityId: actor.municipalityId,
        fiscalYear,
        round,
        createdAt: tx.now,
      };
      if (!(await insertOnce(tx, Meeting, { ...row, ...words }))) {
        throw conflict(say.idTaken(), 'input.id');
      }
      note(tx, 'meetingPlanned', 'Meeting', id, { fiscalYear, round });
      return { id, warnings };
    });
  }

  async reviseMeeting(actor: PersonActor, input: ReviseMeetingInput): Promise<Done> {
    const { meetingId: id, title, hours, place } = input;
    const warnings = textWarnings(input, { title, hours, place });
    return this.work.run(actor, async (tx) => {
      await lockOpenMeeting(tx, id);
      const words = readMeeting(input);
      if (warnings.length) return { id: null, warnings };
      if (Object.keys(words).length) {
        await tx.manager.update(Meeting, { id }, words);
        note(tx, 'meetingRevised', 'Meeting', id, { changed: Object.keys(words) });
      }
      return { id, warnings };
    });
  }

  /** From now on members read the pack. */
  async openPack(actor: PersonActor, meetingId: string): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const meeting = await lockOpenMeeting(tx, meetingId);
      if (meeting.packOpenedAt) return { id: meetingId };
      if (!meeting.heldOn) throw refused(say.heldOnMissing());
      if (!(await tx.manager.countBy(AgendaItem, { meetingId }))) throw refused(say.agendaEmpty());
      await tx.manager.update(Meeting, { id: meetingId }, { packOpenedAt: tx.now });
      note(tx, 'packOpened', 'Meeting', meetingId);
      return { id: meetingId };
    });
  }

  /** Opened too early: members do not read it any more. */
  async shutPack(actor: PersonActor, meetingId: string): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const { packOpenedAt } = await lockOpenMeeting(tx, meetingId);
      if (!packOpenedAt) return { id: meetingId };
      await tx.manager.update(Meeting, { id: meetingId }, { packOpenedAt: null });
      note(tx, 'packShut', 'Meeting', meetingId);
      return { id: meetingId };
    });
  }

  /** Nothing of it changes from now on, until it is opened again. */
  async closeMeeting(actor: PersonActor, meetingId: string): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const { closedAt, heldOn } = await lockMeeting(tx, meetingId);
      if (closedAt) return { id: meetingId };
      if (!heldOn || heldOn > todayInTokyo(tx.now)) throw refused(say.notHeldYet());
      await tx.manager.update(Meeting, { id: meetingId }, { closedAt: tx.now });
      note(tx, 'meetingClosed', 'Meeting', meetingId);
      return { id: meetingId };
    });
  }

  async reopenMeeting(actor: PersonActor, meetingId: string): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const { closedAt } = await lockMeeting(tx, meetingId);
      if (!closedAt) return { id: meetingId };
      await tx.manager.update(Meeting, { id: meetingId }, { closedAt: null });
      note(tx, 'meetingReopened', 'Meeting', meetingId);
      return { id: meetingId };
    });
  }
}

/** What was given, as it is kept. */
function readMeeting({ title, heldOn, hours, place, evaluates }: Partial<MeetingWords>) {
  return {
    ...(title != null && { title: readWords(title, 'input.title', 100, say.titleMissing()) }),
    ...(heldOn !== undefined && { heldOn }),
    ...(hours != null && { hours: readText(hours, 'input.hours', 50) }),
    ...(place != null && { place: readText(place, 'input.place', 100) }),
    ...(evaluates != null && { evaluates }),
  };
}

async function mustBeFree(tx: Tx, fiscalYear: number, round: number): Promise<void> {
  if (Math.abs(fiscalYear - fiscalYearOf(todayInTokyo(tx.now))) > 20) {
    throw invalid('input.fiscalYear', say.yearOutside());
  }
  if (round < 1 || round > 12) throw invalid('input.round', say.roundRange());
  await tx.query(
    `select pg_advisory_xact_lock(hashtextextended('meeting ' || app_municipality(), 0))`,
  );
  if (await tx.manager.findOneBy(Meeting, { fiscalYear, round })) {
    throw conflict(say.meetingTaken({ meeting: nameOf({ fiscalYear, round }) }), 'input.round');
  }
}
