import type { SummaryQuery } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { FigureFoot } from '../figures/figure-foot.js';
import { FigureTable } from '../figures/figure-table.js';
import { Quotes } from '../figures/theme-cards.js';

type Shown = Pick<SummaryQuery['summary'], 'figures' | 'themes'>;

/** The figures and themes of a summary as they were published; without such, nothing. */
export function SummaryFigures({ figures, themes }: Shown) {
  return (
    <>
      {figures.length > 0 && (
        <article className="space-y-6">
          <h3 className="border-b-2 border-blue-900 text-xl">{m.summary_figures()}</h3>
          {figures.map((figure) => (
            <section key={`${figure.code} ${figure.title}`} className="keep-together space-y-2">
              <h4 className="font-bold">{figure.title}</h4>
              <FigureTable {...figure} />
              <FigureFoot of={figure} />
            </section>
          ))}
        </article>
      )}
      {themes.length > 0 && (
        <article className="space-y-6">
          <h3 className="border-b-2 border-blue-900 text-xl">{m.summary_themes()}</h3>
          {themes.map(({ title, offices, quotes }) => (
            <section key={title} className="keep-together space-y-2">
              <h4 className="font-bold">{title}</h4>
              <p>
                {offices.shown === null
                  ? m.figures_offices_hidden()
                  : m.figures_offices({ count: offices.shown })}
              </p>
              <Quotes of={quotes} />
            </section>
          ))}
        </article>
      )}
    </>
  );
}
