import { setTimeout as pause } from 'node:timers/promises';

/** Longer than writing down what is true only of accounts that exist takes. */
const ANSWER_MS = 250;

/** Does the work and takes so long at least: the answer's time must not tell who has an account. */
export const evenly = (work: Promise<unknown> | undefined): Promise<unknown> =>
  Promise.all([work, pause(ANSWER_MS)]);
