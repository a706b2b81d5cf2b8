import type { FormVersionQuery } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { dayText, monthText } from '../../ui/dates.js';
import { type Answer, isBlank } from './answers.js';

export type Definition = FormVersionQuery['instrumentVersion']['definition'];
export type Section = Definition['sections'][number];
export type Item = Section['items'][number];
export type AnswerForm = Item['form'];

export const itemsOf = ({ sections }: Pick<Definition, 'sections'>): Item[] =>
  sections.flatMap(({ items }) => items);

interface FormToRead {
  unit: string | null;
  options: readonly { code: string; label: string }[] | null;
  grades: readonly { code: string; label: string }[] | null;
}
/** As much of a form as one needs to read a sheet. */
export interface DefinitionToRead {
  sections: readonly {
    id: string;
    title: string;
    items: readonly (Pick<Item, 'id' | 'title' | 'role'> & { form: FormToRead })[];
  }[];
}

/** An answer as people read it; empty where there is none. */
export function answerWords({ form }: { form: FormToRead }, answer: Answer | undefined): string {
  if (!answer || isBlank(answer)) return '';
  const labelOf = (code: string) =>
    [...(form.options ?? []), ...(form.grades ?? [])].find((one) => one.code === code)?.label ??
    code;
  if (typeof answer.text === 'string') return answer.text;
  if (answer.codes) return answer.codes.map(labelOf).join('、');
  if (answer.grade) return labelOf(answer.grade);
  if (typeof answer.number === 'number') return `${answer.number} ${form.unit ?? ''}`.trim();
  if (answer.date) return dayText(answer.date);
  if (answer.month) return monthText(answer.month);
  if (answer.list) return answer.list.map((one) => `・${one}`).join('\n');
  return answer.yesNo ? m.sheets_yes() : m.sheets_no();
}

/** Two answers in words: those can be put together by hand. */
export const isInWords = ({ form }: Pick<Item, 'form'>): boolean =>
  form.kind === 'text' || form.kind === 'list';

/** Both, one below the other. */
export function joined(item: Item, one: Answer | undefined, other: Answer | undefined): Answer {
  const both = [one, other].filter((answer) => answer && !isBlank(answer));
  return item.form.kind === 'list'
    ? { itemId: item.id, list: both.flatMap((answer) => answer?.list ?? []) }
    : { itemId: item.id, text: both.map((answer) => answer?.text).join('\n') };
}
