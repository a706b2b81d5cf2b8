import type { Day } from '@furikaeri/calendar';
import { endStates, type VisitState } from './visit.js';

/** Parts of a case that a consent opens one by one. */
export const caseItems = ['outline', 'plan', 'monitoring', 'voice', 'worry'] as const;
export type CaseItem = (typeof caseItems)[number];
export const caseItemLabels: Readonly<Record<CaseItem, string>> = {
  outline: '概要',
  plan: '計画',
  monitoring: 'モニタリング',
  voice: '本人の声',
  worry: '迷い・気になること',
};

export interface Consent {
  items: readonly CaseItem[];
  readerIds: readonly string[];
  givenOn: Day;
  /** Last day. */
  untilOn: Day;
  withdrawn: boolean;
}

/** What the case is read in: its visit as it stands today. */
export interface Setting {
  today: Day;
  visit: VisitState;
  /** Who is of the visit's team now. */
  teamIds: readonly string[];
  /** The office took the case back. */
  caseWithdrawn: boolean;
}

/** A consent holds from its day to its last day, while the visit is under way. */
export const isInForce = (consent: Consent, { today, visit, caseWithdrawn }: Setting): boolean =>
  !consent.withdrawn &&
  !caseWithdrawn &&
  !endStates.includes(visit) &&
  consent.givenOn <= today &&
  today <= consent.untilOn;

/** What this reader may read today: the union of the consents that name them, and nothing else. */
export function openItems(
  consents: readonly Consent[],
  readerId: string,
  setting: Setting,
): CaseItem[] {
  if (!setting.teamIds.includes(readerId)) return [];
  const holding = consents.filter(
    (consent) => isInForce(consent, setting) && consent.readerIds.includes(readerId),
  );
  return caseItems.filter((item) => holding.some(({ items }) => items.includes(item)));
}

export type ConsentProblem =
  | { field: 'items'; why: 'noItem' }
  | { field: 'readerIds'; why: 'noReader' | 'notOfTeam' }
  | { field: 'givenOn'; why: 'givenLater' }
  | { field: 'untilOn'; why: 'over' | 'tooLong' };

/** What is not right with a consent to be registered: named readers of the team, one year at most. */
export function consentProblem(
  { items, readerIds, givenOn, untilOn }: Omit<Consent, 'withdrawn'>,
  { today, teamIds }: Pick<Setting, 'today' | 'teamIds'>,
): ConsentProblem | null {
  if (!items.length) return { field: 'items', why: 'noItem' };
  if (!readerIds.length) return { field: 'readerIds', why: 'noReader' };
  if (readerIds.some((id) => !teamIds.includes(id)))
    return { field: 'readerIds', why: 'notOfTeam' };
  if (givenOn > today) return { field: 'givenOn', why: 'givenLater' };
  if (untilOn < today) return { field: 'untilOn', why: 'over' };
  return untilOn > yearAfter(givenOn) ? { field: 'untilOn', why: 'tooLong' } : null;
}

/** The same day a year later, to compare with; of 29 February one that no year has. */
const yearAfter = (d: Day): string => `${Number(d.slice(0, 4)) + 1}${d.slice(4)}`;

export type RatingHint = 'low' | 'high';

/** 40–70 % is advised, for something both known and open to talk about. Only a hint. */
export const hintOfRating = (percent: number): RatingHint | null =>
  percent < 40 ? 'low' : percent > 70 ? 'high' : null;
