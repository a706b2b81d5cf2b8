import type { Tx } from '@furikaeri/core';

/** What was done, to what. The actor, the instant and the municipality come from the transaction. */
export interface Act {
  /** room.verb, e.g. `monitoring.visitRecorded`. */
  action: string;
  objectKind?: string;
  objectId?: string;
  officeId?: string;
  /** Words of the program, ids and counts: never free text, names or case codes. */
  detail?: Record<string, unknown>;
}

const pending = new WeakMap<Tx, Act[]>();

/**
 * Notes an act in the business transaction. The chain's head is locked only at the end, just before
 * the commit, so that writers wait for each other as briefly as possible.
 */
export function record(tx: Tx, act: Act): void {
  const acts = pending.get(tx);
  if (acts) {
    acts.push(act);
    return;
  }
  const list = [act];
  pending.set(tx, list);
  tx.beforeCommit(async () => {
    await tx.query('select audit_append($1, $2, $3, $4, $5)', [
      tx.actor.municipalityId ?? null,
      tx.now,
      tx.actor.kind === 'person' ? tx.actor.accountId : tx.actor.name,
      tx.actor.kind === 'person' ? tx.actor.personId : null,
      JSON.stringify(list),
    ]);
  });
}
