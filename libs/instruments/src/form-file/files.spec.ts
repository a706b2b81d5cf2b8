import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { anyDefinition } from '../../../../test/make/definitions.js';
import { shippedForms } from '../domain/shipped/index.js';
import { readWorkbook } from './read-workbook.js';
import type { FormFile } from './read-shape.js';
import { writeWorkbook } from './write-workbook.js';
import { readYaml, writeYaml } from './yaml.js';

const SCHEMA = './instrument.schema.json';
const anyFile: fc.Arbitrary<FormFile> = anyDefinition.map((definition) => ({
  code: 'survey',
  name: '調査票',
  kind: 'survey',
  definition,
}));

describe('a form goes out and comes back unchanged', () => {
  it.each(shippedForms)('$code as YAML and as Excel', async (form) => {
    expect(readYaml(writeYaml(form, SCHEMA))).toEqual({ ok: true, value: form });
    expect(await readWorkbook(await writeWorkbook(form))).toEqual({ ok: true, value: form });
  });

  it('whatever it says, as YAML', () =>
    fc.assert(
      fc.property(anyFile, (file) => {
        expect(readYaml(writeYaml(file, SCHEMA))).toEqual({ ok: true, value: file });
      }),
    ));

  it('whatever it says, as Excel', () =>
    fc.assert(
      fc.asyncProperty(anyFile, async (file) => {
        expect(await readWorkbook(await writeWorkbook(file))).toEqual({ ok: true, value: file });
      }),
      { numRuns: 40 },
    ));

  it('as JSON, which is YAML', () => {
    const [{ definition, ...head }] = shippedForms as [FormFile, ...FormFile[]];
    const value = { ...head, definition };
    expect(readYaml(JSON.stringify({ ...head, ...definition }))).toEqual({ ok: true, value });
  });
});

describe('a YAML file', () => {
  const [form] = shippedForms as [FormFile, ...FormFile[]];
  const text = writeYaml(form, SCHEMA);
  const remarks = (changed: string) => {
    const read = readYaml(changed);
    return read.ok ? [] : read.remarks;
  };

  it('reads like a form', () => {
    expect(text.split('\n').slice(3, 12)).toEqual([
      'code: reflection-full',
      'name: 振り返りシート（6つの視点）',
      'kind: reflection',
      'title: 振り返りシート',
      'note: |-',
      '  初期値（区の様式で確認してください）',
      '  書けるところから、思いつくままでかまいません。お名前、電話番号、受給者証の番号は書かないでください。',
      'minutes: 15',
      'totals: never',
    ]);
  });

  it('is told line and name of what is wrong', () => {
    expect(remarks(text.replace('totals: never', 'totals: all'))).toEqual([
      {
        sheet: '',
        row: 12,
        column: 'totals',
        value: 'all',
        message: 'never、perItem のどれかにしてください。',
      },
    ]);
    const [twice] = remarks(text.replace('id: individuality.topic', 'id: individuality.strength'));
    expect(twice).toMatchObject({
      column: 'sections.0.items.1.id',
      value: 'individuality.strength',
    });
    expect(text.split('\n')[(twice?.row ?? 0) - 1]).toContain('individuality.topic');
  });

  it('that is no YAML is told the line', () =>
    expect(remarks('code: a\nname: b: c')[0]).toMatchObject({ row: 2 }));

  it.each(['', 'ただの文章', '- 1\n- 2', '&a [*a]', '[a,{b: '.repeat(50_000), '- '.repeat(9000)])(
    'that holds no form is refused (%#)',
    (empty) => expect(remarks(empty).length).toBeGreaterThan(0),
  );

  it('that swells by references is refused', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x,x]'];
    for (const [was, is] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh'])
      bomb.push(`${is}: &${is} [${Array.from({ length: 10 }, () => `*${was}`).join(',')}]`);
    expect(remarks(bomb.join('\n'))[0]?.message).toContain('参照');
  });
});

describe('a workbook', () => {
  const [, , survey] = shippedForms as [FormFile, FormFile, FormFile];
  async function spoilt(change: (book: ExcelJS.Workbook) => void) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await writeWorkbook(survey)) as never);
    change(book);
    const read = await readWorkbook(Buffer.from(await book.xlsx.writeBuffer()));
    return read.ok ? [] : read.remarks;
  }
  const cell = (book: ExcelJS.Workbook, sheet: string, address: string) =>
    book.getWorksheet(sheet)!.getCell(address);

  it('has a row for each item, and each list of words once', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await writeWorkbook(survey)) as never);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      '様式',
      '視点',
      '章',
      '項目',
      '選択肢',
      '書き方',
    ]);
    expect(book.getWorksheet('項目')?.rowCount).toBe(71);
    expect(book.getWorksheet('選択肢')?.rowCount).toBe(5);
  });

  it('is told tab, row and column of everything that is wrong', async () => {
    const remarks = await spoilt((book) => {
      cell(book, '項目', 'A3').value = 'どこか';
      cell(book, '項目', 'D4').value = '点数';
      cell(book, '項目', 'L5').value = '三';
      cell(book, '項目', 'H6').value = 'たぶん';
      cell(book, '項目', 'C7').value = { formula: 'A1', result: 'x' };
    });
    expect(remarks.map(({ sheet, row, column, value }) => [sheet, row, column, value])).toEqual(
      expect.arrayContaining([
        ['項目', 3, '章', 'どこか'],
        ['項目', 4, '答え方', '点数'],
        ['項目', 5, '行数', '三'],
        ['項目', 6, '必須', 'たぶん'],
        ['項目', 7, '項目', ''],
      ]),
    );
  });

  it('that breaks a rule of the form is told the cell', async () => {
    const remarks = await spoilt((book) => {
      cell(book, '項目', 'B4').value = '1-1';
      cell(book, '選択肢', 'C3').value = 'S';
    });
    expect(remarks).toContainEqual(
      expect.objectContaining({ sheet: '項目', row: 4, column: '符号', value: '1-1' }),
    );
    expect(remarks).toContainEqual(
      expect.objectContaining({ sheet: '選択肢', row: 3, column: 'ことば', value: 'S' }),
    );
  });

  it('without a tab or a column is told so', async () => {
    const remarks = await spoilt((book) => {
      book.removeWorksheet(book.getWorksheet('章')!.id);
      cell(book, '項目', 'C1').value = '何か';
    });
    expect(remarks.map(({ message }) => message)).toEqual([
      '「章」のシートがありません。書き出したファイルの形のまま直してください。',
      '「項目」の列がありません。見出しは変えずに、下の行だけを直してください。',
    ]);
  });
});
