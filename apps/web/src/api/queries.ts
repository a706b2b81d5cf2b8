import {
  MutationCache,
  QueryCache,
  QueryClient,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { Operation } from '../generated/operations.js';
import { execute } from './execute.js';
import { Failure, isPassing } from './failure.js';
import { keyOf, type Listed, PAGE, wholeKeyOf } from './keys.js';

const listeners = new Set<() => void>();

/** Calls back when the server says that nobody is signed in. Gives what ends it. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells those who listen, where the server's answer says so. */
export function noteFailure(error: unknown): void {
  if (error instanceof Failure && error.code === 'UNAUTHENTICATED') {
    for (const listener of listeners) listener();
  }
}

/** What was read so long ago still holds. */
export const FRESH_MS = 30_000;

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noteFailure }),
  mutationCache: new MutationCache({ onError: noteFailure }),
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      retry: (count, error) => count < 2 && isPassing(error),
      throwOnError: false,
    },
    mutations: { retry: false },
  },
});

/** A read, kept under the operation's name and its variables. */
export const read = <Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
) =>
  queryOptions({
    queryKey: keyOf(operation, variables),
    queryFn: ({ signal }) => execute(operation, variables, { signal }),
  });

export const useRead = <Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
) => useQuery(read(operation, variables));

/** A list to its end, a page after the other: for what has to be seen or chosen from as a whole. */
export const useWhole = <Data extends Listed<Data>, Variables>(
  operation: Operation<Data, Variables>,
  variables: Omit<Variables, 'take' | 'skip'>,
) =>
  useQuery({
    queryKey: wholeKeyOf(operation, variables),
    queryFn: async ({ signal }) => {
      const page = (skip: number) =>
        execute(operation, { ...variables, take: PAGE, skip } as Variables, { signal });
      const whole = await page(0);
      const [field] = Object.keys(whole) as (keyof Data)[];
      const list = whole[field!];
      const items = [...list.items];
      while (items.length < list.totalItems) {
        const more = (await page(items.length))[field!].items;
        if (more.length === 0) break;
        items.push(...more);
      }
      return { ...whole, [field!]: { ...list, items } };
    },
  });

/** An act; what was read before is asked anew, as any of it may have changed. */
export function useAct<Data, Variables>(operation: Operation<Data, Variables>) {
  const client = useQueryClient();
  return useMutation<Data, Error, Variables>({
    mutationFn: (variables) => execute(operation, variables),
    onSuccess: () => client.invalidateQueries(),
  });
}
