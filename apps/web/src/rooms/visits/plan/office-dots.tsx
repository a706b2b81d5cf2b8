import { m } from '../../../generated/words/messages.js';
import { type OfficeOfYear, type Progress, progressOf } from './year.js';

const order: readonly Progress[] = ['visited', 'planned', 'chosen', 'open'];
export const progressWords: Record<Progress, () => string> = {
  visited: m.plan_visited,
  planned: m.plan_planned,
  chosen: m.plan_chosen,
  open: m.plan_open,
};

const STEP = 28;
const PER_ROW = 31;

/** One dot per office, as far as each has come. The table below says the same office by office. */
export function OfficeDots({
  offices,
  label,
}: {
  offices: readonly OfficeOfYear[];
  label: string;
}) {
  const dots = order.flatMap((progress) => offices.filter((one) => progressOf(one) === progress));
  const columns = Math.min(PER_ROW, Math.max(1, dots.length));
  const rows = Math.ceil(dots.length / columns);
  return (
    <figure className="space-y-2">
      <svg
        viewBox={`0 0 ${columns * STEP} ${rows * STEP}`}
        width={columns * STEP}
        height={rows * STEP}
        className="h-auto max-w-full"
        role="img"
        aria-label={label}
      >
        {dots.map((office, at) => (
          <g
            key={office.officeId}
            transform={`translate(${((at % columns) + 0.5) * STEP} ${(Math.floor(at / columns) + 0.5) * STEP})`}
          >
            <Dot progress={progressOf(office)} />
          </g>
        ))}
      </svg>
      <figcaption className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {order.map((progress) => (
          <span key={progress} className="inline-flex items-center gap-1">
            <svg width="24" height="24" viewBox="-12 -12 24 24" aria-hidden="true">
              <Dot progress={progress} />
            </svg>
            {progressWords[progress]()}{' '}
            {m.plan_offices({
              count: offices.filter((one) => progressOf(one) === progress).length,
            })}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

/** Filled, ringed, half, small: the shape says it without colour. */
function Dot({ progress }: { progress: Progress }) {
  switch (progress) {
    case 'visited':
      return <circle r="10" className="fill-blue-900" />;
    case 'planned':
      return <circle r="8.5" className="fill-white stroke-blue-900" strokeWidth="3" />;
    case 'chosen':
      return (
        <>
          <circle r="9" className="fill-white stroke-blue-900" strokeWidth="1.5" />
          <circle r="3" className="fill-blue-900" />
        </>
      );
    case 'open':
      return (
        <circle
          r="9"
          className="fill-white stroke-solid-gray-600"
          strokeWidth="1.5"
          strokeDasharray="3 3"
        />
      );
  }
}
