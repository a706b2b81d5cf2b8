import { addSheet, bytesOf } from '@furikaeri/core';
import ExcelJS from 'exceljs';
import type { AnswerForm, Item, Section } from '../domain/definition.js';
import { formWords, roleWords } from '../domain/form-words.js';
import type { FormFile } from './read-shape.js';
import { type Column, formRows, kindWords, tabs, totalsWords, YES } from './workbook-columns.js';

type Cell = string | number;
type ItemCells = Partial<Record<keyof typeof tabs.items.columns, Cell>>;

/** A form as a workbook: one row an item, words to choose from in a tab of their own. */
export async function writeWorkbook(file: FormFile): Promise<Buffer> {
  const { definition } = file;
  const book = new ExcelJS.Workbook();
  const lists = new OptionLists();
  const items = definition.sections.flatMap((section) =>
    section.items.map((item) => cellsOf(item, section, lists)),
  );
  addTab(book, tabs.form, formCells(file));
  addTab(book, tabs.perspectives, definition.perspectives ?? []);
  addTab(book, tabs.sections, definition.sections as readonly object[]);
  addTab(book, tabs.items, items, 3);
  addTab(book, tabs.options, lists.rows);
  const hints = Object.values(tabs).flatMap(({ name, columns }) =>
    (Object.values(columns) as Column[])
      .filter(({ hint }) => hint)
      .map(({ header, hint }) => [name, header, hint]),
  );
  const widths = [
    { header: 'シート', width: 12 },
    { header: '列', width: 14 },
    { header: '書き方', width: 90 },
  ];
  addSheet(book, '書き方', widths, hints);
  return bytesOf(book);
}

/** `kept`: columns that stay in sight while people scroll to the right. */
function addTab(
  book: ExcelJS.Workbook,
  { name, columns }: { name: string; columns: Record<string, Column> },
  rows: readonly object[],
  kept = 0,
): void {
  const keys = Object.keys(columns);
  const cells = rows.map((row) => keys.map((key) => (row as Record<string, Cell>)[key] ?? ''));
  const sheet = addSheet(book, name, Object.values(columns), cells);
  sheet.views = [{ state: 'frozen', ySplit: 1, xSplit: kept }];
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (typeof cell.value === 'number') cell.numFmt = 'General';
    }),
  );
}

const formCells = ({ code, name, kind, definition: form }: FormFile) => {
  const values: Record<keyof typeof formRows, Cell> = {
    code,
    name,
    kind: kindWords[kind],
    title: form.title,
    note: form.note ?? '',
    minutes: form.minutes ?? '',
    totals: totalsWords[form.totals],
  };
  return Object.entries(formRows).map(([key, header]) => ({
    key: header,
    value: values[key as keyof typeof formRows],
  }));
};

const cellsOf = (item: Item, section: Section, lists: OptionLists): ItemCells => ({
  section: section.id,
  id: item.id,
  title: item.title,
  kind: formWords[item.form.kind],
  role: item.role ? roleWords[item.role] : '',
  perspective: item.perspective ?? '',
  required: yes(item.required),
  viewpoints: (item.viewpoints ?? []).join('\n'),
  prompts: (item.prompts ?? []).join('\n'),
  help: item.help ?? '',
  ...formCellsOf(item.form, lists),
});

function formCellsOf(form: AnswerForm, lists: OptionLists): ItemCells {
  switch (form.kind) {
    case 'text':
      return { lines: form.lines, mostCharacters: form.mostCharacters };
    case 'choice':
      return { options: lists.nameOf(form.options), several: yes(form.several) };
    case 'scale':
      return { options: lists.nameOf(form.grades) };
    case 'number':
      return {
        unit: form.unit,
        least: form.least,
        most: form.most,
        wholeOnly: yes(form.wholeOnly),
      };
    case 'list':
      return { most: form.most };
    default:
      return {};
  }
}

const yes = (flag: boolean | undefined): string => (flag ? YES : '');

/** Lists of words, each once however many items use it. */
class OptionLists {
  readonly rows: object[] = [];
  private readonly names = new Map<string, string>();

  nameOf(options: readonly { code: string; label: string; meaning?: string }[]): string {
    const rows = options.map(({ code, label, meaning = '' }) => ({ code, label, meaning }));
    const key = JSON.stringify(rows);
    let name = this.names.get(key);
    if (!name) {
      name = `一覧${this.names.size + 1}`;
      this.names.set(key, name);
      for (const row of rows) this.rows.push({ list: name, ...row });
    }
    return name;
  }
}
