/**
 * An answer as it is stored, by the item's form: text and list items as written, codes of options,
 * a grade's code, a number in the form's unit, `YYYY-MM-DD`, `YYYY-MM`, a truth value.
 */
export type Answer = string | readonly string[] | number | boolean;

/** By item id; an item without an answer is left out. */
export type Answers = Readonly<Record<string, Answer>>;
