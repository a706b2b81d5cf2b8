import { invalid, notFound, type Tx } from '@furikaeri/core';
import { say } from './messages.js';
import { Programme } from './programme.entity.js';

/** The programme, locked for the rest of the transaction. */
export async function lockProgramme(
  tx: Tx,
  id: string,
  field = 'input.programmeId',
): Promise<Programme> {
  const lock = { mode: 'pessimistic_write' } as const;
  const programme = await tx.manager.findOne(Programme, { where: { id }, lock });
  if (!programme) throw notFound(field);
  return programme;
}

/** Trimmed. Throws INVALID where it is too long. */
export function readText(written: string | null | undefined, field: string, most: number): string {
  const text = written?.trim() ?? '';
  if (text.length > most) throw invalid(field, say.textTooLong({ most }));
  return text;
}
