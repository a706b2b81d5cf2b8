import { Injectable } from '@nestjs/common';
import { Queue, system, UnitOfWork } from '@furikaeri/core';
import { snapshotJob } from './snapshot-jobs.js';
import { findSnapshotsLeftBehind } from './snapshots.queries.js';

const RUNG_WITHIN_MS = 30_000;

/** Takes up snapshots whose worker was killed or whose ring was lost. */
@Injectable()
export class SnapshotTending {
  constructor(
    private readonly work: UnitOfWork,
    private readonly queue: Queue,
  ) {}

  async tend(): Promise<{ rung: number }> {
    const left = await this.work.run(system('findings.tendSnapshots'), (tx) =>
      findSnapshotsLeftBehind(tx, new Date(tx.now.getTime() - RUNG_WITHIN_MS)),
    );
    // One that is being made is found locked, and the ring ends at once.
    await this.queue.ring(left.map(({ id, municipalityId }) => snapshotJob(id, municipalityId)));
    return { rung: left.length };
  }
}
