import type { ReactNode } from 'react';

/** Somebody's own words, as they were written. */
export function Quoted({ children }: { children: ReactNode }) {
  return (
    <blockquote className="border-l-4 border-blue-900 pl-3 whitespace-pre-wrap">
      {children}
    </blockquote>
  );
}
