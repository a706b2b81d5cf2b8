import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { execute } from '../../api/execute.js';
import { DraftBox } from '../../api/draft-box.js';
import { Failure } from '../../api/failure.js';
import { noteFailure } from '../../api/queries.js';
import { whileUnsaved } from '../../api/unsaved.js';
import { useMe } from '../../app/me.js';
import { SaveNote, type SaveNoteMutation } from '../../generated/operations.js';
import { failureWords } from '../../ui/states.js';
import { contentOf, joined, type NoteContent } from './note-draft.js';

export interface NoteDraft {
  content: NoteContent;
  /** What the text builds on. */
  revision: number;
}
export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';
/** Notes not yet saved, for as long as the page lives: going elsewhere and back loses nothing. */
const kept = new Map<string, NoteDraft>();
/** So long after the last key. */
const QUIET_MS = 2_000;
const AGAIN_MS = 10_000;

/**
 * A note that saves itself. Whatever happens, what was typed stays: in the page, and beside it until
 * the server has it.
 */
export function useNoteDraft(visitId: string, stored: NoteDraft) {
  const client = useQueryClient();
  const { me } = useMe();
  const name = `note ${visitId}`;
  const [box] = useState(() => new DraftBox(me.personId, me.draftKey));
  const [draft, setDraft] = useState<NoteDraft>(() => kept.get(visitId) ?? stored);
  const [state, setState] = useState<SaveState>(() => (kept.has(visitId) ? 'waiting' : 'saved'));
  const [savedAt, setSavedAt] = useState<string>();
  const [answer, setAnswer] = useState<SaveNoteMutation['saveNote']>();
  const [error, setError] = useState<string>();
  const [theirs, setTheirs] = useState<NoteDraft>();
  const latest = useRef(draft);
  const running = useRef<Promise<boolean>>(undefined);

  const keep = (next: NoteDraft) => {
    latest.current = next;
    kept.set(visitId, next);
    void box.put(name, next);
    setDraft(next);
  };
  const forget = () => {
    kept.delete(visitId);
    void box.drop(name);
  };
  const change = (content: NoteContent) => {
    keep({ ...latest.current, content });
    setState((now) => (now === 'conflict' ? now : 'waiting'));
  };

  const write = async (): Promise<boolean> => {
    const { content, revision } = latest.current;
    setState('saving');
    try {
      const { saveNote } = await execute(SaveNote, {
        input: { visitId, revision, content: contentOf(content) },
      });
      const next = saveNote.visit?.note?.revision ?? revision;
      const isWhole = latest.current.content === content;
      keep({ ...latest.current, revision: next });
      if (isWhole) forget();
      setAnswer(saveNote);
      setError(undefined);
      setSavedAt(new Date().toISOString());
      setState(isWhole ? 'saved' : 'waiting');
      return isWhole;
    } catch (failure) {
      const facts = failure instanceof Failure ? failure.detail.facts : undefined;
      if (failure instanceof Failure && failure.code === 'CONFLICT' && facts?.stored) {
        setTheirs({ content: facts.stored as NoteContent, revision: Number(facts.revision) });
        setState('conflict');
        return false;
      }
      noteFailure(failure);
      setError(failureWords(failure));
      setState('failed');
      return false;
    }
  };
  /** Saves what waits; true once the server has all of it. */
  const save = async (): Promise<boolean> => {
    await running.current;
    if (!kept.has(visitId)) return true;
    running.current = write();
    return running.current;
  };
  const saving = useRef(save);
  useEffect(() => {
    saving.current = save;
  });

  useEffect(() => {
    if (state !== 'waiting' && state !== 'failed') return;
    const timer = setTimeout(() => void saving.current(), state === 'failed' ? AGAIN_MS : QUIET_MS);
    return () => clearTimeout(timer);
  }, [state, draft]);
  // Asked by the browser before a tab with unsaved words is closed.
  useEffect(() => {
    if (state === 'saved') return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [state]);
  useEffect(() => {
    // Left behind by a page that was closed or broke.
    if (!kept.has(visitId)) {
      void box.get<NoteDraft>(name).then((left) => {
        if (!left || kept.has(visitId)) return;
        keep(left);
        setState('waiting');
      });
    }
    const end = whileUnsaved(() => saving.current());
    return () => {
      end();
      void saving.current();
    };
    // Once a visit.
    // oxlint-disable-next-line exhaustive-deps
  }, [visitId]);

  const settle = (content: NoteContent) => {
    if (!theirs) return;
    keep({ content, revision: theirs.revision });
    setTheirs(undefined);
    setState('waiting');
  };
  return {
    content: draft.content,
    revision: draft.revision,
    change,
    save: async () => {
      const done = await save();
      if (done) await client.invalidateQueries();
      return done;
    },
    state,
    savedAt,
    warnings: answer?.warnings ?? [],
    route: answer?.officialRoute ?? [],
    error,
    theirs: theirs?.content,
    join: () => theirs && settle(joined(draft.content, theirs.content)),
    takeTheirs: () => theirs && settle(theirs.content),
  };
}
export type Draft = ReturnType<typeof useNoteDraft>;
