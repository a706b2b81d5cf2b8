import type ExcelJS from 'exceljs';
import { neutralise } from './neutralise.js';

export interface SheetColumn {
  header: string;
  /** In letters of half width. */
  width: number;
}

const FONT = { name: 'BIZ UDPGothic', size: 11 };
const HEADER_FILL = 'FFE8F1FE';
const LINE_HEIGHT = 15;
const LINE = { style: 'thin', color: { argb: 'FFB8B8BB' } } as const;

/** Loaded with the first workbook: megabytes that most processes never need. */
export async function newBook(): Promise<ExcelJS.Workbook> {
  const { default: excel } = await import('exceljs');
  return new excel.Workbook();
}

/** A sheet as people like to read it: header kept in sight, filter, wrapped text, A4 across. */
export function addSheet(
  book: ExcelJS.Workbook,
  name: string,
  columns: readonly SheetColumn[],
  rows: Iterable<readonly (string | number)[]>,
): ExcelJS.Worksheet {
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  sheet.columns = columns.map(({ width }) => ({
    width,
    style: { font: FONT, alignment: { vertical: 'top', wrapText: true }, numFmt: '@' },
  }));
  const head = sheet.addRow(columns.map(({ header }) => header));
  head.font = { ...FONT, bold: true };
  head.height = 22;
  head.eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEADER_FILL } };
    cell.border = { bottom: LINE };
    cell.alignment = { vertical: 'middle' };
  });
  for (const row of rows) {
    const added = sheet.addRow(
      row.map((cell) => (typeof cell === 'string' ? neutralise(cell) : cell)),
    );
    added.eachCell((cell) => {
      cell.border = { bottom: { ...LINE, style: 'hair' } };
      if (typeof cell.value !== 'number') return;
      cell.numFmt = '0';
      cell.alignment = { vertical: 'top', horizontal: 'left' };
    });
    added.height = LINE_HEIGHT * linesOf(row, columns) + 4;
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  sheet.pageSetup.printTitlesRow = '1:1';
  return sheet;
}

/** Excel fits heights to wrapped text only once a person edits it, so they are given. */
const linesOf = (row: readonly (string | number)[], columns: readonly SheetColumn[]): number =>
  Math.max(
    ...row.map((cell, at) =>
      String(cell)
        .split('\n')
        .reduce((sum, line) => sum + Math.ceil((widthOf(line) + 1) / (columns[at]?.width ?? 8)), 0),
    ),
  );

/** Letters of full width count twice. */
const widthOf = (text: string): number => {
  let width = 0;
  for (const sign of text) width += sign > '\u00ff' ? 2 : 1;
  return width;
};

export const bytesOf = async (book: ExcelJS.Workbook): Promise<Buffer> =>
  Buffer.from(await book.xlsx.writeBuffer());
