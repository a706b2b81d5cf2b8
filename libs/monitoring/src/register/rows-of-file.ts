import { isBlank, openSheets, UnreadableFile } from '@furikaeri/core';
import { checkRow, type RegisterRow } from './check-row.js';
import { finding, Findings } from './finding.js';
import { isHeader, readHeader } from './header.js';
import type { Known } from './known.js';
import { say } from './messages.js';
import { RawRow } from './raw-row.js';

export const MOST_ROWS = 200_000;
const HEADER_WITHIN = 10;
const REPORT_EVERY = 2_000;

export interface Reading {
  known: Known;
  findings: Findings;
  /** Called every few thousand rows; may throw to stop the reading. */
  progress(rowsRead: number, rowsTotal: number): Promise<void>;
}

/**
 * The rows of a register file that hold no error. Everything remarked goes to `findings`; from the
 * first error on the file is only looked through, so nothing more is given.
 */
export async function* rowsOfFile(
  content: Buffer,
  { known, findings, progress }: Reading,
): AsyncGenerator<RegisterRow> {
  try {
    const { sheet, places, headerRow, remarks } = await findRegister(content);
    findings.add(remarks);
    if (findings.errors) return;
    const seen = new Map<string, number>();
    let read = 0;
    for await (const source of sheet.rows()) {
      if (source.row <= headerRow || isBlank(source)) continue;
      if (++read > MOST_ROWS) throw new UnreadableFile(say.tooManyRows({ most: MOST_ROWS }));
      const raw = new RawRow(source, places);
      const row = checkRow(raw, known);
      if (row) mustBeNew(row, raw, seen);
      findings.add(raw.findings);
      if (row && !findings.errors) yield row;
      if (read % REPORT_EVERY === 0) {
        await progress(read, Math.max(read, sheet.estimatedRows - headerRow));
      }
    }
    if (!read) throw new UnreadableFile(say.noRows());
    await progress(read, read);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    findings.add([finding('error', error.messageOf, { row: error.row })]);
  }
}

/** The first sheet with the header among its first rows. */
async function findRegister(content: Buffer) {
  for (const sheet of await openSheets(content)) {
    let looked = 0;
    for await (const { row, cells } of sheet.rows()) {
      if (isHeader(cells)) return { sheet, headerRow: row, ...readHeader(cells, row) };
      if (++looked === HEADER_WITHIN) break;
    }
  }
  throw new UnreadableFile(say.noHeader());
}

function mustBeNew({ officeId, code, row }: RegisterRow, raw: RawRow, seen: Map<string, number>) {
  const key = `${officeId} ${code}`;
  const first = seen.get(key);
  if (first === undefined) seen.set(key, row);
  else raw.error('code', say.codeTwice({ first }));
}
