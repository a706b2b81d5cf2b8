import { notFound, type Tx } from '@furikaeri/core';
import { visibleRoles } from './directory.access.js';
import { Person } from './person.entity.js';

/**
 * The person's row, locked so that two changes to one person's posts wait for each other. Throws
 * NOT_FOUND, also for people whom the actor may not know of.
 */
export async function lockPerson(tx: Tx, id: string, field = 'input.personId'): Promise<Person> {
  const lock = { mode: 'pessimistic_write' } as const;
  const person = await tx.manager.findOne(Person, { where: { id }, lock });
  const roles = visibleRoles(tx.actor);
  const known =
    person &&
    (roles === 'all' ||
      (
        await tx.query('select from appointment where person_id = $1 and role = any ($2) limit 1', [
          id,
          roles,
        ])
      ).length > 0);
  if (!known) throw notFound(field);
  return person;
}
