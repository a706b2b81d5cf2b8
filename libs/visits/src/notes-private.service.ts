import { Injectable } from '@nestjs/common';
import { type Day, todayInTokyo } from '@furikaeri/calendar';
import { invalid, type PersonActor, textWarnings, UnitOfWork } from '@furikaeri/core';
import { recordAct } from './acts.js';
import { endStates, visitStates } from './domain/visit.js';
import { say } from './messages.js';
import { lockVisit } from './moves.js';
import { readText } from './note-input.js';
import { mustBeIn, type NoteAnswer } from './notes.service.js';
import { findStaffAmong, findTeamIds, getCloseSide } from './notes.access.js';
import { offerOfficialRoute } from './official-route.js';
import { PrivateNote } from './private-note.entity.js';
import { WellbeingLine } from './wellbeing-line.entity.js';

export interface SavePrivateNoteInput {
  visitId: string;
  words: string;
  confirmed?: boolean | null;
}
export interface SaveWellbeingLineInput extends SavePrivateNoteInput {
  /** 事後フォローの約束: who will be in touch, and on which day. Both or neither. */
  followUpBy?: string | null;
  followUpOn?: Day | null;
}

const MOST_WORDS = 2000;
const underWay = visitStates.filter((state) => !endStates.includes(state));

/** 手元のメモ of one side, and 気持ち・負担 between the two. In no aggregate and no export. */
@Injectable()
export class PrivateNotesService {
  constructor(private readonly work: UnitOfWork) {}

  async savePrivateNote(actor: PersonActor, input: SavePrivateNoteInput): Promise<NoteAnswer> {
    const words = readText('input.words', input.words, MOST_WORDS);
    const warnings = textWarnings(input, { words });
    return this.work.run(actor, async (tx) => {
      const visit = await lockVisit(tx, input.visitId);
      const side = await getCloseSide(tx, visit);
      if (warnings.length) return { visitId: visit.id, warnings };
      const { id: visitId, municipalityId, officeId } = visit;
      const row = { visitId, side, municipalityId, officeId, words };
      await tx.manager.upsert(PrivateNote, { ...row, personId: actor.personId, savedAt: tx.now }, [
        'visitId',
        'side',
      ]);
      recordAct(tx, 'privateNoteSaved', visit, { detail: { side } });
      const officialRoute = await offerOfficialRoute(tx, visit, [words]);
      return { visitId, warnings: [], officialRoute };
    });
  }

  async saveWellbeingLine(actor: PersonActor, input: SaveWellbeingLineInput): Promise<NoteAnswer> {
    const words = readText('input.words', input.words, MOST_WORDS);
    const [followUpBy, followUpOn] = [input.followUpBy ?? null, input.followUpOn ?? null];
    if (followUpBy && !followUpOn) throw invalid('input.followUpOn', say.promiseHalf());
    if (followUpOn && !followUpBy) throw invalid('input.followUpBy', say.promiseHalf());
    const warnings = textWarnings(input, { words });
    return this.work.run(actor, async (tx) => {
      const visit = await lockVisit(tx, input.visitId);
      const side = await getCloseSide(tx, visit);
      mustBeIn(visit, underWay);
      if (warnings.length) return { visitId: visit.id, warnings };
      if (followUpBy) {
        const staff = await findStaffAmong(tx, visit.officeId, todayInTokyo(tx.now), [followUpBy]);
        const known = [...staff, ...(await findTeamIds(tx, visit.id))];
        if (!known.includes(followUpBy)) throw invalid('input.followUpBy', say.notOfTheTwo());
      }
      const { id: visitId, municipalityId, officeId } = visit;
      const row = { visitId, municipalityId, officeId, words, followUpBy, followUpOn };
      await tx.manager.upsert(
        WellbeingLine,
        { ...row, personId: actor.personId, savedAt: tx.now },
        ['visitId'],
      );
      recordAct(tx, 'wellbeingSaved', visit, { detail: { side } });
      const officialRoute = await offerOfficialRoute(tx, visit, [words]);
      return { visitId, warnings: [], officialRoute };
    });
  }
}
