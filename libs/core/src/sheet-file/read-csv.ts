import { CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { say } from './messages.js';
import { decode } from './decode.js';
import type { FileSheet, SheetRow } from './sheet.js';
import { UnreadableFile } from './unreadable.js';

const CHUNK = 64 * 1024;

/** Comma or tab; quotes as Excel writes them. Throws `UnreadableFile` for what is no text. */
export function readCsv(content: Buffer): FileSheet {
  const text = decode(content);
  if (text.includes('\0')) throw new UnreadableFile(say.notATable());
  return { name: '', rows: () => rowsOf(text), estimatedRows: countLines(text) };
}

async function* rowsOf(text: string): AsyncGenerator<SheetRow> {
  const parser = parse({
    delimiter: delimiterOf(text),
    relax_column_count: true,
    max_record_size: 1_000_000,
  });
  Readable.from(chunks(text)).pipe(parser);
  let row = 0;
  try {
    for await (const cells of parser) yield { row: ++row, cells, formulas: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableFile(say.brokenQuotes({ row: row + 1 }), row + 1);
  }
}

function* chunks(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += CHUNK) yield text.slice(at, at + CHUNK);
}

function delimiterOf(text: string): string {
  const start = text.slice(0, 4000);
  const count = (sign: string) => start.split(sign).length;
  return count('\t') > count(',') ? '\t' : ',';
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
