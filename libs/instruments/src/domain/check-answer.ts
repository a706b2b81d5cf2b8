import { isDay, isMonth } from '@furikaeri/calendar';
import { type Definition, type Item, itemsOf } from './definition.js';
import type { Answers } from './answer.js';
import { formLimits as limits } from './limits.js';

export type AnswerReason =
  | 'unknownItem'
  | 'notText'
  | 'answerTooLong'
  | 'notAnOption'
  | 'optionTwice'
  | 'notANumber'
  | 'tooSmall'
  | 'tooBig'
  | 'notWhole'
  | 'notADay'
  | 'notAMonth'
  | 'notYesNo'
  | 'notAList'
  | 'tooManyEntries';

/** What is wrong with an answer; `facts` fill the sentence of that name in the room's messages. */
export interface AnswerProblem {
  reason: AnswerReason;
  facts: Record<string, string | number>;
}

/** Nothing was answered: such answers are left out, not stored. */
export const isBlankAnswer = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.every(isBlankAnswer));

/** Checks one answer against its item's form. Blank ones are always well: nobody has to write. */
export function answerProblem({ form }: Pick<Item, 'form'>, value: unknown): AnswerProblem | null {
  if (isBlankAnswer(value)) return null;
  switch (form.kind) {
    case 'text':
      return textProblem(value, form.mostCharacters ?? limits.answerCharacters);
    case 'choice':
      return form.several
        ? severalProblem(value, form.options)
        : optionProblem(value, form.options);
    case 'scale':
      return optionProblem(value, form.grades);
    case 'number':
      return numberProblem(value, form);
    case 'date':
      return typeof value === 'string' && isDay(value) ? null : problem('notADay');
    case 'month':
      return typeof value === 'string' && isMonth(value) ? null : problem('notAMonth');
    case 'yesNo':
      return typeof value === 'boolean' ? null : problem('notYesNo');
    case 'list':
      return listProblem(value, form.most ?? limits.answerEntries);
  }
}

/** Checks all answers of a sheet; names the item of each problem. */
export function answersProblems(
  definition: Definition,
  answers: Answers,
): (AnswerProblem & { itemId: string })[] {
  const items = new Map(itemsOf(definition).map((item) => [item.id, item]));
  return Object.entries(answers).flatMap(([itemId, value]) => {
    const item = items.get(itemId);
    const found = item ? answerProblem(item, value) : problem('unknownItem');
    return found ? [{ ...found, itemId }] : [];
  });
}

/** Items that must be answered before the sheet is handed in, and are not. */
export const unansweredItems = (definition: Definition, answers: Answers): Item[] =>
  itemsOf(definition).filter(
    ({ id, required }) => required && (!Object.hasOwn(answers, id) || isBlankAnswer(answers[id])),
  );

const problem = (reason: AnswerReason, facts: AnswerProblem['facts'] = {}): AnswerProblem => ({
  reason,
  facts,
});

function textProblem(value: unknown, most: number): AnswerProblem | null {
  if (typeof value !== 'string') return problem('notText');
  return value.length > most ? problem('answerTooLong', { most }) : null;
}

function optionProblem(value: unknown, options: readonly { code: string }[]): AnswerProblem | null {
  return options.some(({ code }) => code === value) ? null : problem('notAnOption');
}

function severalProblem(
  value: unknown,
  options: readonly { code: string }[],
): AnswerProblem | null {
  if (!Array.isArray(value)) return problem('notAnOption');
  if (new Set(value).size !== value.length) return problem('optionTwice');
  return value.map((one) => optionProblem(one, options)).find(Boolean) ?? null;
}

function numberProblem(
  value: unknown,
  { least, most, wholeOnly }: Extract<Item['form'], { kind: 'number' }>,
): AnswerProblem | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return problem('notANumber');
  if (wholeOnly && !Number.isInteger(value)) return problem('notWhole');
  if (least !== undefined && value < least) return problem('tooSmall', { least });
  return most !== undefined && value > most ? problem('tooBig', { most }) : null;
}

function listProblem(value: unknown, most: number): AnswerProblem | null {
  if (!Array.isArray(value) || value.some((one) => typeof one !== 'string')) {
    return problem('notAList');
  }
  if (value.length > most) return problem('tooManyEntries', { most });
  const longest = limits.entryCharacters;
  return value.some((one: string) => one.length > longest)
    ? problem('answerTooLong', { most: longest })
    : null;
}
