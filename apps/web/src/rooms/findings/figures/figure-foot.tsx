import { m } from '../../../generated/words/messages.js';
import { dayText } from '../../../ui/dates.js';
import { type Figure, hidesSomething } from './figure-types.js';

/** Below every figure: its day, how many offices there were, and what is hidden. */
export function FigureFoot({
  of,
}: {
  of: Pick<Figure, 'cutOffOn' | 'n' | 'note'> & Parameters<typeof hidesSomething>[0];
}) {
  return (
    <p className="text-sm text-solid-gray-700">
      {m.figures_foot({
        day: dayText(of.cutOffOn),
        n: of.n === null ? '' : m.figures_foot_n({ n: of.n }),
        note: of.note,
      })}
      {hidesSomething(of) && ` ${m.figures_hidden()}`}
    </p>
  );
}
