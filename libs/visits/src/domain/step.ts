import type { Day } from '@furikaeri/calendar';
import { MOST_STEPS } from './note.js';

/** How a step ends: done, changed into another, or dropped. */
export const stepOutcomes = ['done', 'changed', 'dropped'] as const;
export type StepOutcome = (typeof stepOutcomes)[number];

export const stepLabels = {
  open: '取り組み中',
  done: 'できた',
  changed: '変えて続ける',
  dropped: '取りやめた',
} as const;
export type StepState = keyof typeof stepLabels;

export interface StepWords {
  /** Made by the client. */
  id: string;
  words: string;
  ownerId: string;
  dueOn: Day;
}

const MOST_WORDS = 300;
export type StepProblem =
  | { at: number; field: 'words'; why: 'blank' | 'tooLong'; most: number }
  | { at: number; field: 'dueOn'; why: 'beforeVisit' }
  | { at: number; field: 'id'; why: 'twice' }
  | { at: number; field: null; why: 'tooMany'; most: number };

/** The first thing that is not right with the steps of a visit. */
export function stepProblem(steps: readonly StepWords[], visitedOn: Day): StepProblem | null {
  if (steps.length > MOST_STEPS)
    return { at: MOST_STEPS, field: null, why: 'tooMany', most: MOST_STEPS };
  for (const [at, { id, words, dueOn }] of steps.entries()) {
    if (!words.trim()) return { at, field: 'words', why: 'blank', most: MOST_WORDS };
    if (words.length > MOST_WORDS) return { at, field: 'words', why: 'tooLong', most: MOST_WORDS };
    if (dueOn < visitedOn) return { at, field: 'dueOn', why: 'beforeVisit' };
    if (steps.findIndex((other) => other.id === id) < at) return { at, field: 'id', why: 'twice' };
  }
  return null;
}

export type SettleProblem = 'wordsMissing' | 'nextMissing' | 'nextNotWanted';

/** `changed` and `dropped` say why; only `changed` names the step that takes its place. */
export function settleProblem(
  to: StepOutcome,
  words: string,
  hasNext: boolean,
): SettleProblem | null {
  if (to !== 'done' && !words.trim()) return 'wordsMissing';
  if (to === 'changed' && !hasNext) return 'nextMissing';
  return to !== 'changed' && hasNext ? 'nextNotWanted' : null;
}
