import { formatFiscalYear } from '@furikaeri/calendar';
import { audit } from '@furikaeri/audit';
import { invalid, type Message, notFound, refused, type Tx } from '@furikaeri/core';
import { meetingName } from './domain/meeting.js';
import { Meeting } from './meeting.entity.js';
import { say } from './messages.js';

/** Trimmed. Throws INVALID where it is too long. */
export function readText(written: string | null | undefined, field: string, most: number): string {
  const text = written?.trim() ?? '';
  if (text.length > most) throw invalid(field, say.textTooLong({ most }));
  return text;
}

/** The same where something must be written. */
export function readWords(
  written: string | null | undefined,
  field: string,
  most: number,
  missing: Message,
): string {
  const text = readText(written, field, most);
  if (!text) throw invalid(field, missing);
  return text;
}

export const nameOf = ({ fiscalYear, round }: Pick<Meeting, 'fiscalYear' | 'round'>): string =>
  meetingName(formatFiscalYear(fiscalYear), round);

/** The meeting, held still for the rest of the transaction: `share` lets others write its parts. */
export async function lockMeeting(
  tx: Tx,
  id: string,
  { field = 'input.meetingId', share = false } = {},
): Promise<Meeting> {
  const mode = share ? 'pessimistic_read' : 'pessimistic_write';
  const meeting = await tx.manager.findOne(Meeting, { where: { id }, lock: { mode } });
  if (!meeting) throw notFound(field);
  return meeting;
}

/** The same, and refuses one that is closed. */
export async function lockOpenMeeting(
  tx: Tx,
  id: string,
  options: { field?: string; share?: boolean } = {},
): Promise<Meeting> {
  const meeting = await lockMeeting(tx, id, options);
  if (meeting.closedAt) throw refused(say.meetingClosed({ meeting: nameOf(meeting) }));
  return meeting;
}

/** Notes what was done. `detail`: words of the program, ids and counts. */
export function note(
  tx: Tx,
  act: string,
  objectKind: string,
  objectId: string,
  detail: Record<string, unknown> = {},
): void {
  audit.record(tx, { action: `findings.${act}`, objectKind, objectId, detail });
}
