import type { Operation } from '../generated/operations.js';

type Any = Operation<never, never>;

/** Under which a read is kept: the operation's name and its variables. */
export const keyOf = ({ name }: Pick<Any, 'name'>, variables: unknown) =>
  [name, variables] as const;

/** The same for a list that is read to its end. */
export const wholeKeyOf = ({ name }: Pick<Any, 'name'>, variables: unknown) =>
  [name, 'whole', variables] as const;

/** The most that one page of a list may hold. */
export const PAGE = 100;

/** What a list answers: one field with a page of it. */
export type Listed<Data> = {
  [Field in keyof Data]: { totalItems: number; items: readonly unknown[] };
};
