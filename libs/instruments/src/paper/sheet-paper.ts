import { day, formatBoth, month } from '@furikaeri/calendar';
import type { PaperHead } from '@furikaeri/core';
import type { Answer, Answers } from '../domain/answer.js';
import type { AnswerForm, Definition, Grade, Item, Option, Section } from '../domain/definition.js';

interface PaperOption {
  label: string;
  chosen: boolean;
}
export type PaperAnswer =
  | { kind: 'words'; words: string[]; lines: number }
  | { kind: 'boxes'; options: PaperOption[]; meanings: [string, string][] }
  /** `form`: what stands on an empty sheet; `unit`: behind the value. */
  | { kind: 'entry'; value: string; form: string; unit: string };

export interface PaperItem {
  title: string;
  /** Belongs to the item above: what a grade rests on. */
  lower: boolean;
  needed: boolean;
  help: string;
  hints: string[];
  answer: PaperAnswer;
}

/** What `sheet.typ` prints. */
export interface SheetPaper {
  head: PaperHead;
  blank: boolean;
  note: string;
  facts: [string, string][];
  /** Grades with their meaning, where the whole form has one kind of them. */
  legend: { label: string; meaning: string }[];
  sections: { title: string; help: string; items: PaperItem[] }[];
}

/** `answers` null: an empty form to be filled by hand. */
export function sheetPaper(
  definition: Definition,
  answers: Answers | null,
  { head, facts }: Pick<SheetPaper, 'head' | 'facts'>,
): SheetPaper {
  const legend = legendOf(definition);
  const itemOf = (item: Item, at: number, { items }: Section): PaperItem => {
    const above = `${items[at - 1]?.title}：`;
    const lower = item.role === 'evidence' && item.title.startsWith(above);
    return {
      title: lower ? item.title.slice(above.length) : item.title,
      lower,
      needed: item.required ?? false,
      help: item.help ?? '',
      hints: [...(item.viewpoints ?? []), ...(item.prompts ?? [])],
      answer: answerOf(item.form, answers?.[item.id], legend.length > 0),
    };
  };
  return {
    head,
    blank: answers === null,
    note: [definition.note, minutesOf(definition)].filter(Boolean).join('\n'),
    facts,
    legend: legend.map(({ label, meaning }) => ({ label, meaning })),
    sections: definition.sections.map((section) => ({
      title: section.title,
      help: section.help ?? '',
      items: section.items.map((item, at) => itemOf(item, at, section)),
    })),
  };
}

/** What was written, section by section, for papers of other rooms: an item without an answer is left out. */
export function writtenAnswers(
  definition: Definition,
  answers: Answers,
): { title: string; items: { title: string; words: string }[] }[] {
  return definition.sections.map(({ title, items }) => ({
    title,
    items: items
      .map((item) => ({ title: item.title, words: inWords(item.form, answers[item.id]) }))
      .filter(({ words }) => words !== ''),
  }));
}

function inWords(form: AnswerForm, answer: Answer | undefined): string {
  const given = answerOf(form, answer, true);
  if (given.kind === 'words') return given.words.join('\n');
  if (given.kind === 'entry') return given.value && `${given.value}${given.unit}`;
  return given.options
    .filter(({ chosen }) => chosen)
    .map(({ label }) => label)
    .join('、');
}

const minutesOf = ({ minutes }: Definition) => minutes && `記入のめやすは ${minutes} 分です。`;

function legendOf({ sections }: Definition): readonly Grade[] {
  const kinds = sections
    .flatMap(({ items }) => items)
    .flatMap(({ form }) => (form.kind === 'scale' ? [form.grades] : []));
  const [first = []] = kinds;
  const alike = kinds.every((grades) => JSON.stringify(grades) === JSON.stringify(first));
  return alike ? first : [];
}

function answerOf(form: AnswerForm, answer: Answer | undefined, hasLegend: boolean): PaperAnswer {
  switch (form.kind) {
    case 'text':
      return { kind: 'words', words: written(answer), lines: Math.min(form.lines ?? 3, 20) };
    case 'list':
      return { kind: 'words', words: written(answer), lines: Math.min(form.most ?? 3, 6) };
    case 'choice':
      return { kind: 'boxes', options: boxes(form.options, answer), meanings: [] };
    case 'scale': {
      const meanings = hasLegend ? [] : form.grades.map(meaningOf);
      return { kind: 'boxes', options: boxes(form.grades, answer), meanings };
    }
    case 'yesNo':
      return { kind: 'boxes', options: boxes(yesNo, answer), meanings: [] };
    case 'number':
      return entry(answer, '＿＿＿＿＿＿＿＿', form.unit);
    case 'date':
      return entry(answer === undefined ? answer : formatBoth(day(String(answer))), EMPTY_DAY);
    case 'month':
      return entry(answer === undefined ? answer : formatBoth(month(String(answer))), EMPTY_MONTH);
  }
}

export const EMPTY_DAY = '令和　　　年　　　月　　　日';
const EMPTY_MONTH = '令和　　　年　　　月';
const yesNo = [
  { code: true, label: 'はい' },
  { code: false, label: 'いいえ' },
];

const entry = (answer: Answer | undefined, form: string, unit = ''): PaperAnswer => ({
  kind: 'entry',
  value: answer === undefined ? '' : String(answer),
  form,
  unit,
});

const written = (answer: Answer | undefined): string[] =>
  [answer ?? []]
    .flat()
    .map(String)
    .filter((words) => words.trim());

const meaningOf = ({ label, meaning }: Grade): [string, string] => [label, meaning];

const boxes = (
  options: readonly (Option | (typeof yesNo)[number])[],
  answer: Answer | undefined,
): PaperOption[] =>
  options.map(({ code, label }) => ({
    label,
    chosen: Array.isArray(answer) ? answer.includes(code) : answer === code,
  }));
