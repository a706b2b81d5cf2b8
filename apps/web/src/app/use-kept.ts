import { useEffect, useState } from 'react';
import { DraftBox } from '../api/draft-box.js';
import { useMe } from './me.js';

/** What was typed and not yet saved, for as long as the page lives. */
const kept = new Map<string, unknown>();

/**
 * Words that wait for a button: going elsewhere, signing in again or loading the page anew loses
 * none of them. `name` says whose they are; `stored` is what the server has.
 */
export function useKept<Value>(name: string, stored: Value) {
  const { me } = useMe();
  const [box] = useState(() => new DraftBox(me.personId, me.draftKey));
  const [typed, setTyped] = useState(() => kept.get(name) as Value | undefined);
  useEffect(() => {
    // Left behind by a page that was closed or broke.
    if (kept.has(name)) return;
    void box.get<Value>(name).then((left) => {
      if (left === undefined || kept.has(name)) return;
      kept.set(name, left);
      setTyped(left);
    });
  }, [box, name]);
  return {
    value: typed ?? stored,
    /** Something is typed that the server has not. */
    isOpen: typed !== undefined,
    write: (next: Value) => {
      kept.set(name, next);
      void box.put(name, next);
      setTyped(next);
    },
    /** The server has it, or it is not wanted any more. */
    forget: () => {
      kept.delete(name);
      void box.drop(name);
      setTyped(undefined);
    },
  };
}
