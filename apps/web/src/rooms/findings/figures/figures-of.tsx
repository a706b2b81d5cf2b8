import { m } from '../../../generated/words/messages.js';
import { fiscalYearText } from '../../../ui/dates.js';
import type { SnapshotOfPage } from './figure-types.js';
import { FigureView } from './figure-view.js';

/** All figures of a snapshot in the order of the pack, year by year where there are several. */
export function FiguresOf({ snapshot }: { snapshot: SnapshotOfPage }) {
  const years = [...new Set(snapshot.figures.map(({ fiscalYear }) => fiscalYear))];
  return (
    <div className="space-y-10">
      {years.map((year) => (
        <div key={year} className="space-y-10">
          {years.length > 1 && (
            <h3 className="border-b-2 border-blue-900 text-lg">
              {m.figures_year({ year: fiscalYearText(year) })}
            </h3>
          )}
          {snapshot.figures
            .filter(({ fiscalYear }) => fiscalYear === year)
            .map((figure) => (
              <FigureView key={figure.code} figure={figure} themes={snapshot.themes} />
            ))}
        </div>
      ))}
    </div>
  );
}
