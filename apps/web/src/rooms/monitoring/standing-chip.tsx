import type { Standing } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Chip } from '../../ui/badge.js';
import { dayText } from '../../ui/dates.js';
import { standingSigns, standingTones, standingWords } from './words.js';

interface StandingChipProps {
  standing: Standing;
  monthsSince?: number;
  doneOn?: string | null;
}

export function StandingChip({ standing, monthsSince = 0, doneOn }: StandingChipProps) {
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Chip tone={standingTones[standing]}>
        <span aria-hidden="true">{standingSigns[standing]} </span>
        {standingWords[standing]()}
      </Chip>
      {standing === 'passed' && (
        <span className="text-sm">{m.months_since({ count: monthsSince })}</span>
      )}
      {doneOn && <span className="text-sm">{dayText(doneOn)}</span>}
    </span>
  );
}
