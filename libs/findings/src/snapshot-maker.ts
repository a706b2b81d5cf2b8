import { Injectable } from '@nestjs/common';
import { audit } from '@furikaeri/audit';
import { system, type Tx, UnitOfWork } from '@furikaeri/core';
import { freezeFigures } from './snapshot-freezing.js';
import { mark, type SnapshotFacts, tryLockMaking } from './snapshot-rows.js';
import type { SnapshotState } from './snapshot.entity.js';

/** Who watches a run. */
export interface Watcher {
  progress?(step: number): void;
  /** The process is going down: the run stops and may be taken up again. */
  signal?: AbortSignal;
}

/** One that stops the worker each time is given up. */
const MOST_TRIES = 5;

class Stopped extends Error {
  constructor(readonly state: 'cancelled' | 'failed') {
    super(state);
  }
}

/**
 * 集計の凍結: all figures of a snapshot in one transaction, or nothing. It may be killed at any moment
 * and run again; twice at once, the second finds nothing to do. Rows recorded after the cut-off do
 * not count, so that a second snapshot of the same day gives the same figures and the same hash.
 */
@Injectable()
export class SnapshotMaker {
  constructor(private readonly work: UnitOfWork) {}

  /** Gives the state it ended in. */
  async run(id: string, municipalityId: string, watcher: Watcher = {}): Promise<SnapshotState> {
    const actor = system('findings.takeSnapshot', municipalityId);
    try {
      return await this.work.run(actor, async (tx) => {
        if (!(await tryLockMaking(tx, id))) return 'running';
        const facts = await this.read(tx, id);
        if (!facts) return 'cancelled';
        if (!['waiting', 'running'].includes(facts.state)) return facts.state;
        if (facts.tries >= MOST_TRIES) throw new Stopped('failed');
        await this.show(facts, { step: 0, tries: facts.tries + 1 }, watcher);
        const hash = await freezeFigures(tx, facts, (step) => this.show(facts, { step }, watcher));
        if (!hash) throw new Stopped('cancelled');
        const { cutOffOn, requestedBy } = facts;
        audit.record(tx, {
          action: 'findings.snapshotMade',
          objectKind: 'Snapshot',
          objectId: id,
          detail: { hash, cutOffOn, requestedBy },
        });
        return 'done';
      });
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      await this.work.run(actor, (tx) =>
        tx.query(
          `update snapshot set state = $2 where id = $1 and state in ('waiting', 'running')`,
          [id, error.state],
        ),
      );
      return error.state;
    }
  }

  /** Not held: progress and a wish to stop are written beside this transaction. */
  private async read(tx: Tx, id: string): Promise<SnapshotFacts | undefined> {
    const [row] = await tx.query<SnapshotFacts>(
      `select id, municipality_id as "municipalityId", fiscal_year as "fiscalYear", from_year as "fromYear",
         cut_off_on::text as "cutOffOn", state, tries, requested_by as "requestedBy"
       from snapshot where id = $1`,
      [id],
    );
    return row;
  }

  private async show(
    facts: SnapshotFacts,
    change: { step: number; tries?: number },
    { progress, signal }: Watcher,
  ): Promise<void> {
    signal?.throwIfAborted();
    const { stop } = await mark(this.work, facts, change);
    if (stop) throw new Stopped('cancelled');
    progress?.(change.step);
  }
}
