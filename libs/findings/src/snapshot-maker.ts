import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { audit } from '@furikaeri/audit';
import { system, type Tx, UnitOfWork } from '@furikaeri/core';
import { definitions } from './figures/index.js';
import type { Count } from './figures/figure.js';
import { type Framed, show } from './figures/show.js';
import { readFrame } from './frame.queries.js';
import { cutOffAt, daysOf } from './snapshot-days.js';
import { countInputs } from './snapshot-inputs.queries.js';
import {
  findPublished,
  keepProof,
  keepQuotes,
  keepRaw,
  keepShown,
  lockPublishing,
  lockSnapshot,
  mark,
  type SnapshotFacts,
  tryLockMaking,
} from './snapshot-rows.js';
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
        await this.make(tx, facts, watcher);
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

  private async make(tx: Tx, facts: SnapshotFacts, watcher: Watcher): Promise<void> {
    // The due months of a large ward are counted in memory, not on disk.
    await tx.query(`select set_config('work_mem', '64MB', true)`);
    const framed: Framed[] = [];
    const { fiscalYear, fromYear, cutOffOn } = facts;
    for (let year = fiscalYear; year >= fromYear; year -= 1) {
      const frame = await readFrame(tx, year, cutOffOn);
      const params = [...daysOf(year), cutOffAt(cutOffOn), cutOffOn];
      const counted = new Map<string, Count[]>();
      for (const { sql, compose } of definitions) {
        const counts = counted.get(sql) ?? (await tx.query<Count>(sql, params));
        counted.set(sql, counts);
        framed.push({ figure: compose(frame, counts), frame });
        await this.show(facts, { step: framed.length }, watcher);
      }
    }
    const inputs = await countInputs(tx, facts);
    const versions = Object.fromEntries(definitions.map(({ code, version }) => [code, version]));
    await lockPublishing(tx);
    const held = await lockSnapshot(tx, facts.id);
    if (held?.state !== 'running') throw new Stopped('cancelled');
    const published = await findPublished(tx, facts);
    await keepRaw(tx, facts, framed);
    await keepShown(tx, facts, show(framed, definitions, cutOffOn, published));
    await keepQuotes(tx, facts, cutOffAt(cutOffOn));
    const hash = hashOf({ fromYear, fiscalYear, cutOffOn, versions, inputs, framed });
    await keepProof(tx, facts, { definitions: versions, inputs, hash });
    await tx.query(`update snapshot set state = 'done', made_at = $2 where id = $1`, [
      facts.id,
      tx.now,
    ]);
    audit.record(tx, {
      action: 'findings.snapshotMade',
      objectKind: 'Snapshot',
      objectId: facts.id,
      detail: { hash, cutOffOn, requestedBy: facts.requestedBy },
    });
  }
}

/** Of the figures before hiding: what was published meanwhile changes what is hidden, not what is. */
const hashOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex');
