import type { MonthsQueryVariables, Standing } from '../../generated/operations.js';
import type { Part } from '../../ui/part.js';

/** Which months stand under each word of the page. */
export const standingsOf = {
  current: ['current'],
  passed: ['inGrace', 'passed'],
  upcoming: ['upcoming'],
  done: ['done', 'closed'],
} satisfies Record<string, Standing[]>;
export type View = keyof typeof standingsOf;

export const isView = (text: string | null): text is View =>
  text !== null && Object.hasOwn(standingsOf, text);

/** A piece of the list of a view. */
export const monthsOf = (view: View, part: Part): MonthsQueryVariables => ({
  filter: { standings: standingsOf[view] },
  order: view === 'done' ? 'newestFirst' : 'oldestFirst',
  ...part,
});

/** The most that 今日やること shows of a list. */
export const MOST_OWN = 10;

/** One's own months, for 今日やること. */
export const ownMonths = (specialistId: string, view: View): MonthsQueryVariables => ({
  filter: { specialistId, standings: standingsOf[view] },
  order: 'oldestFirst',
  take: MOST_OWN,
  skip: 0,
});
