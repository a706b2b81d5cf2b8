import { HandlesJob, type JobHandler } from '@furikaeri/core';
import { SnapshotTending } from '../snapshot-tending.js';

@HandlesJob('findings.tendSnapshots', { everyMinutes: 1 })
export class SnapshotTendJob implements JobHandler {
  constructor(private readonly tending: SnapshotTending) {}

  handle() {
    return this.tending.tend();
  }
}
