import { formatEraShort, type Month } from '@furikaeri/calendar';
import { invalid, type Message } from '@furikaeri/core';
import { phasesFrom, readPeriod } from './domain/certificate.js';
import { checkPhases, type Phase } from './domain/due-months.js';
import { say } from './messages.js';

/** What the municipality decided: phase by phase, or as the certificate prints it. One of the two. */
export interface PlanInput {
  supportFrom: Month;
  supportUntil: Month;
  phases?: readonly Phase[] | null;
  periodText?: string | null;
}

/** The phases of the support period. Throws INVALID with the field below `input`. */
export function readPlan({ supportFrom, supportUntil, phases, periodText }: PlanInput): Phase[] {
  if (supportUntil < supportFrom) throw invalid('input.supportUntil', say.supportReversed());
  const text = periodText?.trim();
  if (phases?.length && text) throw invalid('input.periodText', say.planTwice());
  if (text) return readText(text, supportFrom, supportUntil);
  if (!phases?.length) throw invalid('input.phases', say.planMissing());
  const [problem] = checkPhases(phases);
  if (problem) {
    throw invalid(`input.phases.${problem.at}`, phaseSentence[problem.reason](problem.at + 1));
  }
  // A new user's first three months may be counted from the month after the decision.
  const [first, last] = [phases[0]!.fromMonth, phases.at(-1)!.untilMonth];
  if (first < supportFrom || last !== supportUntil || first > supportUntil) {
    throw invalid(
      'input.phases',
      say.phasesOutside({
        from: formatEraShort(supportFrom),
        until: formatEraShort(supportUntil),
      }),
    );
  }
  return [...phases];
}

function readText(text: string, supportFrom: Month, supportUntil: Month): Phase[] {
  const notation = readPeriod(text);
  if (!notation.ok) throw invalid('input.periodText', periodSentence[notation.reason]());
  const found = phasesFrom(notation.value, supportFrom, supportUntil);
  if (found.ok) return found.value;
  throw invalid('input.periodText', disagreement(found));
}

function disagreement(found: Exclude<ReturnType<typeof phasesFrom>, { ok: true }>): Message {
  switch (found.reason) {
    case 'rangeMissing':
      return say.rangeMissing({ at: found.at + 1 });
    case 'rangeDisagrees':
      return say.rangeDisagrees({
        at: found.at + 1,
        expected: found.expected.map(formatEraShort).join('、'),
      });
    case 'phases': {
      const [{ reason, at }] = found.problems as [(typeof found.problems)[number]];
      return phaseSentence[reason](at + 1);
    }
  }
}

const phaseSentence = {
  empty: () => say.phaseEmpty(),
  interval: () => say.phaseInterval(),
  reversed: (at: number) => say.phaseReversed({ at }),
  overlap: (at: number) => say.phaseOverlap({ at }),
  gap: (at: number) => say.phaseGap({ at }),
  tooLong: () => say.phaseTooLong(),
};

const periodSentence = {
  empty: () => say.periodEmpty(),
  unreadable: () => say.periodUnreadable(),
  notAnInterval: () => say.periodNotAnInterval(),
  reversed: () => say.periodReversed(),
  noSuchDay: () => say.periodNoSuchDay(),
  notInEra: () => say.periodNoSuchDay(),
  outOfRange: () => say.periodNoSuchDay(),
};
