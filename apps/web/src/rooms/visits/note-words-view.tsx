import type { ReactNode } from 'react';
import { m } from '../../generated/words/messages.js';
import type { NoteContent, NotePoint } from './note-draft.js';
import type { Perspectives } from './point-rows.js';
import { activityWords, namesOf } from './words.js';

interface NoteWordsViewProps {
  content: NoteContent & { people?: readonly { familyName: string; givenName: string }[] };
  perspectives: Perspectives;
  /** What may be done with a sentence. */
  act?: (point: NotePoint) => ReactNode;
}

/** A note to be read: strengths first. */
export function NoteWordsView({ content, perspectives, act }: NoteWordsViewProps) {
  const list = (title: string, points: readonly NotePoint[]) =>
    points.length > 0 && (
      <section className="space-y-2">
        <h3 className="text-lg">{title}</h3>
        <ul className="space-y-3">
          {points.map((point) => (
            <li key={point.id} className="border-l-4 border-blue-900 pl-4">
              {point.perspective && (
                <p className="text-sm text-solid-gray-800">
                  {perspectives.find(({ code }) => code === point.perspective)?.label}
                </p>
              )}
              <p className="whitespace-pre-wrap">{point.words}</p>
              {act?.(point)}
            </li>
          ))}
        </ul>
      </section>
    );
  return (
    <div className="space-y-6">
      {list(m.visits_strengths(), content.strengths)}
      {list(m.visits_topics(), content.topics)}
      {list(m.visits_voices(), content.voices)}
      {content.message && (
        <section className="space-y-2">
          <h3 className="text-lg">{m.visits_message()}</h3>
          <p className="whitespace-pre-wrap">{content.message}</p>
        </section>
      )}
      <p className="text-sm text-solid-gray-800">
        {[
          content.activities.map((one) => activityWords[one]()).join('、'),
          content.people?.length ? namesOf(content.people) : '',
        ]
          .filter(Boolean)
          .join(' ・ ')}
      </p>
    </div>
  );
}
