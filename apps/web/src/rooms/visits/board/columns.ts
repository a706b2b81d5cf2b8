import type { BoardVisitsQuery, DateAnswer, VisitState } from '../../../generated/operations.js';

export type Card = BoardVisitsQuery['visits']['items'][number];

/** The board from left to right. Those that are over stand in the year plan. */
export const columns = {
  prepare: ['draft'],
  dates: ['proposing'],
  waiting: ['postponed', 'declined'],
  agreed: ['confirmed'],
  notes: ['held', 'noted'],
} as const satisfies Record<string, readonly VisitState[]>;
export type Column = keyof typeof columns;

export const shownStates: VisitState[] = Object.values(columns).flat();

export const cardsOf = (column: Column, cards: readonly Card[]): Card[] =>
  cards.filter(({ state }) => (columns[column] as readonly VisitState[]).includes(state));

export const answerSigns: Record<DateAnswer, string> = { yes: '○', maybe: '△', no: '×' };

/** What the dates of a visit wait for. */
export type Waiting = 'propose' | 'answer' | 'choose' | 'allNo';

export function waitingFor(proposals: readonly { answer: DateAnswer | null }[]): Waiting {
  if (proposals.length === 0) return 'propose';
  if (proposals.some(({ answer }) => answer === 'yes' || answer === 'maybe')) return 'choose';
  return proposals.every(({ answer }) => answer === 'no') ? 'allNo' : 'answer';
}

/** ○ 2 △ 1 of the answers that are there. */
export const answersText = (proposals: readonly { answer: DateAnswer | null }[]): string =>
  (['yes', 'maybe', 'no'] as const)
    .map((of) => [answerSigns[of], proposals.filter(({ answer }) => answer === of).length] as const)
    .filter(([, count]) => count > 0)
    .map(([sign, count]) => `${sign} ${count}`)
    .join('　');
