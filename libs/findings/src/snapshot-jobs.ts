import { declareJob } from '@furikaeri/core';

/** Data: `{ snapshotId, municipalityId }`. */
export const takeSnapshot = declareJob('findings.takeSnapshot');

export interface TakeSnapshotData {
  snapshotId: string;
  municipalityId: string;
}

export const snapshotJob = (snapshotId: string, municipalityId: string) => ({
  name: takeSnapshot,
  data: { snapshotId, municipalityId } satisfies TakeSnapshotData,
  key: snapshotId,
});
