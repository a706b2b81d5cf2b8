import { say } from './messages.js';
import type { FileSheet, SheetRow } from './sheet.js';
import { UnreadableFile } from './unreadable.js';
import { openWorkbook, type Workbook } from './workbook.js';
import { readXml } from './xml.js';
import { Zip } from './zip.js';

/** The sheets of a workbook, each read row by row and only when asked. */
export async function readXlsx(content: Buffer): Promise<FileSheet[]> {
  const zip = new Zip(content);
  if (!zip.has('xl/workbook.xml')) throw new UnreadableFile(say.notATable());
  const book = await openWorkbook(zip);
  return Promise.all(
    book.sheets.map(async ({ name, path }) => ({
      name,
      rows: () => rowsOf(zip, path, book),
      estimatedRows: await lastRowOf(zip, path),
    })),
  );
}

/** The sheet's own word for its size stands near its beginning: `<dimension ref="A1:K101"/>`. */
async function lastRowOf(zip: Zip, path: string): Promise<number> {
  for await (const part of zip.open(path)) {
    const start = part.toString('utf8', 0, 4000);
    return Number(/<dimension ref="[A-Z]+\d+:[A-Z]+(\d+)"/.exec(start)?.[1] ?? 0);
  }
  return 0;
}

async function* rowsOf(zip: Zip, path: string, book: Workbook): AsyncGenerator<SheetRow> {
  const reader = new RowReader(book);
  for await (const _ of readXml(zip.open(path), reader)) {
    void _;
    yield* reader.take();
  }
}

class RowReader {
  private rows: SheetRow[] = [];
  private row = 0;
  private cells: string[] = [];
  private formulas: number[] = [];
  private column = 0;
  private type = '';
  private style = 0;
  private written = '';
  private isText = false;
  private isReading = false;

  constructor(private readonly book: Workbook) {}

  take(): SheetRow[] {
    const rows = this.rows;
    this.rows = [];
    return rows;
  }

  open = (name: string, attributes: Record<string, string>): void => {
    switch (name) {
      case 'row':
        this.row = Number(attributes.r ?? this.row + 1);
        this.cells = [];
        this.formulas = [];
        this.column = -1;
        break;
      case 'c':
        this.column = attributes.r ? columnOf(attributes.r) : this.column + 1;
        this.type = attributes.t ?? 'n';
        this.style = Number(attributes.s ?? 0);
        this.written = '';
        break;
      case 'f':
        this.formulas.push(this.column);
        break;
      case 'rPh':
        this.isReading = true;
        break;
      case 'v':
      case 't':
        this.isText = !this.isReading;
    }
  };

  text = (part: string): void => {
    if (this.isText) this.written += part;
  };

  close = (name: string): void => {
    switch (name) {
      case 'rPh':
        this.isReading = false;
        break;
      case 'v':
      case 't':
        this.isText = false;
        break;
      case 'c':
        if (this.formulas.at(-1) !== this.column && this.column < 200) this.put();
        break;
      case 'row':
        this.rows.push({ row: this.row, cells: this.cells, formulas: this.formulas });
    }
  };

  private put(): void {
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = this.value();
  }

  private value(): string {
    const { type, written: text, book } = this;
    if (type === 's') return book.strings[Number(text)] ?? '';
    if (type !== 'n' || text === '') return type === 'e' ? '' : text;
    const number = Number(text);
    if (book.dateStyles[this.style] && number >= 1) return dayOf(number, book.from1904);
    return String(number);
  }
}

/** `AB12` → 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

/** Excel's count of days, YYYY-MM-DD. */
const dayOf = (serial: number, from1904: boolean): string =>
  new Date(
    Date.UTC(from1904 ? 1904 : 1899, from1904 ? 0 : 11, from1904 ? 1 : 30) +
      Math.floor(serial) * 86_400_000,
  )
    .toISOString()
    .slice(0, 10);
