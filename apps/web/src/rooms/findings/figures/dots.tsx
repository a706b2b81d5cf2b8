import { m } from '../../../generated/words/messages.js';
import { cellOf, type Figure } from './figure-types.js';

const STEP = 28;
const PER_ROW = 16;

/** Picture 4: one dot per office of the year; filled where it was visited. None is a certain office. */
export function Dots({ figure }: { figure: Figure }) {
  const visited = cellOf(figure, 'all', 'visited');
  const notYet = cellOf(figure, 'all', 'notYet');
  if (visited === undefined || notYet === undefined) return null;
  const all = visited + notYet;
  const rows = Math.max(1, Math.ceil(all / PER_ROW));
  const columns = Math.min(PER_ROW, Math.max(1, all));
  return (
    <figure className="space-y-2">
      <svg
        viewBox={`0 0 ${columns * STEP} ${rows * STEP}`}
        width={columns * STEP}
        height={rows * STEP}
        className="h-auto max-w-full"
        role="img"
        aria-label={figure.title}
      >
        {Array.from({ length: all }, (_, at) => (
          <g
            // One dot is as good as another.
            // oxlint-disable-next-line no-array-index-key
            key={at}
            transform={`translate(${((at % PER_ROW) + 0.5) * STEP} ${(Math.floor(at / PER_ROW) + 0.5) * STEP})`}
          >
            <Dot isVisited={at < visited} />
          </g>
        ))}
      </svg>
      <figcaption className="flex flex-wrap gap-x-6 text-sm">
        <Legend isVisited words={m.figures_dots_visited()} count={visited} />
        <Legend isVisited={false} words={m.figures_dots_not_yet()} count={notYet} />
      </figcaption>
    </figure>
  );
}

const Dot = ({ isVisited }: { isVisited: boolean }) =>
  isVisited ? (
    <circle r="10" className="fill-blue-900" />
  ) : (
    <circle
      r="9"
      className="fill-white stroke-solid-gray-600"
      strokeWidth="1.5"
      strokeDasharray="3 3"
    />
  );

function Legend({ isVisited, words, count }: { isVisited: boolean; words: string; count: number }) {
  return (
    <span className="inline-flex items-center gap-1">
      <svg width="24" height="24" viewBox="-12 -12 24 24" aria-hidden="true">
        <Dot isVisited={isVisited} />
      </svg>
      {words} {m.figures_offices({ count })}
    </span>
  );
}
