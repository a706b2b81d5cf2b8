import { say } from './messages.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import type { FileSheet } from './sheet.js';
import { UnreadableFile } from './unreadable.js';

export const MOST_BYTES = 32 * 1024 * 1024;

/** PDF, pictures, gzip, other archives. */
const foreign = ['%PDF', '\x89PNG', '\xff\xd8', 'GIF8', '\x1f\x8b', 'PK'];

/** Looks at the content, not at the name. Throws `UnreadableFile`. */
export async function openSheets(content: Buffer): Promise<FileSheet[]> {
  if (content.length === 0) throw new UnreadableFile(say.emptyFile());
  if (content.length > MOST_BYTES) throw new UnreadableFile(say.tooLarge({ most: 32 }));
  const begin = content.toString('latin1', 0, 8);
  if (begin.startsWith('PK\x03\x04')) return readXlsx(content);
  if (begin.startsWith('\xd0\xcf\x11\xe0')) throw new UnreadableFile(say.oldWorkbook());
  if (foreign.some((sign) => begin.startsWith(sign))) throw new UnreadableFile(say.notATable());
  return [readCsv(content)];
}
