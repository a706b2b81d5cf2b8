/** An answer as the API has it: the one field of its item's form is filled. */
export interface Answer {
  itemId: string;
  text?: string | null;
  codes?: readonly string[] | null;
  grade?: string | null;
  number?: number | null;
  date?: string | null;
  month?: string | null;
  yesNo?: boolean | null;
  list?: readonly string[] | null;
}
/** By item; one that is not answered is not there. */
export type Answers = Readonly<Record<string, Answer>>;

const fields = ['text', 'codes', 'grade', 'number', 'date', 'month', 'yesNo', 'list'] as const;

/** Nothing was said. */
export const isBlank = (answer: Answer | undefined): boolean =>
  !answer ||
  fields.every((field) => {
    const value = answer[field];
    if (value === null || value === undefined) return true;
    if (typeof value === 'string') return value.trim() === '';
    return Array.isArray(value) && value.every((one) => !String(one).trim());
  });

/** The same to a reader; not answered and blank are one. */
export function isSame(one: Answer | undefined, other: Answer | undefined): boolean {
  if (isBlank(one) || isBlank(other)) return isBlank(one) && isBlank(other);
  return fields.every(
    (field) => JSON.stringify(one?.[field] ?? null) === JSON.stringify(other?.[field] ?? null),
  );
}

export const byItem = (answers: readonly Answer[]): Answers =>
  Object.fromEntries(answers.map((answer) => [answer.itemId, answer]));

/** Only the field that is filled, as the API takes it; none clears the item. */
export function plain(itemId: string, answer: Answer | undefined): Answer {
  const filled = isBlank(answer)
    ? []
    : fields.flatMap((field) => {
        const value = answer?.[field];
        return value === null || value === undefined ? [] : [[field, value] as const];
      });
  return { itemId, ...Object.fromEntries(filled) };
}
