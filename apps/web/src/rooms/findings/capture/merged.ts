import type { CaptureQuery, StatementKind } from '../../../generated/operations.js';
import type { Entry } from './outbox.js';

type Meeting = CaptureQuery['meeting'];
export type Said = Meeting['statements'][number];

/** A statement as it stands on this screen: the server's, with words on top that are on their way. */
export interface Shown {
  id: string;
  said?: Said;
  entry?: Entry;
}

/** A column: what the server has in its order, then what it does not have yet. */
export function shownIn(
  statements: readonly Said[],
  entries: readonly Entry[],
  topicId: string,
  kind: StatementKind,
): Shown[] {
  // The latest words of a statement count.
  const byId = new Map(entries.map((entry) => [entry.line.id, entry]));
  const known = new Set(statements.map(({ id }) => id));
  const here = statements.filter((one) => one.topic?.id === topicId && one.kind === kind);
  return [
    ...here.map((said) => ({ id: said.id, said, entry: byId.get(said.id) })),
    ...[...byId.values()]
      .filter(({ line }) => !known.has(line.id) && line.topicId === topicId && line.kind === kind)
      .map((entry) => ({ id: entry.line.id, entry })),
  ];
}

/** The words of a statement as they stand on this screen. */
export const wordsOf = ({ said, entry }: Shown) =>
  entry?.line ?? {
    text: said?.text ?? '',
    suggestion: said?.suggestion ?? '',
    saidAs: said?.saidAs ?? '',
    takesUpId: said?.takesUp?.id ?? null,
  };
