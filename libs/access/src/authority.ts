import { Injectable } from '@nestjs/common';
import { Authority, type PersonActor } from '@furikaeri/core';
import { holds, policy } from './domain/policy.js';

/** Answers `@Permit` from the one table. */
@Injectable()
export class PolicyAuthority extends Authority {
  allows(permission: string, actor: PersonActor | undefined): boolean {
    if (policy[permission] === 'public') return true;
    return actor !== undefined && holds(actor.roles, permission);
  }

  knows(permission: string): boolean {
    return Object.hasOwn(policy, permission);
  }
}
