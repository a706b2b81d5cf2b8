import type { ReactNode } from 'react';
import { classes } from './classes.js';

interface TableProps {
  caption: ReactNode;
  /** Says the caption only to screen readers: where a heading stands above. */
  hideCaption?: boolean;
  head: ReactNode;
  children: ReactNode;
}

/** A table of the browser, in a frame that scrolls where it must. */
export function Table({ caption, hideCaption, head, children }: TableProps) {
  return (
    // A frame that scrolls must be reachable by keyboard.
    <div
      className="relative overflow-x-auto"
      tabIndex={0}
      role="group"
      aria-label={typeof caption === 'string' ? caption : undefined}
    >
      <table className="w-full border-collapse text-start">
        <caption className={classes('pb-2 text-start', hideCaption && 'sr-only')}>
          {caption}
        </caption>
        <thead className="border-b-1 border-black bg-solid-gray-50">{head}</thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

interface CellProps {
  children?: ReactNode;
  numeric?: boolean;
  className?: string;
}

export const HeadCell = ({ children, numeric, className }: CellProps) => (
  <th
    scope="col"
    className={classes(
      'px-3 py-3 align-bottom font-bold whitespace-nowrap',
      numeric ? 'text-end' : 'text-start',
      className,
    )}
  >
    {children}
  </th>
);

export const RowHead = ({ children, className }: CellProps) => (
  <th scope="row" className={classes('px-3 py-3 text-start align-middle font-normal', className)}>
    {children}
  </th>
);

export const Cell = ({ children, numeric, className }: CellProps) => (
  <td className={classes('px-3 py-3 align-middle', numeric && 'numbers', className)}>{children}</td>
);

export const Row = ({ children }: { children: ReactNode }) => (
  <tr className="border-b-1 border-solid-gray-420 hover:bg-blue-50">{children}</tr>
);
