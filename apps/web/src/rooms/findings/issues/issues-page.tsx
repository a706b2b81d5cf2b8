import { useState } from 'react';
import { Link } from 'react-router';
import { useWhole } from '../../../api/queries.js';
import { useMe } from '../../../app/me.js';
import { RegionalIssues } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Chip } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { dayText } from '../../../ui/dates.js';
import { Notice } from '../../../ui/notice.js';
import { Page, Section } from '../../../ui/page.js';
import { EmptyState, Loaded } from '../../../ui/states.js';
import { issueBodyName, issueStateName } from '../words.js';
import type { Issue } from './issue.js';
import { MoveIssueDialog, RaiseIssueDialog } from './issue-dialogs.js';

/** 地域課題: what grew out of opinions, where it was brought and what came of it. */
export function IssuesPage() {
  const { may } = useMe();
  const keeps = may('findings.keepMeetings');
  const [told, setTold] = useState<string>();
  const [isRaising, setRaising] = useState(false);
  const [moved, setMoved] = useState<Issue>();
  const found = useWhole(RegionalIssues, {});
  const done = (message: string) => {
    setRaising(false);
    setMoved(undefined);
    setTold(message);
  };
  return (
    <Page title={m.issues_title()} lead={<p>{m.issues_lead()}</p>}>
      {told !== undefined && <Notice tone="done" title={told} live />}
      {keeps && (
        <Button look="outlined" className="no-print" onPress={() => setRaising(true)}>
          {m.issues_raise()}
        </Button>
      )}
      <Loaded of={found}>
        {({ regionalIssues: { items } }) =>
          items.length === 0 ? (
            <EmptyState title={m.issues_none()}>{m.issues_none_help()}</EmptyState>
          ) : (
            items.map((issue) => (
              <IssuePart
                key={issue.id}
                issue={issue}
                move={keeps ? () => setMoved(issue) : undefined}
              />
            ))
          )
        }
      </Loaded>
      {isRaising && <RaiseIssueDialog onClose={() => setRaising(false)} onDone={done} />}
      {moved && <MoveIssueDialog issue={moved} onClose={() => setMoved(undefined)} onDone={done} />}
    </Page>
  );
}

function IssuePart({ issue, move }: { issue: Issue; move?: () => void }) {
  const { title, words, body, state, events, statements } = issue;
  return (
    <Section
      title={title}
      action={
        move && (
          <Button
            size="small"
            look="outlined"
            className="no-print"
            aria-label={m.issues_move_of({ title })}
            onPress={move}
          >
            {m.issues_move()}
          </Button>
        )
      }
    >
      <p className="flex flex-wrap gap-2">
        <Chip tone="outlined">{issueStateName(state)}</Chip>
        <Chip>{issueBodyName(body)}</Chip>
      </p>
      {words && <p className="whitespace-pre-wrap">{words}</p>}
      {statements.length > 0 && (
        <>
          <h3 className="font-bold">{m.issues_sources()}</h3>
          <ul className="list-disc pl-6">
            {statements.map(({ id, text, meeting }) => (
              <li key={id}>
                <Link to={`/opinions/${id}`} className="link">
                  {text}
                </Link>
                （{meeting?.name}）
              </li>
            ))}
          </ul>
        </>
      )}
      {events.length > 0 && (
        <>
          <h3 className="font-bold">{m.issues_course()}</h3>
          <ol className="border-l-4 border-blue-900 pl-4">
            {events.map((event) => (
              <li key={`${event.happenedOn} ${event.state} ${event.words}`} className="py-1">
                <strong>{issueStateName(event.state)}</strong> {dayText(event.happenedOn)}
                <br />
                {event.words}
              </li>
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}
