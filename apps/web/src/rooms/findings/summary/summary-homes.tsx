import type { SummaryQuery } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { kindName } from '../words.js';

type Homes = SummaryQuery['summary']['homes'];

/** What the committee said of the year's group homes, none of them named. */
export function SummaryHomes({ homes }: { homes: Homes }) {
  const said = {
    good: homes.flatMap(({ good }) => good),
    issue: homes.flatMap(({ issues }) => issues),
  };
  if (!said.good.length && !said.issue.length) return null;
  return (
    <article className="space-y-2">
      <h3 className="border-b-2 border-blue-900 text-xl">{m.summary_homes()}</h3>
      {(['good', 'issue'] as const)
        .filter((kind) => said[kind].length > 0)
        .map((kind) => (
          <section key={kind} className="space-y-1">
            <h4 className="font-bold">{kindName(kind)}</h4>
            <ul className="list-disc pl-8">
              {said[kind].map((words) => (
                <li key={words} className="whitespace-pre-wrap">
                  {words}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </article>
  );
}
