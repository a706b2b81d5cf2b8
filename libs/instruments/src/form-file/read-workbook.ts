import {
  type FileRemark,
  type FileSheet,
  isBlank,
  openSheets,
  plainText,
  remark,
  remarksOf,
  UnreadableFile,
} from '@furikaeri/core';
import { formWords, roleWords } from '../domain/form-words.js';
import { sayOfFile } from '../messages.js';
import { type ReadFile, readFormFile } from './read-shape.js';
import { formRows, kindWords, tabs, totalsWords, YES } from './workbook-columns.js';

type At = Omit<FileRemark, 'message'>;
/** A row by the names of its columns. */
interface Row<Key extends string> {
  at: (key: Key) => At;
  text: (key: Key) => string;
}
type Tab = (typeof tabs)[keyof typeof tabs];
type KeyOf<T extends Tab> = keyof T['columns'] & string;

/** A form from a workbook as `writeWorkbook` makes it. Every remark has its tab, row and column. */
export async function readWorkbook(content: Buffer): Promise<ReadFile> {
  try {
    return await new Reading(await openSheets(content)).form();
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { ok: false, remarks: [remark(error.messageOf, { row: error.row })] };
  }
}

class Reading {
  private readonly remarks: FileRemark[] = [];
  /** Where a part of the form stands, by its path. */
  private readonly places = new Map<string, At>();

  constructor(private readonly sheets: readonly FileSheet[]) {}

  async form(): Promise<ReadFile> {
    const head = await this.head();
    const perspectives = await this.perspectives();
    const sections = await this.sections();
    if (this.remarks.length) return { ok: false, remarks: this.remarks };
    const read = readFormFile({ ...head, perspectives, sections });
    if (read.ok) return read;
    const placeOf = (path: readonly (string | number)[]) => this.places.get(path.join('.'));
    return { ok: false, remarks: remarksOf(read.problems, placeOf) };
  }

  private async head(): Promise<object> {
    const names = new Map(Object.entries(formRows).map(([key, header]) => [header as string, key]));
    const head: Record<string, unknown> = {};
    for (const row of await this.rows(tabs.form, true)) {
      const key = names.get(row.text('key'));
      if (!key) continue;
      this.places.set(key, row.at('value'));
      head[key] = row.text('value');
      if (key === 'minutes') head[key] = this.number(row, 'value');
      if (key === 'kind') head[key] = this.word(row, 'value', kindWords);
      if (key === 'totals') head[key] = this.word(row, 'value', totalsWords);
    }
    return head;
  }

  private async perspectives() {
    const rows = await this.rows(tabs.perspectives, false);
    return rows.map((row, n) => {
      this.place(`perspectives.${n}`, row, { code: 'code', label: 'label' });
      return { code: row.text('code'), label: row.text('label') };
    });
  }

  private async sections() {
    const rows = await this.rows(tabs.sections, true);
    const lists = await this.lists();
    const sections = rows.map((row, n) => {
      this.place(`sections.${n}`, row, { id: 'id', title: 'title', help: 'help', items: 'id' });
      const items: object[] = [];
      return { id: row.text('id'), title: row.text('title'), help: row.text('help'), items };
    });
    for (const row of await this.rows(tabs.items, true)) {
      const at = sections.findIndex(({ id }) => id === row.text('section'));
      const section = sections[at];
      if (section) {
        const path = `sections.${at}.items.${section.items.length}`;
        section.items.push(this.item(row, path, lists));
      } else if (sections.length) {
        this.remarks.push(remark(sayOfFile.noSuchSection(), row.at('section')));
      }
    }
    return sections;
  }

  private async lists() {
    const lists = new Map<string, Row<KeyOf<typeof tabs.options>>[]>();
    for (const row of await this.rows(tabs.options, false)) {
      const name = row.text('list');
      lists.set(name, [...(lists.get(name) ?? []), row]);
    }
    return lists;
  }

  private item(row: Row<KeyOf<typeof tabs.items>>, path: string, lists: Lists): object {
    const own = [
      'id',
      'title',
      'role',
      'perspective',
      'required',
      'viewpoints',
      'prompts',
      'help',
    ] as const;
    this.place(path, row, Object.fromEntries(own.map((key) => [key, key])));
    const role = row.text('role');
    return {
      id: row.text('id'),
      title: row.text('title'),
      form: this.answerForm(row, `${path}.form`, lists),
      role: role ? this.word(row, 'role', roleWords) : null,
      perspective: row.text('perspective') || null,
      required: this.flag(row, 'required'),
      viewpoints: row.text('viewpoints').split('\n'),
      prompts: row.text('prompts').split('\n'),
      help: row.text('help'),
    };
  }

