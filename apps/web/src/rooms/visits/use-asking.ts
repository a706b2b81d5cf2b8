import { useState } from 'react';
import { Failure } from '../../api/failure.js';
import { useAct } from '../../api/queries.js';
import type { Operation, PersonalKind } from '../../generated/operations.js';
import { failureWords } from '../../ui/states.js';

/** What an act of this room answers: done, or questions first. */
export interface Asked {
  saved?: boolean;
  warnings: readonly { field: string; kind: PersonalKind; found: string }[];
  dateWarnings?: readonly { message: { text: string } }[];
  message?: { text: string } | null;
  /** Where to turn, if the words speak of abuse or danger. */
  officialRoute?: readonly { text: string }[];
}

const nothing: Asked = { warnings: [] };

/** An act that may ask before it is done, and what the server said about its fields. */
export function useAsking<Data extends Record<string, Asked>, Input>(
  operation: Operation<Data, { input: Input }>,
) {
  const act = useAct(operation);
  const [asked, setAsked] = useState<Asked>(nothing);
  const [error, setError] = useState<{ field: string; message: string; round: number }>();
  /** Gives the answer once it is done. */
  const send = async (input: Input, confirmed = false): Promise<Asked | undefined> => {
    setError(undefined);
    try {
      const sent = confirmed ? { ...input, confirmed: true } : input;
      const answer = Object.values(await act.mutateAsync({ input: sent }))[0] ?? nothing;
      setAsked(answer);
      return (answer.saved ?? answer.warnings.length === 0) ? answer : undefined;
    } catch (failure) {
      // Whoever signs in again finds all as it was, and sends it once more.
      if (failure instanceof Failure && failure.code === 'UNAUTHENTICATED') return undefined;
      const field = failure instanceof Failure ? (failure.detail.field ?? '') : '';
      setError((last) => ({
        field: field.replace(/^input\./, ''),
        message: failureWords(failure),
        round: (last?.round ?? 0) + 1,
      }));
      return undefined;
    }
  };
  const isAt = (name: string) => error?.field === name || error?.field.startsWith(`${name}.`);
  return {
    send,
    isPending: act.isPending,
    questions: asked.saved === true ? nothing : asked,
    route: asked.officialRoute ?? [],
    error,
    /** What is wrong with this field. */
    at: (name: string): string | undefined => (isAt(name) ? error?.message : undefined),
  };
}
export type Asking = Pick<
  ReturnType<typeof useAsking<Record<string, Asked>, never>>,
  'isPending' | 'questions' | 'error' | 'route'
>;
