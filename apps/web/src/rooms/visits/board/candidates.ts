import { inJapan } from '../../../ui/dates.js';

/** A date to be proposed, as the API takes it. */
export interface Candidate {
  id: string;
  on: string;
  from: string;
  until: string;
}

export const FEWEST = 3;

export function candidateOf({ startsAt, endsAt }: { startsAt: string; endsAt: string }): Candidate {
  const { on, at } = inJapan(startsAt);
  return { id: crypto.randomUUID(), on, from: at, until: inJapan(endsAt).at };
}

export const isSame = (one: Candidate, other: Candidate): boolean =>
  one.on === other.on && one.from === other.from && one.until === other.until;

/** Earliest first. */
export const inOrder = (list: readonly Candidate[]): Candidate[] =>
  [...list].sort((a, b) => `${a.on} ${a.from}`.localeCompare(`${b.on} ${b.from}`));
