/** What a person may be in a municipality; several at once are normal (product rules §1). */
export const roles = [
  'coordinator',
  'lead',
  'coreMember',
  'manager',
  'specialist',
  'committeeMember',
  'auditor',
] as const;
export type Role = (typeof roles)[number];

/** A signed-in person, as the session says at this moment. */
export interface PersonActor {
  kind: 'person';
  accountId: string;
  sessionId: string;
  personId: string;
  municipalityId: string;
  roles: readonly Role[];
  /** Offices in which the person works or which the person manages, today. */
  officeIds: readonly string[];
  /** The part of `officeIds` that the person manages. */
  managedOfficeIds: readonly string[];
  /** Offices that the person visits: there is an open assignment today. */
  assignedOfficeIds: readonly string[];
}

/** The program itself: jobs, sign-in before anybody is known, commands on the server. */
export interface SystemActor {
  kind: 'system';
  /** What acts, e.g. `monitoring.sweep`; stands in the audit log. */
  name: string;
  /** Narrows row-level security to one municipality; without it every municipality is open. */
  municipalityId?: string;
}

export type Actor = PersonActor | SystemActor;

export const system = (name: string, municipalityId?: string): SystemActor =>
  municipalityId ? { kind: 'system', name, municipalityId } : { kind: 'system', name };

/** Offices whose rows the actor may touch at all: every one of the municipality, or a list. */
export function officeScope(actor: Actor): 'all' | readonly string[] {
  if (actor.kind === 'system' || actor.roles.includes('coordinator')) return 'all';
  return actor.officeIds;
}
