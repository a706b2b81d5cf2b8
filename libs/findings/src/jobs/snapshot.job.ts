import { HandlesJob, type JobHandler, type Run } from '@furikaeri/core';
import { takeSnapshot, type TakeSnapshotData } from '../snapshot-jobs.js';
import { SnapshotMaker } from '../snapshot-maker.js';

@HandlesJob(takeSnapshot, { attempts: 3 })
export class SnapshotJob implements JobHandler<TakeSnapshotData> {
  constructor(private readonly maker: SnapshotMaker) {}

  async handle({ snapshotId, municipalityId }: TakeSnapshotData, run: Run) {
    const state = await this.maker.run(snapshotId, municipalityId, {
      signal: run.signal,
      progress: (step) => run.progress(step),
    });
    return { [state]: 1 };
  }
}
