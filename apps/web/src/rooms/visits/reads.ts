import type {
  OpenStepsQueryVariables,
  VisitsQueryVariables,
  VisitState,
} from '../../generated/operations.js';

const states: VisitState[] = ['confirmed', 'proposing', 'draft', 'postponed', 'held', 'noted'];

/** The most that 今日やること shows of a list. */
export const MOST_HOME = 4;

/** Visits for 今日やること. Coordinators see every visit; there it is about one's own. */
export const homeVisits = (isCoordinator: boolean): VisitsQueryVariables => ({
  filter: { states, mine: isCoordinator || null },
  take: 20,
  skip: 0,
});

/** Steps whose day has come. */
export const dueSteps = (today: string): OpenStepsQueryVariables => ({
  filter: { dueUntil: today },
  take: MOST_HOME,
  skip: 0,
});
