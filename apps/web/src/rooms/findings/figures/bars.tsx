import { useId } from 'react';
import type { Figure } from './figure-types.js';
import { Hatch } from './hatch.js';

const ROW = 34;
const WIDE = 300;
const LETTER = 14;

/** One column of numbers: a bar a row, the number at its end. Totals have none, they would dwarf the rest. */
export function Bars({ figure }: { figure: Figure }) {
  const hatch = useId();
  const rows = figure.rows.filter(({ code }) => code !== 'all');
  const largest = Math.max(1, ...rows.map(({ cells }) => cells[0]?.shown ?? 0));
  const left = Math.max(...rows.map(({ label }) => label.length)) * LETTER + 12;
  const width = left + WIDE + 48;
  return (
    <svg
      viewBox={`0 0 ${width} ${rows.length * ROW}`}
      width={width}
      height={rows.length * ROW}
      className="max-w-none text-sm"
      role="img"
      aria-label={figure.title}
    >
      <Hatch id={hatch} />
      {rows.map(({ code, label, cells: [cell] }, at) => {
        const long = ((cell?.shown ?? 0) / largest) * WIDE;
        return (
          <g key={code} transform={`translate(0 ${at * ROW})`}>
            <text x={left - 8} y={23} textAnchor="end" className="fill-black">
              {label}
            </text>
            {cell?.hidden ? (
              <rect
                x={left}
                y={6}
                width={48}
                height={ROW - 12}
                fill={`url(#${hatch})`}
                className="stroke-solid-gray-600"
              />
            ) : (
              <>
                <rect
                  x={left}
                  y={6}
                  width={Math.max(long, 1)}
                  height={ROW - 12}
                  className="fill-blue-900"
                />
                <text x={left + long + 8} y={23} className="fill-black font-bold">
                  {cell?.shown}
                </text>
              </>
            )}
          </g>
        );
      })}
    </svg>
  );
}
