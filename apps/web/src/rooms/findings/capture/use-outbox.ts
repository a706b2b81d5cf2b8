import { useEffect, useState, useSyncExternalStore } from 'react';
import { execute } from '../../../api/execute.js';
import { newId } from '../../../api/new-id.js';
import { noteFailure, queryClient } from '../../../api/queries.js';
import { whileUnsaved } from '../../../api/unsaved.js';
import { type Me, useMe } from '../../../app/me.js';
import { Capture, ChangeStatement, RecordStatement } from '../../../generated/operations.js';
import { boxOf } from '../../instruments/use-keeper.js';
import { type Kept, type Line, Outbox, type Warning } from './outbox.js';

/** Meetings that were opened since the page was: going to another page and back loses nothing. */
const opened = new Map<string, Promise<Outbox>>();

function open(meetingId: string, me: Me): Promise<Outbox> {
  const known = opened.get(meetingId);
  if (known) return known;
  const made = make(meetingId, me);
  opened.set(meetingId, made);
  return made;
}

async function make(meetingId: string, me: Me): Promise<Outbox> {
  const drafts = boxOf(me);
  const left = drafts.names(`capture ${meetingId}`);
  const found = await Promise.all(left.map((name) => drafts.get<Kept>(name)));
  const own = `capture ${meetingId} ${newId()}`;
  const kept = found.filter((one) => one !== undefined);
  const outbox = new Outbox(
    {
      send: (line) => send(meetingId, line),
      refresh: () => queryClient.invalidateQueries({ queryKey: [Capture.name, { id: meetingId }] }),
      keep: (words) => void (words ? drafts.put(own, words) : drafts.drop(own)),
      failed: noteFailure,
    },
    kept,
  );
  // What was taken in is kept under our own name, should it still not be sent.
  const { entries, typed } = outbox.view();
  if (kept.length) await drafts.put(own, { entries, typed });
  for (const name of left) void drafts.drop(name);
  void outbox.settle();
  whileUnsaved(() => outbox.settle());
  return outbox;
}

async function send(meetingId: string, line: Line): Promise<readonly Warning[]> {
  const { id, topicId, kind, revision, text, suggestion, saidAs, takesUpId, confirmed } = line;
  const words = { text, suggestion, saidAs, takesUpId, confirmed };
  const answer =
    revision === null
      ? (
          await execute(
            RecordStatement,
            { input: { id, meetingId, topicId, kind, ...words } },
            { keepalive: true },
          )
        ).recordStatement
      : (
          await execute(
            ChangeStatement,
            { input: { statementId: id, revision, ...words } },
            { keepalive: true },
          )
        ).changeStatement;
  return answer.statement ? [] : answer.warnings;
}

/** The outbox of a meeting; `readAt`: when its statements were last read. */
export function useOutbox(meetingId: string, readAt: number): Outbox | undefined {
  const { me } = useMe();
  const [outbox, setOutbox] = useState<Outbox>();
  useEffect(() => {
    let isGone = false;
    void open(meetingId, me).then((one) => !isGone && setOutbox(one));
    return () => {
      isGone = true;
    };
  }, [meetingId, me]);
  // The list could be read: so may what waits be sent.
  useEffect(() => {
    if (outbox && ['offline', 'signedOut'].includes(outbox.view().standing)) outbox.resume();
  }, [outbox, readAt]);
  useEffect(() => {
    if (!outbox) return undefined;
    const online = () => outbox.resume();
    // The browser asks only where nothing else keeps the words.
    const close = (event: BeforeUnloadEvent) => {
      if (outbox.isUnsaved() && !boxOf(me).isOpen) event.preventDefault();
    };
    addEventListener('online', online);
    addEventListener('beforeunload', close);
    return () => {
      removeEventListener('online', online);
      removeEventListener('beforeunload', close);
    };
  }, [outbox, me]);
  return outbox;
}

export const useOutboxView = (outbox: Outbox) =>
  useSyncExternalStore(outbox.subscribe, outbox.view);
