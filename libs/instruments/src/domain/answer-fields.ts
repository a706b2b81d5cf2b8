import type { Answer } from './answer.js';
import type { AnswerForm } from './definition.js';

/** An answer with one field for each form, as clients send and read it. */
export interface AnswerFields {
  text?: string | null;
  /** Of a choice, also where only one may be chosen. */
  codes?: readonly string[] | null;
  grade?: string | null;
  number?: number | null;
  date?: string | null;
  month?: string | null;
  yesNo?: boolean | null;
  list?: readonly string[] | null;
}

const fieldOf = {
  text: 'text',
  choice: 'codes',
  scale: 'grade',
  number: 'number',
  date: 'date',
  month: 'month',
  yesNo: 'yesNo',
  list: 'list',
} as const satisfies Record<AnswerForm['kind'], keyof AnswerFields>;

/** The stored answer as fields. */
export function toFields({ kind }: Pick<AnswerForm, 'kind'>, answer: Answer): AnswerFields {
  const value = kind === 'choice' && !Array.isArray(answer) ? [answer] : answer;
  return { [fieldOf[kind]]: value };
}

/** The answer to store; null clears the item, undefined is an answer of another form. */
export function fromFields(form: AnswerForm, fields: AnswerFields): Answer | null | undefined {
  const own = fieldOf[form.kind];
  const given = Object.entries(fields).filter(
    ([name, value]) => value !== null && value !== undefined && name in byField,
  );
  if (given.some(([name]) => name !== own)) return undefined;
  const value = fields[own] ?? null;
  if (form.kind !== 'choice' || form.several || value === null) return value;
  const codes = value as readonly string[];
  return codes.length > 1 ? codes : (codes[0] ?? null);
}

const byField: Record<string, true> = Object.fromEntries(
  Object.values(fieldOf).map((name) => [name, true]),
);

/** What people wrote in their own words, to be looked at for names and for signs of danger. */
export function wordsIn(form: AnswerForm, answer: Answer): string {
  if (form.kind === 'text') return String(answer);
  return form.kind === 'list' ? (answer as readonly string[]).join('\n') : '';
}
