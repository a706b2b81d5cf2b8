import { hash } from '@node-rs/argon2';
import type { Tx } from '@furikaeri/core';
import { DEMO_PASSWORD, demoLogins } from './accounts.js';

/** Lets one person of each role in, all with the demo's well-known password. Gives their number. */
export async function seedAccounts(tx: Tx, municipalityId: string): Promise<number> {
  const rows = await tx.query(
    `insert into account (municipality_id, person_id, login, state, password_hash, password_changed_at)
     select municipality_id, id, email, 'active', $3, $4 from person
     where municipality_id = $1 and email = any ($2)
     returning id`,
    [municipalityId, Object.values(demoLogins), await hash(DEMO_PASSWORD), tx.now],
  );
  return rows.length;
}
