import type { Role } from '@furikaeri/core';
import type { World } from './world.js';

/** Who knocks: one for each role (managers and specialists at `world.office`), and some strangers. */
export type Visitor =
  | Role
  /** Manager of another office of the municipality. */
  | 'nextDoor'
  /** Coordinator of another municipality. */
  | 'elsewhere'
  /** Specialist until yesterday. */
  | 'former'
  | 'nobody';

/**
 * What the visitor meets. `reached`: the use case itself answers, with data or with what it thinks of
 * the input.
 */
export type Outcome = 'reached' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND';

/** What one operation of the schema promises. */
export interface Row {
  /** Roles that get through; everybody who has signed in; anybody. Written out, not taken from the policy. */
  may: readonly Role[] | 'signedIn' | 'public';
  /** Arguments of the operation, well-formed, about things of `world`'s municipality. */
  args?: (world: World) => Promise<object> | object;
  /** Where the relation decides and not the role, e.g. `{ elsewhere: 'NOT_FOUND' }`. */
  but?: Partial<Record<Visitor, Outcome>>;
}

/** `nextDoor` holds a manager's rights, `elsewhere` a coordinator's, `former` none. */
export function expected({ may, but }: Row, visitor: Visitor): Outcome {
  const special = but?.[visitor];
  if (special) return special;
  if (may === 'public') return 'reached';
  if (visitor === 'nobody') return 'UNAUTHENTICATED';
  if (may === 'signedIn') return 'reached';
  if (visitor === 'former') return 'FORBIDDEN';
  const role =
    visitor === 'nextDoor' ? 'manager' : visitor === 'elsewhere' ? 'coordinator' : visitor;
  return may.includes(role) ? 'reached' : 'FORBIDDEN';
}
