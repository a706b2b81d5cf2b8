import type { SummariesQuery } from '../../../generated/operations.js';

/** One version of a summary in the list of its meeting. */
export type Version = SummariesQuery['summaries']['items'][number];
