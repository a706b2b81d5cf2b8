/** 訪問の計画の状態, as people read them. */
export const programmeStateLabels = {
  draft: '準備中',
  open: '実施中',
  closed: '終了',
} as const;
export type ProgrammeState = keyof typeof programmeStateLabels;
export const programmeStates = Object.keys(programmeStateLabels) as readonly ProgrammeState[];

/** Only forwards; a closed programme may be opened again when something was forgotten. */
const next: Readonly<Record<ProgrammeState, readonly ProgrammeState[]>> = {
  draft: ['open'],
  open: ['closed'],
  closed: ['open'],
};
export const mayBecome = (from: ProgrammeState, to: ProgrammeState): boolean =>
  next[from].includes(to);

export interface Round {
  number: number;
  fromOn: string;
  untilOn: string;
}
export type RoundProblem = 'reversed' | 'outsideYear' | 'overlap' | 'numberTwice';

/** What is wrong with the rounds of a fiscal year, by place in the list. */
export function roundProblem(
  fiscalYear: number,
  rounds: readonly Round[],
): { at: number; why: RoundProblem } | undefined {
  for (const [at, round] of rounds.entries()) {
    const { number, fromOn, untilOn } = round;
    if (untilOn < fromOn) return { at, why: 'reversed' };
    if (fromOn < `${fiscalYear}-04-01` || untilOn > `${fiscalYear + 1}-03-31`) {
      return { at, why: 'outsideYear' };
    }
    const before = rounds.slice(0, at);
    if (before.some((other) => other.number === number)) return { at, why: 'numberTwice' };
    if (before.some((other) => other.fromOn <= untilOn && fromOn <= other.untilOn)) {
      return { at, why: 'overlap' };
    }
  }
  return undefined;
}
