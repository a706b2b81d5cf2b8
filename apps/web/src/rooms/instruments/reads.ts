import type { ComingVisitsQueryVariables, SheetQuery } from '../../generated/operations.js';

/** One's own sheets, for 今日やること. */
export const ownSheets = { take: 30, skip: 0 };

/** Visits that are still to come or under way. */
export const comingVisits: ComingVisitsQueryVariables = {
  filter: { states: ['draft', 'proposing', 'confirmed', 'postponed', 'held'] },
};

/** 気持ち・負担 stands under it. */
export const showsBurden = ({ reader }: SheetQuery['sheet']): boolean =>
  reader === 'writer' || reader === 'visitor';
