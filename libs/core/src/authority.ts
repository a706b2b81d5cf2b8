import type { PersonActor } from './actor.js';

/** Who holds which permission. `access` provides it; without it only public handlers exist. */
export abstract class Authority {
  abstract allows(permission: string, actor: PersonActor | undefined): boolean;
  abstract knows(permission: string): boolean;
}
