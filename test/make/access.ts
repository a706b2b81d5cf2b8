import { newId, type Role, type Tx } from '@furikaeri/core';
import { Account, Sessions } from '@furikaeri/access';
import { makeAppointment, makePerson } from './directory.js';
import { nextNumber } from './random.js';

/** An account in use, without a password unless `passwordHash` is given. */
export async function makeAccount(tx: Tx, over: Partial<Account> & Pick<Account, 'personId'>) {
  const municipalityId = over.municipalityId ?? tx.actor.municipalityId;
  if (!municipalityId) throw new Error('act inside a municipality');
  const row = {
    id: newId(),
    login: `account${nextNumber()}@test.example`,
    state: 'active' as const,
    ...over,
    municipalityId,
  };
  await tx.manager.insert(Account, row);
  return row;
}

/** Signs the person in, making the account if there is none. Gives the cookie's token. */
export async function makeSession(tx: Tx, personId: string): Promise<string> {
  const account =
    (await tx.manager.findOneBy(Account, { personId })) ?? (await makeAccount(tx, { personId }));
  const { token } = await new Sessions().open(tx, account, { method: 'password' });
  return token;
}

/** A person who holds the roles from 2024 on; roles that need an office get `officeId`. */
export async function makeHolder(tx: Tx, roles: readonly Role[], officeId: string | null = null) {
  const person = await makePerson(tx);
  for (const role of roles) await makeAppointment(tx, { personId: person.id, role, officeId });
  return person;
}