  private answerForm(row: Row<KeyOf<typeof tabs.items>>, path: string, lists: Lists): object {
    const kind = this.word(row, 'kind', formWords);
    const details = [
      'lines',
      'mostCharacters',
      'several',
      'unit',
      'least',
      'most',
      'wholeOnly',
    ] as const;
    this.place(path, row, {
      kind: 'kind',
      options: 'options',
      grades: 'options',
      ...Object.fromEntries(details.map((key) => [key, key])),
    });
    const name = row.text('options');
    const listed = lists.get(name);
    const asked = kind === 'choice' || kind === 'scale';
    if (asked && !listed) this.remarks.push(remark(sayOfFile.noSuchList(), row.at('options')));
    const key = kind === 'scale' ? 'grades' : 'options';
    const options = listed?.map((option, n) => {
      this.place(`${path}.${key}.${n}`, option, {
        code: 'code',
        label: 'label',
        meaning: 'meaning',
      });
      const meaning = kind === 'scale' ? { meaning: option.text('meaning') } : {};
      return { code: option.text('code'), label: option.text('label'), ...meaning };
    });
    return {
      kind,
      ...(name && { [key]: options }),
      lines: this.number(row, 'lines'),
      mostCharacters: this.number(row, 'mostCharacters'),
      several: this.flag(row, 'several'),
      unit: row.text('unit') || (kind === 'number' ? '' : null),
      least: this.number(row, 'least'),
      most: this.number(row, 'most'),
      wholeOnly: this.flag(row, 'wholeOnly'),
    };
  }

  private place<Key extends string>(
    path: string,
    row: Row<Key>,
    columns: Record<string, Key>,
  ): void {
    for (const [name, key] of Object.entries(columns)) {
      this.places.set(`${path}.${name}`, row.at(key));
      if (!this.places.has(path)) this.places.set(path, row.at(key));
    }
  }

  private word<Key extends string>(row: Row<Key>, key: Key, words: Record<string, string>) {
    const text = row.text(key);
    const found = Object.entries(words).find(([code, word]) => text === word || text === code);
    if (found) return found[0];
    const list = Object.values(words).join('、');
    this.remarks.push(remark(sayOfFile.notOneOf({ words: list }), row.at(key)));
    return null;
  }

  private number<Key extends string>(row: Row<Key>, key: Key): number | null {
    const text = row.text(key).normalize('NFKC');
    if (!text) return null;
    const number = Number(text);
    if (!Number.isFinite(number)) this.remarks.push(remark(sayOfFile.notANumber(), row.at(key)));
    return number;
  }

  private flag<Key extends string>(row: Row<Key>, key: Key): true | null {
    const text = row.text(key);
    if (!text) return null;
    if (!['○', '〇', '◯', 'はい', 'true', '1'].includes(text)) {
      this.remarks.push(remark(sayOfFile.notAFlag({ yes: YES }), row.at(key)));
    }
    return true;
  }

  private async rows<T extends Tab>(tab: T, needed: boolean): Promise<Row<KeyOf<T>>[]> {
    const sheet = this.sheets.find(({ name }) => name.trim() === tab.name);
    if (!sheet) {
      if (needed) this.remarks.push(remark(sayOfFile.noSuchTab({ tab: tab.name })));
      return [];
    }
    const columns = Object.entries<{ header: string }>(tab.columns);
    let places: Map<string, number> | undefined;
    const rows: Row<KeyOf<T>>[] = [];
    for await (const source of sheet.rows()) {
      if (isBlank(source)) continue;
      if (!places) {
        const heads = source.cells.map((cell) => cell.normalize('NFKC').trim());
        places = new Map(columns.map(([key, { header }]) => [key, heads.indexOf(header)]));
        for (const [key, at] of places) {
          if (at >= 0) continue;
          const { header } = tab.columns[key as keyof typeof tab.columns] as { header: string };
          const where = { sheet: tab.name, row: source.row, column: header };
          this.remarks.push(remark(sayOfFile.noSuchColumn({ column: header }), where));
        }
        continue;
      }
      const heads = places;
      const text = (key: string) =>
        plainText((source.cells[heads.get(key) ?? -1] ?? '').replace(/\r\n?/g, '\n').trim());
      const at = (key: string): At => ({
        sheet: tab.name,
        row: source.row,
        column: columns.find(([name]) => name === key)?.[1].header ?? '',
        value: text(key).slice(0, 100),
      });
      for (const [key, column] of heads) {
        if (source.formulas.includes(column))
          this.remarks.push(remark(sayOfFile.formula(), at(key)));
      }
      rows.push({ text, at });
    }
    return rows;
  }
}

type Lists = Map<string, Row<KeyOf<typeof tabs.options>>[]>;
