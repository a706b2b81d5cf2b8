import { type ReactNode, useEffect } from 'react';
import { m } from '../generated/words/messages.js';

interface PageProps {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

/** A page's heading, also in the window's title. */
export function Page({ title, lead, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} | ${m.app_name()}`;
  }, [title]);
  return (
    <div className="space-y-6">
      <div>
        <h1 className="text-3xl">{title}</h1>
        {lead !== undefined && <div className="mt-2 text-solid-gray-800">{lead}</div>}
      </div>
      {children}
    </div>
  );
}

/** A part of a page under its own heading. */
export function Section({
  title,
  children,
  action,
}: {
  title: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <section className="space-y-3">
      <div className="flex flex-wrap items-end justify-between gap-2">
        <h2 className="text-xl">{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}
