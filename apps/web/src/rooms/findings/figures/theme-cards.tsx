import { m } from '../../../generated/words/messages.js';
import { Quoted } from '../../../ui/quoted.js';
import type { Figure, SnapshotOfPage } from './figure-types.js';

interface ThemeCardsProps {
  figure: Figure;
  themes: SnapshotOfPage['themes'];
}

/** Picture 6: a card a theme: from how many offices, and their released words. */
export function ThemeCards({ figure, themes }: ThemeCardsProps) {
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {figure.rows.map(({ code, label, cells: [cell] }) => {
        const quotes = themes.find(({ themeId }) => themeId === code)?.quotes ?? [];
        return (
          <li
            key={code}
            className="keep-together space-y-2 rounded-12 border-1 border-solid-gray-420 p-4"
          >
            <h4 className="text-lg font-bold">{label}</h4>
            <p>
              {cell?.shown != null
                ? m.figures_offices({ count: cell.shown })
                : m.figures_offices_hidden()}
            </p>
            <Quotes of={quotes} />
          </li>
        );
      })}
    </ul>
  );
}

/** Released words, reviewed. */
export const Quotes = ({ of: quotes }: { of: readonly string[] }) =>
  quotes.length === 0 ? (
    <p className="text-solid-gray-700">{m.figures_quotes_none()}</p>
  ) : (
    quotes.map((words) => <Quoted key={words}>{words}</Quoted>)
  );
