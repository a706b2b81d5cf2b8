/** One stage of a municipality's ladder; when a month reaches it is counted by the room above. */
export interface LadderRung {
  /** Unique in the ladder: part of a reminder's key. */
  stage: string;
  /** Counted from the first day of the due month, or from the day the month counts as passed. */
  after: 'monthStart' | 'monthClosed';
  /** 0 to 250 business days after that. */
  businessDays: number;
  to: 'specialist' | 'manager' | 'coordinator';
  /** Told one by one, or as a list of counts. */
  as: 'single' | 'list';
}

export const defaultLadder: readonly LadderRung[] = [
  { stage: 'begun', after: 'monthStart', businessDays: 0, to: 'specialist', as: 'single' },
  { stage: 'passed', after: 'monthClosed', businessDays: 0, to: 'specialist', as: 'single' },
  { stage: 'passed10', after: 'monthClosed', businessDays: 10, to: 'manager', as: 'single' },
  { stage: 'passed20', after: 'monthClosed', businessDays: 20, to: 'coordinator', as: 'list' },
];

export type LadderProblem = 'empty' | 'tooMany' | 'stageName' | 'doubledStage' | 'businessDays';

/** The first thing wrong with a ladder, and with which rung (by place); nothing when it may be kept. */
export function ladderProblem(
  ladder: readonly LadderRung[],
): { problem: LadderProblem; at?: number } | undefined {
  if (ladder.length === 0) return { problem: 'empty' };
  if (ladder.length > 12) return { problem: 'tooMany' };
  for (const [at, rung] of ladder.entries()) {
    if (!/^[a-z][A-Za-z0-9]{0,31}$/.test(rung.stage)) return { problem: 'stageName', at };
    if (ladder.findIndex((other) => other.stage === rung.stage) < at)
      return { problem: 'doubledStage', at };
    const { businessDays: n } = rung;
    if (!Number.isInteger(n) || n < 0 || n > 250) return { problem: 'businessDays', at };
  }
  return undefined;
}
