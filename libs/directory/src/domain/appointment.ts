import { type Day, daysBetween } from '@furikaeri/calendar';

/** From the first to the last day (`YYYY-MM-DD`), both included; without a last day it goes on. */
export interface Term {
  fromOn: string;
  untilOn: string | null;
}

export const holdsOn = (term: Term, on: string): boolean =>
  term.fromOn <= on && (term.untilOn === null || on <= term.untilOn);

export const overlap = (a: Term, b: Term): boolean =>
  (a.untilOn === null || b.fromOn <= a.untilOn) && (b.untilOn === null || a.fromOn <= b.untilOn);

/** A role somewhere, for a term. */
export interface Post extends Term {
  role: string;
  officeId: string | null;
}

/** The post that a new one would double: the same role at the same place in days they share. */
export const doubledBy = <P extends Post>(posts: readonly P[], added: Post): P | undefined =>
  posts.find(
    (post) => post.role === added.role && post.officeId === added.officeId && overlap(post, added),
  );

const needOffice = ['manager', 'specialist', 'lead', 'coordinator'];
const needCoreCentre = ['coordinator'];

export type PlaceProblem =
  'officeNeeded' | 'officeNotAllowed' | 'coreCentreNeeded' | 'officeClosed';

interface Place {
  kinds: readonly string[];
  closedOn: string | null;
}

/**
 * Where a role may be held: coordinators at a 基幹, managers, specialists and leads at an office,
 * core members at an office or at none, committee and audit at none. No post outlives its office.
 */
export function placeProblem(
  post: Pick<Post, 'role' | 'fromOn' | 'untilOn'>,
  office: Place | undefined,
): PlaceProblem | undefined {
  if (!office) return needOffice.includes(post.role) ? 'officeNeeded' : undefined;
  if (post.role === 'committeeMember' || post.role === 'auditor') return 'officeNotAllowed';
  if (needCoreCentre.includes(post.role) && !office.kinds.includes('coreCentre')) {
    return 'coreCentreNeeded';
  }
  const { closedOn } = office;
  return closedOn !== null && (post.untilOn === null || post.untilOn > closedOn)
    ? 'officeClosed'
    : undefined;
}

/** Whole years from `since` to `today`, as birthdays are counted; 0 before the first is over. */
export function yearsOfExperience(since: Day, today: Day): number {
  if (daysBetween(since, today) < 0) return 0;
  const years = Number(today.slice(0, 4)) - Number(since.slice(0, 4));
  return today.slice(5) < since.slice(5) ? years - 1 : years;
}
