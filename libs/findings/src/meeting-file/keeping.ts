import type { FileProblem, Tx } from '@furikaeri/core';

/** What a file brought, by kind. `left`: statements of its meetings that it does not name; they stay. */
export interface FileCounts {
  meetings: number;
  topics: number;
  statements: number;
  changed: number;
  same: number;
  left: number;
  answers: number;
}
/** One import under way: what it has brought so far, and what must be put right. */
export interface Keeping {
  tx: Tx;
  municipalityId: string;
  counts: FileCounts;
  problems: FileProblem[];
}
