import { Injectable } from '@nestjs/common';
import { todayInTokyo } from '@furikaeri/calendar';
import {
  type AppError,
  conflict,
  invalid,
  type Message,
  type PersonActor,
  refused,
  type TextWarning,
  textWarnings,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { recordAct } from './acts.js';
import {
  applyToNote,
  bothConfirmed,
  type NoteContent,
  type NoteMove,
  unfinished,
} from './domain/note.js';
import { stateLabels, type VisitState } from './domain/visit.js';
import { say } from './messages.js';
import { lockVisit, moveVisit } from './moves.js';
import { mustKnowPerspectives, readContent, readText, textsOf } from './note-input.js';
import { keepNote, type KeptNote, loadNote } from './note-rows.js';
import { findStaffAmong, getCloseSide, mustBeClose } from './notes.access.js';
import { findPerspectives } from './notes.queries.js';
import { offerOfficialRoute } from './official-route.js';
import type { Visit } from './visit.entity.js';
import { getSide } from './visits.access.js';

export interface SaveNoteInput {
  visitId: string;
  /** The revision that this text builds on; 0 for the first. */
  revision: number;
  content: NoteContent;
}
export interface ShowNoteInput {
  visitId: string;
  confirmed?: boolean | null;
}
export interface ConfirmNoteInput extends ShowNoteInput {
  /** The revision that was read. */
  revision: number;
}
export interface AddViewInput extends ShowNoteInput {
  words: string;
}
export interface AmendNoteInput extends ShowNoteInput {
  reason: string;
}
/** `warnings`: the question to answer first; nothing was done (a saved draft is saved all the same). */
export interface NoteAnswer {
  visitId: string;
  warnings: TextWarning[];
  /** Where to turn, where the words speak of abuse or danger. */
  officialRoute?: Message[];
}

const MOST_VIEW = 2000;
const done = (visitId: string): NoteAnswer => ({ visitId, warnings: [] });

/** 訪問記録: written by the visitors, shown to the office, confirmed by both, amended, closed. */
@Injectable()
export class NotesService {
  constructor(private readonly work: UnitOfWork) {}

  /** 訪問した: from its first minute on. */
  async holdVisit(actor: PersonActor, { visitId }: { visitId: string }): Promise<NoteAnswer> {
    return this.work.run(actor, async (tx) => {
      const visit = await lockVisit(tx, visitId);
      const side = await getSide(tx, visit);
      if (visit.state === 'held') return done(visitId);
      if (visit.state === 'confirmed' && visit.startsAt! > tx.now) throw refused(say.notBegun());
      await moveVisit(tx, visit, 'hold', side);
      return done(visitId);
    });
  }

  /** The draft is kept whatever stands in it; what looks like a person is told, and asked when it is shown. */
  async saveNote(actor: PersonActor, input: SaveNoteInput): Promise<NoteAnswer> {
    const content = readContent(input.content);
    return this.work.run(actor, async (tx) => {
      const visit = await lockVisit(tx, input.visitId);
      await mustBeClose('visitors', tx, visit);
      mustBeIn(visit, ['held']);
      await mustHaveTakenPart(tx, visit, content.participants);
      const kept = await loadNote(tx, visit);
      mustKnowPerspectives(content, kept.note.content, await findPerspectives(tx, visit.id));
      await this.apply(tx, visit, kept, { kind: 'save', revision: input.revision, content });
      const texts = textsOf(content);
      const officialRoute = await offerOfficialRoute(tx, visit, Object.values(texts));
      return { visitId: visit.id, warnings: textWarnings({}, texts), officialRoute };
    });
  }

  /** From now on the office reads it. */
  async showNote(actor: PersonActor, input: ShowNoteInput): Promise<NoteAnswer> {
    return this.work.run(actor, async (tx) => {
      const visit = await lockVisit(tx, input.visitId);
      await mustBeClose('visitors', tx, visit);
      const kept = await loadNote(tx, visit);
      if (kept.note.shown) return done(visit.id);
      mustBeIn(visit, ['held']);
      const warnings = textWarnings(input, textsOf(kept.note.content));
      if (warnings.length) return { visitId: visit.id, warnings };
      await this.apply(tx, visit, kept, { kind: 'show' });
      return done(visit.id);
    });
  }

  /** A side's yes to the words that it read. The second yes makes the visit `noted`. */
  async confirmNote(actor: PersonActor, input: ConfirmNoteInput): Promise<NoteAnswer> {
    return this.work.run(actor, async (tx) => {
      const visit = await lockVisit(tx, input.visitId);
      const side = await getCloseSide(tx, visit);
      const kept = await loadNote(tx, visit);
      const { note } = kept;
      if (note.confirmed[side] && note.revision === input.revision) return done(visit.id);
      mustBeIn(visit, ['held']);
      const warnings = side === 'visitors' ? textWarnings(input, textsOf(note.content)) : [];
      if (warnings.length) return { visitId: visit.id, warnings };
      const { revision } = input;
      const after = await this.apply(tx, visit, kept, { kind: 'confirm', side, revision });
      if (bothConfirmed(after)) await moveVisit(tx, visit, 'note', side);
      return done(visit.id);
    });
  }

  /** What a side adds or sees otherwise, in its own words; neither side's yes is undone by it. */
  async addView(actor: PersonActor, input: AddViewInput): Promise<NoteAnswer> {
    const words = readText('input.words', input.words, MOST_VIEW);
    const warnings = textWarnings(input, { words });
    return this.work.run(actor, async (tx) => {
      const visit = await lockVisit(tx, input.visitId);
      const side = await getCloseSide(tx, visit);
      mustBeIn(visit, ['held', 'noted']);
      if (warnings.length) return { visitId: visit.id, warnings };
      await this.apply(tx, visit, await loadNote(tx, visit), { kind: 'view', side, words });
      const officialRoute = await offerOfficialRoute(tx, visit, [words]);
      return { ...done(visit.id), officialRoute };
    });
  }

  /** Back to writing; the confirmed words stay in the history. */
  async amendNote(actor: PersonActor, input: AmendNoteInput): Promise<NoteAnswer> {
    const warnings = textWarnings(input, { reason: input.reason });
    return this.work.run(actor, async (tx) => {
      const visit = await lockVisit(tx, input.visitId);
      const side = await getCloseSide(tx, visit);
      if (warnings.length) return { visitId: visit.id, warnings };
      await moveVisit(tx, visit, 'amend', side, input.reason);
      const kept = await loadNote(tx, visit);
      await this.apply(tx, visit, kept, { kind: 'amend' }, input.reason.trim());
      return done(visit.id);
    });
  }

  /** Ends the visit, and with it the team's assignment. */
  async closeVisit(actor: PersonActor, { visitId }: { visitId: string }): Promise<NoteAnswer> {
    return this.work.run(actor, async (tx) => {
      const visit = await lockVisit(tx, visitId);
      await mustBeClose('visitors', tx, visit);
      mustBeIn(visit, ['noted']);
      const { note } = await loadNote(tx, visit);
      const [{ steps } = { steps: 0 }] = await tx.query<{ steps: number }>(
        `select count(*)::int as steps from next_step where visit_id = $1 and state in ('open', 'done')`,
        [visitId],
      );
      const [missing] = unfinished(note.content, steps);
      if (missing) throw refused(say[missing]());
      await moveVisit(tx, visit, 'close', 'visitors');
      return done(visitId);
    });
  }

  private async apply(tx: Tx, visit: Visit, kept: KeptNote, move: NoteMove, reason = '') {
    const result = applyToNote(kept.note, move);
    if ('refused' in result) throw refusalOf(result.refused, kept, move);
    if (result.note === kept.note) return kept.note;
    await keepNote(tx, visit, kept, result, { move, reason });
    recordAct(tx, actOf[move.kind], visit, {
      detail: { revision: result.note.revision, ...('side' in move && { side: move.side }) },
    });
    return result.note;
  }
}

const actOf: Record<NoteMove['kind'], string> = {
  save: 'noteSaved',
  show: 'noteShown',
  confirm: 'noteAgreed',
  view: 'viewAdded',
  amend: 'noteReopened',
};

export function mustBeIn({ state }: Pick<Visit, 'state'>, states: readonly VisitState[]): void {
  if (!states.includes(state)) throw refused(say.notNow({ state: stateLabels[state] }));
}

/** Both texts go along, so that a person can put them together. */
function refusalOf(
  why: 'stale' | 'nothingWritten' | 'notShown',
  { note }: KeptNote,
  move: NoteMove,
): AppError {
  if (why !== 'stale') return refused(say[why]());
  const yours = move.kind === 'save' ? { yours: move.content } : {};
  const facts = { revision: note.revision, stored: note.content, ...yours };
  return conflict(say.noteChanged(), 'input.revision', facts);
}

async function mustHaveTakenPart(tx: Tx, visit: Visit, people: readonly string[]): Promise<void> {
  const on = todayInTokyo(visit.startsAt ?? tx.now);
  const staff = await findStaffAmong(tx, visit.officeId, on, people);
  if (staff.length < people.length) throw invalid('input.content.participants', say.notOfOffice());
}
