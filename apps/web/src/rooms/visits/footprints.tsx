import type { VisitQuery } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { instantText } from '../../ui/dates.js';
import { moveWords, nameOf, sideWords } from './words.js';

/** 足あと: who did what when, and why. */
export function Footprints({ acts }: { acts: VisitQuery['visit']['acts'] }) {
  if (acts.length === 0) return null;
  return (
    <details className="rounded-8 border-1 border-solid-gray-420">
      <summary className="min-h-12 cursor-pointer px-4 py-3 font-bold">
        {m.visits_footprints({ count: acts.length })}
      </summary>
      <ol className="space-y-2 p-4">
        {acts.map((act) => (
          <li key={`${act.at} ${act.move}`}>
            <span className="text-sm text-solid-gray-800">{instantText(act.at)}</span>{' '}
            <strong>{moveWords[act.move]()}</strong>（{sideWords[act.side]()}
            {act.person && ` ${nameOf(act.person)}`}）{act.reason && <q>{act.reason}</q>}
          </li>
        ))}
      </ol>
    </details>
  );
}
