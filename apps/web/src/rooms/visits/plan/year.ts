import type {
  PlanProgrammesQuery,
  ProgrammeYearQuery,
  VisitState,
} from '../../../generated/operations.js';

export type PlannedYear = PlanProgrammesQuery['programmes']['items'][number];
export type OfficeOfYear = ProgrammeYearQuery['visitProgrammeYear'][number];
export type VisitOfYear = OfficeOfYear['visits'][number];
/** How far an office is in a year. */
export type Progress = 'visited' | 'planned' | 'chosen' | 'open';

const took: readonly VisitState[] = ['held', 'noted', 'closed'];
const ahead: readonly VisitState[] = ['draft', 'proposing', 'confirmed', 'postponed'];

export const tookPlace = ({ state }: Pick<VisitOfYear, 'state'>): boolean => took.includes(state);
export const liesAhead = ({ state }: Pick<VisitOfYear, 'state'>): boolean => ahead.includes(state);

/** The furthest that any of its visits has come. */
export function progressOf({
  visits,
  targets,
}: Pick<OfficeOfYear, 'visits' | 'targets'>): Progress {
  if (visits.some(tookPlace)) return 'visited';
  if (visits.some(liesAhead)) return 'planned';
  return targets.length ? 'chosen' : 'open';
}

/** How many offices are how far. */
export function countProgress(offices: readonly OfficeOfYear[]): Record<Progress, number> {
  const counts = { visited: 0, planned: 0, chosen: 0, open: 0 };
  for (const office of offices) counts[progressOf(office)] += 1;
  return counts;
}

/** The visits of an office by the month of their day; what has no day stands under ''. Cancelled ones are left out. */
export function byMonth(visits: readonly VisitOfYear[]): Map<string, VisitOfYear[]> {
  const found = new Map<string, VisitOfYear[]>();
  for (const visit of visits) {
    if (visit.state === 'cancelled') continue;
    const month = visit.on?.slice(0, 7) ?? '';
    found.set(month, [...(found.get(month) ?? []), visit]);
  }
  return found;
}

interface Round {
  id: string;
  fromOn: string;
  untilOn: string;
}

/** The round to plan for: of today, else the next, else the last. */
export function roundOf<One extends Round>(rounds: readonly One[], today: string): One | undefined {
  return rounds.find(({ untilOn }) => today <= untilOn) ?? rounds.at(-1);
}

/** The round of a programme that is still planned for. */
export const roundNow = ({ state, rounds }: PlannedYear, today: string) =>
  state === 'closed' ? undefined : roundOf(rounds, today);

/** The programme of the year that is asked for, else the one that runs, else the latest. */
export const yearIn = (
  programmes: readonly PlannedYear[],
  asked: string | null,
): PlannedYear | undefined =>
  programmes.find(({ fiscalYear }) => String(fiscalYear) === asked) ??
  programmes.find(({ state }) => state === 'open') ??
  programmes[0];
