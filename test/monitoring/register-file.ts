import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';

export const headers =
  '事業所番号,事業所名,ケースコード,担当者,提出先,障害種別,支給開始年月,支給終了年月,モニタリング期間,実施日,備考'.split(
    ',',
  );
/** A row by header; what is left out is empty. */
export type Row = Partial<Record<(typeof headers)[number], string | number | Date>>;

const table = (rows: Row[], order = headers) =>
  rows.map((row) => order.map((header) => row[header] ?? ''));

const quoted = (cell: unknown): string =>
  /[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell);

/** The same register as each kind of file. */
export const asFile = {
  csv: (rows: Row[], order = headers): Buffer =>
    Buffer.from(
      [order, ...table(rows, order)].map((line) => line.map(quoted).join(',')).join('\r\n'),
    ),
  csvWithMark: (rows: Row[]): Buffer => Buffer.concat([Buffer.from('\uFEFF'), asFile.csv(rows)]),
  cp932: (rows: Row[]): Buffer => iconv.encode(asFile.csv(rows).toString(), 'cp932'),
  xlsx: async (rows: Row[], order = headers): Promise<Buffer> => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('表紙').addRow(['足立区']);
    const sheet = book.addWorksheet('台帳');
    sheet.addRow(['モニタリング台帳']);
    sheet.addRow(order);
    sheet.addRows(table(rows, order));
    return Buffer.from(await book.xlsx.writeBuffer());
  },
};
