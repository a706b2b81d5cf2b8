import type { PersonActor, Tx } from '@furikaeri/core';
import { emptyNote, type Note, type NoteMove } from './domain/note.js';
import { NoteVersion } from './note-version.entity.js';
import type { Visit } from './visit.entity.js';
import { VisitNote } from './visit-note.entity.js';

/** The note of a visit as the rules see it, with its row where there is one. */
export interface KeptNote {
  note: Note;
  row: VisitNote | null;
}

/** Inside the visit's lock. */
export async function loadNote(tx: Tx, { id }: Pick<Visit, 'id'>): Promise<KeptNote> {
  const row = await tx.manager.findOneBy(VisitNote, { visitId: id });
  if (!row) return { note: emptyNote, row };
  const note: Note = {
    revision: row.revision,
    content: row.content,
    views: { visitors: row.visitorsView, office: row.officeView },
    shown: row.shownAt !== null,
    confirmed: {
      visitors: row.visitorsConfirmedAt !== null,
      office: row.officeConfirmedAt !== null,
    },
  };
  return { note, row };
}

/** Writes what the rules gave; where they say so, the note as it was goes into the history first. */
export async function keepNote(
  tx: Tx,
  visit: Visit,
  { note: before, row }: KeptNote,
  { note: after, keep }: { note: Note; keep: boolean },
  { move, reason }: { move: NoteMove; reason: string },
): Promise<void> {
  const { personId } = tx.actor as PersonActor;
  const of = { visitId: visit.id, municipalityId: visit.municipalityId, officeId: visit.officeId };
  if (keep) {
    await tx.manager.insert(NoteVersion, {
      ...of,
      revision: before.revision,
      content: before.content,
      officeView: before.views.office,
      visitorsView: before.views.visitors,
      reason,
      personId,
      at: tx.now,
    });
  }
  const confirmation = (
    side: 'visitors' | 'office',
    at: Date | null = null,
    by: string | null = null,
  ) => {
    if (!after.confirmed[side]) return { at: null, by: null };
    return before.confirmed[side] ? { at, by } : { at: tx.now, by: personId };
  };
  const visitors = confirmation('visitors', row?.visitorsConfirmedAt, row?.visitorsConfirmedBy);
  const office = confirmation('office', row?.officeConfirmedAt, row?.officeConfirmedBy);
  const columns = {
    revision: after.revision,
    content: after.content as object,
    officeView: after.views.office,
    visitorsView: after.views.visitors,
    shownAt: after.shown ? (row?.shownAt ?? tx.now) : null,
    visitorsConfirmedAt: visitors.at,
    visitorsConfirmedBy: visitors.by,
    officeConfirmedAt: office.at,
    officeConfirmedBy: office.by,
    ...(move.kind === 'save' && { savedAt: tx.now }),
  };
  if (row) await tx.manager.update(VisitNote, { visitId: visit.id }, columns);
  else await tx.manager.insert(VisitNote, { ...of, ...columns, begunAt: tx.now, savedAt: tx.now });
}
