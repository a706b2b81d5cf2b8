import { conflict, invalid, type Message } from '@furikaeri/core';
import { readOfficeNumber } from './domain/office.js';
import { asKana } from './domain/fold.js';
import { say } from './messages.js';

/** What people typed, as it is kept: trimmed, kana in hiragana. Each throws INVALID with its field. */
export function readName(field: string, what: string, written: string, most = 100): string {
  const name = written.trim().replace(/\s+/g, ' ');
  if (!name) throw invalid(field, say.blank({ what }));
  return within(field, what, name, most);
}

export const readKana = (field: string, written: string | null | undefined): string =>
  within(field, 'ふりがな', asKana(written ?? ''), 100);

export const readDistrict = (field: string, written: string | null | undefined): string =>
  within(field, '地区', (written ?? '').trim(), 50);

export function readNumber(field: string, written: string | null | undefined): string | null {
  if (!written?.trim()) return null;
  const number = readOfficeNumber(written);
  if (!number) throw invalid(field, say.officeNumber());
  return number;
}

export function readEmail(field: string, written: string | null | undefined): string | null {
  const address = written?.normalize('NFKC').trim() ?? '';
  if (!address) return null;
  if (address.length > 254 || !/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/.test(address)) {
    throw invalid(field, say.email());
  }
  return address;
}

function within(field: string, what: string, text: string, most: number): string {
  if (text.length > most) throw invalid(field, say.tooLong({ what, most }));
  return text;
}

/** Runs a write; where the named unique constraint stops it, says so as a CONFLICT. */
export async function unlessTaken<T>(
  constraint: string,
  message: Message,
  field: string,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if ((error as { constraint?: string }).constraint === constraint)
      throw conflict(message, field);
    throw error;
  }
}
