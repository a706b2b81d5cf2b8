import ExcelJS from 'exceljs';
import { neutralise } from './neutralise.js';

export interface SheetColumn {
  header: string;
  /** In letters of half width. */
  width: number;
}

const FONT = { name: 'BIZ UDPGothic', size: 11 };
const HEADER_FILL = 'FFE8F1FE';
const LINE = { style: 'thin', color: { argb: 'FFB8B8BB' } } as const;

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
      if (typeof cell.value === 'number') cell.numFmt = '0';
    });
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  sheet.pageSetup.printTitlesRow = '1:1';
  return sheet;
}

export const bytesOf = async (book: ExcelJS.Workbook): Promise<Buffer> =>
  Buffer.from(await book.xlsx.writeBuffer());
