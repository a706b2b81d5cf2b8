import { m } from '../../generated/words/messages.js';
import { instantText } from '../../ui/dates.js';
import type { VisitWithNote } from './visit-types.js';
import { NoteWordsView } from './note-words-view.js';
import type { Perspectives } from './point-rows.js';

/** What the note was before: nothing that was confirmed is lost. */
export function NoteHistory({
  visit,
  perspectives,
}: {
  visit: VisitWithNote;
  perspectives: Perspectives;
}) {
  if (visit.noteVersions.length === 0) return null;
  return (
    <details className="rounded-8 border-1 border-solid-gray-420">
      <summary className="min-h-12 cursor-pointer px-4 py-3 font-bold">
        {m.visits_history({ count: visit.noteVersions.length })}
      </summary>
      <ol className="space-y-6 p-4">
        {visit.noteVersions.map((version) => (
          <li key={version.id} className="space-y-3">
            <p className="font-bold">
              {m.visits_version({ number: version.revision, at: instantText(version.at) })}
              {version.reason && <q>{version.reason}</q>}
            </p>
            <NoteWordsView content={version.content} perspectives={perspectives} />
            {version.officeView && (
              <p>
                {m.visits_view_of_office()}: {version.officeView}
              </p>
            )}
            {version.visitorsView && (
              <p>
                {m.visits_view_of_visitors()}: {version.visitorsView}
              </p>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
