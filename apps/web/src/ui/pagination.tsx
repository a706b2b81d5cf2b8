import { Link, useSearchParams } from 'react-router';
import { m } from '../generated/words/messages.js';
import { type Part, partOf } from './part.js';
import { withChange } from './with-change.js';

/** The piece that the present address asks for. */
export const usePart = (take?: number): Part => partOf(useSearchParams()[0], take);

interface PaginationProps {
  part: Part;
  total: number;
}

/** Before and after, and where one is; nothing where one page holds all. */
export function Pagination({ part: { take, skip }, total }: PaginationProps) {
  if (total <= take) return null;
  const page = skip / take + 1;
  return (
    <nav aria-label={m.ui_pages()} className="flex flex-wrap items-center justify-center gap-4">
      {skip > 0 && <Step to={page - 1}>{m.ui_before()}</Step>}
      <span>{m.ui_page_of({ from: skip + 1, until: Math.min(total, skip + take), total })}</span>
      {skip + take < total && <Step to={page + 1}>{m.ui_after()}</Step>}
    </nav>
  );
}

function Step({ to, children }: { to: number; children: string }) {
  const [search] = useSearchParams();
  return (
    <Link
      className="link inline-flex min-h-11 items-center px-2"
      to={`?${withChange(search, 'page', String(to))}`}
    >
      {children}
    </Link>
  );
}
