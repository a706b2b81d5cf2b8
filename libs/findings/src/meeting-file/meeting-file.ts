import type { Day } from '@furikaeri/calendar';
import type { AnswerState, StatementKind } from '../domain/statement.js';

/** Where something stands in the file. */
export type FilePath = (string | number)[];

/** A meeting as a file holds it, everything filled in. */
export interface FiledMeeting {
  fiscalYear: number;
  round: number;
  title: string;
  heldOn: Day | null;
  hours: string;
  place: string;
  evaluates: boolean;
  topics: FiledTopic[];
  path: FilePath;
}
export interface FiledTopic {
  code: string;
  title: string;
  asOf: string;
  heading: string;
  report: string[];
  statements: FiledStatement[];
  path: FilePath;
}
export interface FiledStatement {
  kind: StatementKind;
  code: string;
  text: string;
  suggestion: string;
  saidAs: string;
  written: boolean;
  /** `T1-R2-I1`, or `2025-2/T1-R2-I1`; empty: takes up nothing. */
  takesUp: string;
  answers: FiledAnswer[];
  path: FilePath;
}
export interface FiledAnswer {
  fiscalYear: number;
  round: number;
  owner: string;
  done: string;
  state: AnswerState;
}

/** Earlier meetings first. */
export const inTime = (
  a: { fiscalYear: number; round: number },
  b: { fiscalYear: number; round: number },
): number => a.fiscalYear - b.fiscalYear || a.round - b.round;

/** `2025-2/T1-R2-I1` in its parts; without a meeting: in whichever earlier one it stands. */
export function readReference(written: string): { code: string; year?: number; round?: number } {
  const [, year, round, code] = /^(\d{4})-(\d{1,2})\/(.+)$/.exec(written) ?? [];
  return code ? { code, year: Number(year), round: Number(round) } : { code: written };
}
