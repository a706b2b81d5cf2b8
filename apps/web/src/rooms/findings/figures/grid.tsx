import { useId } from 'react';
import { type Figure, type FigureCell, shadeOf, shades } from './figure-types.js';
import { Hatch } from './hatch.js';

const CELL = { width: 84, height: 40 };
/** Of a label's letters, full-width. */
const LETTER = 14;

const LINE = 16;
/** A column's heading in lines that fit above it. */
const linesOf = (label: string): string[] => label.match(/.{1,6}/gu) ?? [label];

/** Picture 2: rows by columns, one hue, the number printed, hatched where it is hidden. */
export function Grid({ figure }: { figure: Figure }) {
  const hatch = useId();
  const { rows, columns } = figure;
  const largest = Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ shown }) => shown ?? 0)));
  const left = Math.min(380, Math.max(...rows.map(({ label }) => label.length)) * LETTER + 16);
  const width = left + columns.length * CELL.width;
  const above = Math.max(1, ...columns.map(({ label }) => linesOf(label).length)) * LINE - LINE;
  const height = (rows.length + 1) * CELL.height + above;
  return (
    <svg
      viewBox={`0 ${-above} ${width} ${height}`}
      width={width}
      height={height}
      className="max-w-none text-sm"
      role="img"
      aria-label={figure.title}
    >
      <Hatch id={hatch} />
      {columns.map(({ code, label }, at) => (
        <text key={code} textAnchor="middle" className="fill-black">
          {linesOf(label).map((line, index, lines) => (
            <tspan
              key={line}
              x={left + (at + 0.5) * CELL.width}
              y={26 - (lines.length - 1 - index) * LINE}
            >
              {line}
            </tspan>
          ))}
        </text>
      ))}
      {rows.map((row, at) => (
        <g key={row.code} transform={`translate(0 ${(at + 1) * CELL.height})`}>
          <text x={left - 8} y={25} textAnchor="end" className="fill-black">
            {row.label}
          </text>
          {row.cells.map((cell, index) => (
            <Square
              key={columns[index]?.code}
              cell={cell}
              x={left + index * CELL.width}
              shade={shades[shadeOf(cell.shown ?? 0, largest)]!}
              hatch={hatch}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}

interface SquareProps {
  cell: FigureCell;
  x: number;
  shade: string;
  hatch: string;
}

function Square({ cell, x, shade, hatch }: SquareProps) {
  const box = { x: x + 1, y: 1, width: CELL.width - 2, height: CELL.height - 2, rx: 4 };
  return cell.hidden ? (
    <>
      <rect {...box} fill={`url(#${hatch})`} className="stroke-solid-gray-600" />
      <circle cx={x + CELL.width / 2} cy={CELL.height / 2} r="12" className="fill-white" />
      <text x={x + CELL.width / 2} y={26} textAnchor="middle" className="fill-black text-base">
        ＊
      </text>
    </>
  ) : (
    <>
      <rect {...box} className={`${shade} stroke-solid-gray-420`} />
      <text
        x={x + CELL.width / 2}
        y={26}
        textAnchor="middle"
        className="fill-black text-base font-bold"
      >
        {cell.shown}
      </text>
    </>
  );
}
