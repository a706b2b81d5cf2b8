import { useState } from 'react';
import { useAct } from '../../api/queries.js';
import type { Operation, PersonalKind } from '../../generated/operations.js';

interface Moved {
  done: boolean;
  warnings: readonly { field: string; kind: PersonalKind; found: string }[];
}

/** An act that may ask first: what it asks stands in `warnings` until it is sent again, confirmed. */
export function useConfirmedAct<Data extends Record<string, Moved>, Input extends object>(
  operation: Operation<Data, { input: Input }>,
) {
  const act = useAct(operation);
  const [warnings, setWarnings] = useState<Moved['warnings']>([]);
  /** True: done. Throws Failure. */
  const send = async (input: Input): Promise<boolean> => {
    const [moved] = Object.values(await act.mutateAsync({ input }));
    setWarnings(moved?.warnings ?? []);
    return moved?.done ?? false;
  };
  return { send, warnings, isPending: act.isPending };
}
