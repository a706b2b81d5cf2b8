import type { OverviewQuery } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { standingWords } from './words.js';

type Row = OverviewQuery['monitoringOverview']['byMonth'][number];

const layers = [
  { of: 'done', fill: 'fill-blue-900', swatch: 'bg-blue-900' },
  { of: 'closed', fill: 'fill-blue-300', swatch: 'bg-blue-300' },
  { of: 'current', fill: 'fill-blue-100', swatch: 'bg-blue-100' },
  { of: 'inGrace', fill: 'fill-yellow-200', swatch: 'bg-yellow-200' },
  { of: 'passed', fill: 'hatch', swatch: 'hatched' },
  { of: 'upcoming', fill: 'fill-solid-gray-50', swatch: 'bg-solid-gray-50' },
] as const;

const HEIGHT = 160;
const WIDTH = 48;
const GAP = 16;

/** Months stacked by how they stand. One hue and a hatch; the table below says the same in numbers. */
export function MonthBars({ months }: { months: readonly Row[] }) {
  const most = Math.max(1, ...months.map(({ counts }) => counts.total));
  const width = months.length * (WIDTH + GAP);
  return (
    <figure>
      <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={m.overview_by_month()}>
        <svg
          viewBox={`0 0 ${width} ${HEIGHT + 44}`}
          className="max-w-none"
          width={width}
          height={HEIGHT + 44}
          role="img"
          aria-label={m.bars_label()}
        >
          <defs>
            <pattern
              id="hatch"
              width="8"
              height="8"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="8" height="8" className="fill-white" />
              <rect width="3" height="8" className="fill-solid-gray-800" />
            </pattern>
          </defs>
          {months.map(({ month, counts }, at) => {
            let top = HEIGHT + 16;
            return (
              <g key={month} transform={`translate(${at * (WIDTH + GAP) + GAP / 2} 0)`}>
                {layers.map(({ of, fill }) => {
                  const height = (counts[of] / most) * HEIGHT;
                  if (height === 0) return null;
                  top -= height;
                  return (
                    <rect
                      key={of}
                      y={top}
                      width={WIDTH}
                      height={height}
                      className={
                        fill === 'hatch' ? 'stroke-solid-gray-800' : `${fill} stroke-solid-gray-800`
                      }
                      fill={fill === 'hatch' ? 'url(#hatch)' : undefined}
                      strokeWidth="0.5"
                    />
                  );
                })}
                <text x={WIDTH / 2} y={top - 4} textAnchor="middle" className="text-sm">
                  {counts.total}
                </text>
                <text x={WIDTH / 2} y={HEIGHT + 36} textAnchor="middle" className="text-sm">
                  {m.month_short({ month: Number(month.slice(5)) })}
                </text>
              </g>
            );
          })}
        </svg>
      </div>
      <figcaption className="flex flex-wrap gap-x-4 text-sm">
        {layers.map(({ of, swatch }) => (
          <span key={of} className="inline-flex items-center gap-1">
            <span
              aria-hidden="true"
              className={`inline-block size-4 border-1 border-solid-gray-800 ${swatch}`}
            />
            {standingWords[of]()}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
