import { Injectable } from '@nestjs/common';
import { type PersonActor, type ReadTx, UnitOfWork } from '@furikaeri/core';
import * as audit from './audit.js';

const noted = new WeakMap<ReadTx, Set<string>>();

/** Reading what belongs to an office: where the reader is not of it, the office sees who read. */
@Injectable()
export class ReadingNotes {
  constructor(private readonly work: UnitOfWork) {}

  /** One entry for each thing and operation, written before anything is shown. `action` ends in `Read`. */
  async note(
    tx: ReadTx,
    { action, objectKind }: { action: `${string}.${string}Read`; objectKind: string },
    things: readonly { id: string; officeId: string }[],
  ): Promise<void> {
    const { actor } = tx;
    if (actor.kind !== 'person') return;
    const known = noted.get(tx) ?? new Set<string>();
    noted.set(tx, known);
    const fresh = things.filter(
      ({ id, officeId }) => !actor.officeIds.includes(officeId) && !known.has(`${action} ${id}`),
    );
    if (!fresh.length) return;
    await this.work.run(actor, async (write) => {
      for (const { id, officeId } of fresh) {
        const detail = { roles: (actor as PersonActor).roles };
        audit.record(write, { action, objectKind, objectId: id, officeId, detail });
      }
    });
    for (const { id } of fresh) known.add(`${action} ${id}`);
  }
}
