import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, Suspense, useDeferredValue, useEffect, useState } from 'react';
import { isBroughtHere } from '../api/brought.js';
import { Loading } from './states.js';

/** Nobody waits longer for the slowest. */
const MOST_MS = 2000;

/** Parts of a page that appear at once: one that came late would push the others under the hand. */
export function Together({ children }: { children: ReactNode }) {
  return (
    <Suspense fallback={<Loading />}>
      <Held>{children}</Held>
    </Suspense>
  );
}

function Held({ children }: { children: ReactNode }) {
  const [isShown, setShown] = useState(isBroughtHere);
  const client = useQueryClient();
  const fetching = useIsFetching();
  // The parts have begun to fetch by now: their effects run before this one.
  useEffect(() => {
    if (client.isFetching() === 0) setShown(true);
  }, [client, fetching]);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), MOST_MS);
    return () => clearTimeout(timer);
  }, []);
  // As `Loaded` draws what has come: not before it is drawn.
  const isDrawn = useDeferredValue(isShown);
  return (
    <>
      {!isDrawn && <Loading />}
      <div hidden={!isDrawn} className="space-y-6">
        {children}
      </div>
    </>
  );
}
