import { type ReactNode, useDeferredValue } from 'react';
import { Failure } from '../api/failure.js';
import { m } from '../generated/words/messages.js';
import { Button } from './button.js';
import { Notice } from './notice.js';

/** While something is fetched: quiet, and read out. */
export function Loading() {
  return (
    <p role="status" className="py-8 text-center text-solid-gray-700">
      {m.ui_loading()}
    </p>
  );
}

/** Nothing to show is an answer too: what it means, and what to do next. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="rounded-12 bg-solid-gray-50 px-6 py-8 text-center">
      <p className="font-bold">{title}</p>
      {children !== undefined && <div className="mt-2 text-solid-gray-800">{children}</div>}
    </div>
  );
}

/** What went wrong in a sentence, and what to do. */
export function failureWords(error: unknown): string {
  if (!(error instanceof Failure)) return m.ui_failure_unknown();
  return error.code === 'NETWORK' ? m.ui_failure_network() : error.message;
}

/** In the place of what could not be fetched. */
export function FailureState({ error, retry }: { error: unknown; retry?: () => void }) {
  return (
    <Notice tone="trouble" title={m.ui_failure_title()} live>
      <p>{failureWords(error)}</p>
      {retry && (
        <Button look="outlined" size="small" onPress={retry}>
          {m.ui_retry()}
        </Button>
      )}
    </Notice>
  );
}

interface Reading<Data> {
  data: Data | undefined;
  error: unknown;
  refetch: () => unknown;
}

/**
 * One of the three: fetching, failed, there. What came is drawn in slices, so that a long table does
 * not hold up what a person does meanwhile on a slow machine.
 */
export function Loaded<Data>({
  of,
  children,
}: {
  of: Reading<Data>;
  children: (data: Data) => ReactNode;
}) {
  const data = useDeferredValue(of.data);
  if (data !== undefined) return children(data);
  if (of.error) return <FailureState error={of.error} retry={() => void of.refetch()} />;
  return <Loading />;
}
