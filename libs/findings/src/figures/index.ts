import type { Definition } from './figure.js';
import { monthsByDesk, monthsByMonth } from './months.js';
import { strengths, topics } from './perspectives.js';
import { steps } from './steps.js';
import { themes } from './themes.js';
import { visitsByMonth, visitsByRound } from './visits.js';

/**
 * The figures of a snapshot, in the order of the pack: strengths first. There is none by lead (they
 * are few), and none of the office network: that room does not exist yet.
 */
export const definitions: readonly Definition[] = [
  strengths,
  topics,
  visitsByRound,
  visitsByMonth,
  steps,
  monthsByDesk,
  monthsByMonth,
  themes,
];
