import type { PersonActor, Role } from '@furikaeri/core';

/** What `session_actor` says of the token in a cookie. */
export interface SessionFacts {
  sessionId: string;
  accountId: string;
  personId: string;
  municipalityId: string;
  /** The password was right, the code is still to come: no rights at all. */
  awaitsCode: boolean;
  hasTotp: boolean;
  /** Roles that the municipality gives only with a second factor. */
  totpRoles: Role[];
  roles: Role[];
  officeIds: string[];
  managedOfficeIds: string[];
  assignedOfficeIds: string[];
}

/** Whether the person holds a role that needs a second factor and has none yet. */
export const lacksSecondFactor = (facts: SessionFacts): boolean =>
  !facts.hasTotp && facts.roles.some((role) => facts.totpRoles.includes(role));

/**
 * Who acts. Nobody between password and code; a person without rights, able only to look after
 * the own account, while a needed second factor is missing.
 */
export function actorOf(facts: SessionFacts): PersonActor | undefined {
  if (facts.awaitsCode) return undefined;
  const bare = lacksSecondFactor(facts);
  return {
    kind: 'person',
    accountId: facts.accountId,
    sessionId: facts.sessionId,
    personId: facts.personId,
    municipalityId: facts.municipalityId,
    roles: bare ? [] : facts.roles,
    officeIds: bare ? [] : facts.officeIds,
    managedOfficeIds: bare ? [] : facts.managedOfficeIds,
    assignedOfficeIds: bare ? [] : facts.assignedOfficeIds,
  };
}
