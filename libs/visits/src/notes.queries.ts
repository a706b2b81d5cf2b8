import type { ReadTx } from '@furikaeri/core';
import type { NoteContent } from './domain/note.js';

type Ids = readonly string[];

export interface NoteRow {
  visitId: string;
  revision: number;
  content: NoteContent;
  officeView: string;
  visitorsView: string;
  shownAt: Date | null;
  visitorsConfirmedAt: Date | null;
  visitorsConfirmedBy: string | null;
  officeConfirmedAt: Date | null;
  officeConfirmedBy: string | null;
  savedAt: Date;
}

/** Notes within reach: the team's own, and of an office those that were shown to it. */
export const findNotesOf = (tx: ReadTx, visitIds: Ids): Promise<NoteRow[]> =>
  tx.query(
    `select visit_id as "visitId", revision, content, office_view as "officeView",
       visitors_view as "visitorsView", shown_at as "shownAt", visitors_confirmed_at as "visitorsConfirmedAt",
       visitors_confirmed_by as "visitorsConfirmedBy", office_confirmed_at as "officeConfirmedAt",
       office_confirmed_by as "officeConfirmedBy", saved_at as "savedAt"
     from visit_note where visit_id = any ($1::uuid[])`,
    [visitIds],
  );

export interface NoteVersionRow {
  id: string;
  visitId: string;
  revision: number;
  content: NoteContent;
  officeView: string;
  visitorsView: string;
  reason: string;
  personId: string;
  at: Date;
}

/** What the notes were before, the latest first. */
export const findVersionsOf = (tx: ReadTx, visitIds: Ids): Promise<NoteVersionRow[]> =>
  tx.query(
    `select id::text, visit_id as "visitId", revision, content, office_view as "officeView",
       visitors_view as "visitorsView", reason, person_id as "personId", at
     from note_version where visit_id = any ($1::uuid[]) order by note_version.id desc`,
    [visitIds],
  );

/** 手元のメモ of the reader's own side; row security hides the other's. */
export const findPrivateNotesOf = (
  tx: ReadTx,
  visitIds: Ids,
): Promise<{ visitId: string; words: string }[]> =>
  tx.query(
    `select visit_id as "visitId", words from private_note where visit_id = any ($1::uuid[])`,
    [visitIds],
  );

export interface WellbeingRow {
  visitId: string;
  words: string;
  followUpBy: string | null;
  followUpOn: string | null;
  savedAt: Date;
}

export const findWellbeingOf = (tx: ReadTx, visitIds: Ids): Promise<WellbeingRow[]> =>
  tx.query(
    `select visit_id as "visitId", words, follow_up_by as "followUpBy",
       follow_up_on::text as "followUpOn", saved_at as "savedAt"
     from wellbeing_line where visit_id = any ($1::uuid[])`,
    [visitIds],
  );

/** 視点 of the form that the visit's programme has now, by code. */
export async function findPerspectives(tx: ReadTx, visitId: string): Promise<string[]> {
  const rows = await tx.query<{ code: string }>(
    `select p ->> 'code' as code
     from visit v join programme g on g.id = v.programme_id
     join instrument_version i on i.id = g.instrument_version_id,
       jsonb_array_elements(coalesce(i.definition -> 'perspectives', '[]')) p
     where v.id = $1`,
    [visitId],
  );
  return rows.map(({ code }) => code);
}
