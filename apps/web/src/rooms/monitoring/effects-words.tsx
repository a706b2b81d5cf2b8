import { useMe } from '../../app/me.js';
import { m } from '../../generated/words/messages.js';
import { monthText } from '../../ui/dates.js';
import type { RecordEffects } from './record-effects.js';

/** What will become of the months, before anything is saved; `isCertain`: said even where nothing will. */
export function EffectsWords({ of, isCertain }: { of: RecordEffects; isCertain?: boolean }) {
  const { today } = useMe();
  const opens = of.opens && today.startsWith(of.opens) ? m.record_opens : m.record_opens_passed;
  const words = [
    of.opens && opens({ month: monthText(of.opens) }),
    of.stays && m.record_stays({ month: monthText(of.stays) }),
    of.does && m.record_does({ month: monthText(of.does) }),
  ].filter(Boolean);
  if (words.length === 0 && isCertain) words.push(m.recount_same());
  return (
    <div aria-live="polite">
      {words.length > 0 && (
        <ul className="rounded-8 bg-solid-gray-50 p-4">
          {words.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
