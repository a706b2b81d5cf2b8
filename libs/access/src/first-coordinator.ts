import { Injectable } from '@nestjs/common';
import { todayInTokyo } from '@furikaeri/calendar';
import { invalid, newId, system, UnitOfWork } from '@furikaeri/core';
import { audit } from '@furikaeri/audit';
import { Appointment, Person } from '@furikaeri/directory';
import { findAccount } from './accounts.js';
import { foldLogin } from './domain/login.js';
import { Invitations } from './invitations.js';
import { say } from './messages.js';

/** Somebody must be let in before anybody can invite: used on the server's console alone. */
@Injectable()
export class FirstCoordinator {
  constructor(
    private readonly work: UnitOfWork,
    private readonly invitations: Invitations,
  ) {}

  async findMunicipality(code: string): Promise<string | undefined> {
    const [found] = await this.work.read(system('cli.adminCreate'), (tx) =>
      tx.query<{ id: string }>('select id from municipality where code = $1', [code]),
    );
    return found?.id;
  }

  /**
   * Makes the person a coordinator from today on, still without a 基幹, and gives the token of an
   * invitation link. For a login that waits for its first sign-in: a fresh link. Throws INVALID,
   * REFUSED for an account in use, CONFLICT for one of another municipality.
   */
  async invite(input: {
    municipalityId: string;
    family: string;
    given: string;
    login: string;
  }): Promise<string> {
    const { municipalityId, login } = input;
    return this.work.run(system('cli.adminCreate', municipalityId), async (tx) => {
      const known = await findAccount(tx, { login: foldLogin(login) });
      if (known) return this.invitations.inviteByHand(tx, { personId: known.personId, login });
      const [familyName, givenName] = [input.family.trim(), input.given.trim()];
      if (!familyName) throw invalid('family', say.nameNeeded());
      if (!givenName) throw invalid('given', say.nameNeeded());
      const personId = newId();
      const email = foldLogin(login);
      await tx.manager.insert(Person, {
        id: personId,
        municipalityId,
        familyName,
        givenName,
        email,
      });
      const fromOn = todayInTokyo(tx.now);
      const post = { id: newId(), municipalityId, personId, role: 'coordinator', fromOn } as const;
      await tx.manager.insert(Appointment, post);
      audit.record(tx, {
        action: 'access.firstCoordinatorMade',
        objectKind: 'person',
        objectId: personId,
      });
      return this.invitations.inviteByHand(tx, { personId, login });
    });
  }
}
