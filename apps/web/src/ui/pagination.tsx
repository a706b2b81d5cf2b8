import { Link } from 'react-router';
import { m } from '../generated/words/messages.js';

interface PaginationProps {
  page: number;
  take: number;
  total: number;
  /** The address of a page, from 1. */
  to: (page: number) => string;
}

const step = 'link inline-flex min-h-11 items-center px-2';

/** Before and after, and where one is; nothing where one page holds all. */
export function Pagination({ page, take, total, to }: PaginationProps) {
  const last = Math.ceil(total / take);
  if (last <= 1) return null;
  const from = (page - 1) * take + 1;
  return (
    <nav aria-label={m.ui_pages()} className="flex flex-wrap items-center justify-center gap-4">
      {page > 1 && (
        <Link className={step} to={to(page - 1)}>
          {m.ui_before()}
        </Link>
      )}
      <span>{m.ui_page_of({ from, until: Math.min(total, page * take), total })}</span>
      {page < last && (
        <Link className={step} to={to(page + 1)}>
          {m.ui_after()}
        </Link>
      )}
    </nav>
  );
}
