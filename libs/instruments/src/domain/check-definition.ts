import type { AnswerForm, Definition, Item, Option } from './definition.js';
import { formLimits as limits } from './limits.js';

export type DefinitionReason =
  | 'wordsMissing'
  | 'wordsTooLong'
  | 'wordsOneLine'
  | 'wordsControl'
  | 'idShape'
  | 'idTwice'
  | 'noItems'
  | 'tooMany'
  | 'perspectiveUnknown'
  | 'optionsTooFew'
  | 'labelTwice'
  | 'outOfRange'
  | 'notWholeNumber'
  | 'leastAboveMost'
  | 'reflectionHasTotals';

/** What is wrong with a form, and where; `facts` fill the sentence of that name in the room's messages. */
export interface DefinitionProblem {
  /** Keys and places from the definition on: `['sections', 0, 'items', 2, 'id']`. */
  path: readonly (string | number)[];
  reason: DefinitionReason;
  facts: Record<string, string | number>;
}

type Place = DefinitionProblem['path'];

/** Every problem of a form, in the order of its parts. Its shape is taken for granted. */
export function definitionProblems(
  definition: Definition,
  kind: 'reflection' | 'survey' | 'review',
): DefinitionProblem[] {
  return new Looking().form(definition, kind);
}

/** An id that a file, an address and a table can carry: `individuality.strength`, `3-(1)-1`. */
const ID = /^[A-Za-z0-9][A-Za-z0-9._()-]{0,63}$/;
export const isItemId = (text: string): boolean => ID.test(text) && !(text in {});

const isControl = (text: string): boolean =>
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|[\ud800-\udfff]/u.test(text);

class Looking {
  private readonly found: DefinitionProblem[] = [];

  form(form: Definition, kind: string): DefinitionProblem[] {
    this.line(form.title, ['title']);
    this.words(form.note, ['note']);
    this.whole(form.minutes, 1, limits.minutes, ['minutes']);
    if (kind === 'reflection' && form.totals !== 'never') {
      this.say(['totals'], 'reflectionHasTotals');
    }
    const perspectives = form.perspectives ?? [];
    this.notMore(perspectives, limits.perspectives, ['perspectives']);
    this.coded(perspectives, ['perspectives']);
    const items = form.sections.flatMap((section) => section.items);
    if (!items.length) this.say(['sections'], 'noItems');
    this.notMore(form.sections, limits.sections, ['sections']);
    this.notMore(items, limits.items, ['sections']);
    const known = new Set(perspectives.map(({ code }) => code));
    const sections = new Set<string>();
    const ids = new Set<string>();
    form.sections.forEach((section, s) => {
      const at: Place = ['sections', s];
      this.id(section.id, [...at, 'id'], sections);
      this.line(section.title, [...at, 'title']);
      this.words(section.help, [...at, 'help']);
      if (items.length && !section.items.length) this.say([...at, 'items'], 'noItems');
      section.items.forEach((item, i) => this.item(item, [...at, 'items', i], ids, known));
    });
    return this.found;
  }

  private item(item: Item, at: Place, ids: Set<string>, perspectives: Set<string>): void {
    this.id(item.id, [...at, 'id'], ids);
    this.line(item.title, [...at, 'title']);
    this.words(item.help, [...at, 'help']);
    if (item.perspective !== undefined && !perspectives.has(item.perspective)) {
      this.say([...at, 'perspective'], 'perspectiveUnknown', { code: item.perspective });
    }
    for (const name of ['viewpoints', 'prompts'] as const) {
      const lines = item[name] ?? [];
      this.notMore(lines, limits.hints, [...at, name]);
      lines.forEach((line, n) => this.line(line, [...at, name, n]));
    }
    this.answerForm(item.form, [...at, 'form']);
  }

  private answerForm(form: AnswerForm, at: Place): void {
    switch (form.kind) {
      case 'text':
        this.whole(form.lines, 1, limits.textLines, [...at, 'lines']);
        this.whole(form.mostCharacters, 1, limits.mostAnswerCharacters, [...at, 'mostCharacters']);
        break;
      case 'choice':
        this.options(form.options, [...at, 'options']);
        break;
      case 'scale':
        this.options(form.grades, [...at, 'grades']);
        form.grades.forEach(({ meaning }, n) =>
          this.words(meaning, [...at, 'grades', n, 'meaning']),
        );
        break;
      case 'number':
        if (form.unit) this.line(form.unit, [...at, 'unit']);
        if (form.least !== undefined && form.most !== undefined && form.least > form.most) {
          this.say([...at, 'most'], 'leastAboveMost', { least: form.least, most: form.most });
        }
        break;
      case 'list':
        this.whole(form.most, 1, limits.answerEntries, [...at, 'most']);
    }
  }

  private options(options: readonly Option[], at: Place): void {
    if (options.length < 2) this.say(at, 'optionsTooFew');
    this.notMore(options, limits.options, at);
    this.coded(options, at);
  }

  /** Codes and labels, each once. */
  private coded(rows: readonly Option[], at: Place): void {
    const codes = new Set<string>();
    const labels = new Set<string>();
    rows.forEach(({ code, label }, n) => {
      this.id(code, [...at, n, 'code'], codes);
      this.line(label, [...at, n, 'label']);
      if (labels.has(label)) this.say([...at, n, 'label'], 'labelTwice', { label });
      labels.add(label);
    });
  }

  private id(id: string, at: Place, seen: Set<string>): void {
    if (!isItemId(id)) this.say(at, 'idShape', { id });
    else if (seen.has(id)) this.say(at, 'idTwice', { id });
    seen.add(id);
  }

  private line(text: string, at: Place): void {
    if (!text.trim()) this.say(at, 'wordsMissing');
    else if (/[\n\r\t]/.test(text)) this.say(at, 'wordsOneLine');
    else if (isControl(text)) this.say(at, 'wordsControl');
    else if (text.length > limits.line) this.say(at, 'wordsTooLong', { most: limits.line });
  }

  private words(text: string | undefined, at: Place): void {
    if (text === undefined) return;
    if (isControl(text)) this.say(at, 'wordsControl');
    else if (text.length > limits.words) this.say(at, 'wordsTooLong', { most: limits.words });
  }

  private whole(n: number | undefined, least: number, most: number, at: Place): void {
    if (n === undefined) return;
    if (!Number.isInteger(n)) this.say(at, 'notWholeNumber');
    else if (n < least || n > most) this.say(at, 'outOfRange', { least, most });
  }

  private notMore(rows: readonly unknown[], most: number, at: Place): void {
    if (rows.length > most) this.say(at, 'tooMany', { most });
  }

  private say(path: Place, reason: DefinitionReason, facts: DefinitionProblem['facts'] = {}): void {
    this.found.push({ path, reason, facts });
  }
}
