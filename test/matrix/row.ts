import { type Role, roles } from '@furikaeri/core';
import type { World } from './world.js';

/** Who knocks: one for each role (managers and specialists at `world.office`), and some strangers. */
export type Visitor =
  | Role
  /** Lead with an open assignment: of the team of `world.visit`. The plain `lead` has none. */
  | 'visiting'
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

const rolesOf: Partial<Record<Visitor, Role>> = {
  nextDoor: 'manager',
  elsewhere: 'coordinator',
  visiting: 'lead',
};

/** `nextDoor` holds a manager's rights, `elsewhere` a coordinator's, `visiting` a lead's, `former` none. */
export function expected({ may, but }: Row, visitor: Visitor): Outcome {
  const special = but?.[visitor];
  if (special) return special;
  if (may === 'public') return 'reached';
  if (visitor === 'nobody') return 'UNAUTHENTICATED';
  if (may === 'signedIn') return 'reached';
  if (visitor === 'former') return 'FORBIDDEN';
  const role = rolesOf[visitor] ?? (visitor as Role);
  return may.includes(role) ? 'reached' : 'FORBIDDEN';
}

/** To a coordinator of another municipality, ours and unknown are the same. */
export const hidden = { elsewhere: 'NOT_FOUND' } as const;

/** For what is another's alone: nobody but its owner finds it. */
export function everyone(outcome: 'NOT_FOUND'): Row['but'] {
  const visitors: Visitor[] = [...roles, 'visiting', 'nextDoor', 'elsewhere', 'former'];
  return Object.fromEntries(visitors.map((visitor) => [visitor, outcome]));
}
