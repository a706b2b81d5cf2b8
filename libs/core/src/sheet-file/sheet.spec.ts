import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { neutralise, plainText } from './neutralise.js';
import { openSheets } from './open-sheets.js';
import type { SheetRow } from './sheet.js';
import { isDateFormat } from './workbook.js';

async function rowsOf(content: Buffer): Promise<SheetRow[]> {
  const [sheet] = await openSheets(content);
  const rows: SheetRow[] = [];
  for await (const row of sheet!.rows()) rows.push(row);
  return rows;
}
const cellsOf = async (content: Buffer) => (await rowsOf(content)).map(({ cells }) => cells);

describe('a CSV', () => {
  const text = '事業所番号,備考\r\n1,"改行\nと""引用"""\r\n';
  const expected = [
    ['事業所番号', '備考'],
    ['1', '改行\nと"引用"'],
  ];
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['CP932', iconv.encode(text, 'cp932')],
    ['UTF-16 as Excel writes it', iconv.encode(`\uFEFF${text}`, 'utf16le')],
    ['tabs', Buffer.from(text.replaceAll(',', '\t'))],
  ])('in %s reads alike', async (_, content) => {
    expect(await cellsOf(content)).toEqual(expected);
  });
});

describe('a workbook', () => {
  const book = async (fill: (sheet: ExcelJS.Worksheet) => void) => {
    const made = new ExcelJS.Workbook();
    fill(made.addWorksheet('台帳'));
    return Buffer.from(await made.xlsx.writeBuffer());
  };

  it('names its sheets', async () => {
    const content = await book((sheet) => sheet.addRow(['a']));
    expect((await openSheets(content)).map(({ name }) => name)).toEqual(['台帳']);
  });

  it('gives text, numbers, dates and rich text as text, and leaves formulas out', async () => {
    const content = await book((sheet) => {
      sheet.addRow(['a', 1312345678, new Date('2026-11-22'), true]);
      sheet.getCell('A3').value = { formula: 'B1*2', result: 2 };
      sheet.getCell('C3').value = { richText: [{ text: '太' }, { text: '字' }] };
    });
    expect(await rowsOf(content)).toEqual([
      { row: 1, cells: ['a', '1312345678', '2026-11-22', '1'], formulas: [] },
      { row: 3, cells: ['', '', '太字'], formulas: [0] },
    ]);
  });

  it('cut short is refused with a sentence', async () => {
    const content = await book((sheet) => sheet.addRow(['a']));
    await expect(rowsOf(content.subarray(0, content.length - 40))).rejects.toMatchObject({
      messageOf: { key: 'core.file.brokenWorkbook' },
    });
  });

  it('that swells in the memory is refused', async () => {
    const swollen = await book((sheet) => sheet.addRow(['あ'.repeat(24 * 1024 * 1024)]));
    expect(swollen.length).toBeLessThan(1024 * 1024);
    await expect(rowsOf(swollen)).rejects.toThrow(/大きすぎ|展開/);
  });

  it.each([
    ['yyyy/m/d', true],
    ['[$-411]ge.m.d', true],
    ['yyyy"年"m"月"', true],
    ['General', false],
    ['0.00E+00', false],
    ['#,##0;[Red]-#,##0', false],
    ['@', false],
  ])('format %s: a date is %s', (code, isDate) => expect(isDateFormat(code)).toBe(isDate));
});

it('text that a spreadsheet would take for a formula is kept text, and comes back', () => {
  const texts = ['=1', '+1', '-1', '@a', "'=1", "''=1", 'A-1', "'s", ''];
  const kept = texts.map(neutralise);
  expect(kept.slice(0, 5)).toEqual(["'=1", "'+1", "'-1", "'@a", "''=1"]);
  expect(kept.map(plainText)).toEqual(texts);
});
