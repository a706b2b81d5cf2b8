import { type ColumnKey, columns } from './columns.js';
import { type Finding, finding } from './finding.js';
import { say } from './messages.js';

/** Which column of the sheet, from 0, holds what. */
export type Places = ReadonlyMap<ColumnKey, number>;

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s*※]/g, '')
    .replace(/\((必須|任意)\)$/, '');

const byHeader = new Map<string, ColumnKey>(
  columns.map(({ key, header }) => [plain(header), key] as const),
);

/** A title or two may stand above; a row with three known headers is the header. */
export const isHeader = (cells: readonly string[]): boolean =>
  new Set(cells.map((cell) => byHeader.get(plain(cell))).filter(Boolean)).size >= 3;

export function readHeader(
  cells: readonly string[],
  row: number,
): { places: Places; remarks: Finding[] } {
  const places = new Map<ColumnKey, number>();
  const remarks: Finding[] = [];
  for (const [at, cell] of cells.entries()) {
    const key = byHeader.get(plain(cell));
    const about = { row, column: { header: cell.trim() }, value: cell };
    if (key && places.has(key)) remarks.push(finding('error', say.columnTwice(), about));
    else if (key) places.set(key, at);
    else if (cell.trim()) remarks.push(finding('warning', say.unknownColumn(), about));
  }
  for (const column of columns) {
    if (!('needed' in column) || places.has(column.key)) continue;
    remarks.push(
      finding('error', say.columnMissing({ column: column.header }), { column: column.key }),
    );
  }
  return { places, remarks };
}
