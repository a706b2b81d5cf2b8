import { Link } from 'react-router';
import type { OpinionsQuery } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Chip } from '../../../ui/badge.js';
import { answerName, answerTones } from '../words.js';

export type OpinionOfList = OpinionsQuery['statements']['items'][number];

interface OpinionLineProps {
  of: OpinionOfList;
  /** Leaves out where it was said: a heading says so. */
  isBelowMeeting?: boolean;
  children?: React.ReactNode;
}

/** An opinion and what became of it, as far as anybody wrote: the last answer counts. */
export function OpinionLine({ of, isBelowMeeting, children }: OpinionLineProps) {
  const last = of.answers.at(-1);
  return (
    <li className="space-y-1 py-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        {last ? (
          <Chip tone={answerTones[last.state]}>{answerName(last.state)}</Chip>
        ) : (
          <Chip>{m.opinions_no_answer()}</Chip>
        )}
        {!isBelowMeeting && <span>{m.opinions_said_at({ meeting: of.meeting?.name ?? '' })}</span>}
      </p>
      <p className="whitespace-pre-wrap">{of.text}</p>
      {of.suggestion && <p className="whitespace-pre-wrap pl-4">⇒ {of.suggestion}</p>}
      {last && (
        <p className="border-l-4 border-blue-900 pl-3 whitespace-pre-wrap">
          {last.ownerWords && <strong>{last.ownerWords}：</strong>}
          {last.doneWords}
        </p>
      )}
      {of.takenUpBy.map(({ id, meeting }) => (
        <p key={id} className="text-sm">
          {m.opinions_taken_up({ meeting: meeting?.name ?? '' })}
        </p>
      ))}
      <div className="no-print flex flex-wrap items-center gap-x-4">
        <Link
          to={`/opinions/${of.id}`}
          className="link inline-flex min-h-11 items-center"
          aria-label={m.opinions_trail_of({ text: of.text })}
        >
          {m.opinions_trail()}
        </Link>
        {children}
      </div>
    </li>
  );
}
