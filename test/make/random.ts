import { seededRandom } from '../../apps/cli/src/demo/random.js';

/** One stream per test file, so that a file's data is the same in every run. */
export const random = seededRandom(20_261_122);

let count = 0;
/** 1, 2, 3, …: for what must differ from row to row. */
export const nextNumber = (): number => ++count;
