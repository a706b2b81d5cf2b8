import { Link } from 'react-router';
import { m } from '../../../generated/words/messages.js';
import { classes } from '../../../ui/classes.js';
import { dayText } from '../../../ui/dates.js';
import type { Step } from './trail.js';

/** Picture 7: a line from what was said to what came of it. The shape of a mark says what it is. */
export function TrailPath({ steps }: { steps: readonly Step[] }) {
  return (
    <ol aria-label={m.trail_path()}>
      {steps.map((step, at) => (
        <li key={step.id} className="keep-together flex gap-3">
          <Mark is={step.is} isFirst={at === 0} isLast={at === steps.length - 1} />
          <div className="min-w-0 pb-6">
            <p className={classes('leading-7', step.isHere && 'font-bold')}>
              {step.to ? (
                <Link to={step.to} className="link">
                  {step.label}
                </Link>
              ) : (
                step.label
              )}
              {step.isHere && m.trail_here()}
            </p>
            {step.on && <p className="text-sm text-solid-gray-700">{dayText(step.on)}</p>}
            <p className="whitespace-pre-wrap">{step.words}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

const SIZE = 28;

function Mark({ is, isFirst, isLast }: { is: Step['is']; isFirst: boolean; isLast: boolean }) {
  const middle = SIZE / 2;
  return (
    <span aria-hidden="true" className="relative w-7 shrink-0">
      <span
        className={classes(
          'absolute left-1/2 w-0 -translate-x-1/2 border-l-4 border-blue-900',
          isFirst ? 'top-3.5' : 'top-0',
          isLast ? 'h-3.5' : 'bottom-0',
          is === 'open' && 'border-dashed',
        )}
      />
      <svg width={SIZE} height={SIZE} className="relative">
        {is === 'said' && (
          <circle
            cx={middle}
            cy={middle}
            r="11"
            className="fill-white stroke-blue-900"
            strokeWidth="4"
          />
        )}
        {is === 'answer' && (
          <rect x="4" y="4" width="20" height="20" rx="2" className="fill-blue-900" />
        )}
        {is === 'issue' && (
          <rect
            x="5"
            y="5"
            width="18"
            height="18"
            transform="rotate(45 14 14)"
            className="fill-white stroke-blue-900"
            strokeWidth="4"
          />
        )}
        {is === 'withdrawn' && (
          <path d="M5 5 23 23M23 5 5 23" className="stroke-solid-gray-600" strokeWidth="4" />
        )}
        {is === 'open' && (
          <circle
            cx={middle}
            cy={middle}
            r="11"
            className="fill-white stroke-solid-gray-600"
            strokeWidth="2"
            strokeDasharray="4 3"
          />
        )}
      </svg>
    </span>
  );
}
