import { type Answer, type Answers, isSame } from './answers.js';

/** An item that was written on both sides, and differently. */
export interface Conflict {
  itemId: string;
  mine: Answer | undefined;
  theirs: Answer | undefined;
}

/**
 * What stands on this screen (`mine`) with what was saved meanwhile (`theirs`), both grown from
 * `base`. Where only one side changed an item, that side's words hold; where both did, mine stay
 * until a person chooses. Nothing is dropped unseen.
 */
export function merge(
  base: Answers,
  mine: Answers,
  theirs: Answers,
): { values: Answers; conflicts: Conflict[] } {
  const values: Record<string, Answer> = {};
  const conflicts: Conflict[] = [];
  const ids = new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)]);
  for (const itemId of ids) {
    const [was, here, there] = [base[itemId], mine[itemId], theirs[itemId]];
    const value = isSame(here, was) ? there : here;
    if (value) values[itemId] = value;
    if (!isSame(here, there) && !isSame(here, was) && !isSame(there, was)) {
      conflicts.push({ itemId, mine: here, theirs: there });
    }
  }
  return { values, conflicts };
}
