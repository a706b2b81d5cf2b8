import type { ReactNode } from 'react';
import { m } from '../../generated/words/messages.js';

interface Item {
  id: string;
  asOf: string;
  heading: string;
  report: readonly string[];
  topic: { title: string } | null;
}

/** One topic of a meeting as people read it. */
export function AgendaItemView({
  item,
  no,
  children,
}: {
  item: Item;
  no: number;
  children?: ReactNode;
}) {
  return (
    <article className="space-y-2">
      <h3 className="text-lg">{m.meeting_agenda_item({ no, title: item.topic?.title ?? '' })}</h3>
      {item.report.length > 0 && (
        <>
          <p className="font-bold">
            {m.meeting_agenda_report()}
            {item.asOf && `（${item.asOf}）`}
          </p>
          <ul className="list-disc pl-6">
            {item.report.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {item.heading && (
        <p>
          <span className="font-bold">{m.meeting_agenda_heading()}：</span>
          {item.heading}
        </p>
      )}
      {children}
    </article>
  );
}
