/** 評価できること first, then 意見・課題: on every page and paper. */
export const statementKinds = ['good', 'issue'] as const;
export type StatementKind = (typeof statementKinds)[number];

export const kindLabels: Readonly<Record<StatementKind, string>> = {
  good: '評価できること',
  issue: '意見・課題',
};

/** What became of a statement. */
export const answerStates = ['open', 'underWay', 'done', 'notTaken'] as const;
export type AnswerState = (typeof answerStates)[number];

export const answerLabels: Readonly<Record<AnswerState, string>> = {
  open: '検討中',
  underWay: '取り組み中',
  done: '実施',
  notTaken: '見送り',
};

/**
 * The order after `id` was put to `position` (from 1; beyond the end or left out: the end). Whoever
 * stood there moves down by one.
 */
export function placed(order: readonly string[], id: string, position?: number | null): string[] {
  const others = order.filter((one) => one !== id);
  const at = position == null ? others.length : Math.max(0, position - 1);
  return [...others.slice(0, at), id, ...others.slice(at)];
}

/** `T1-R2-I3`: the next free code of a topic, round and kind. */
export function nextCode(
  topic: string,
  round: number,
  kind: StatementKind,
  taken: readonly string[],
): string {
  const known = new Set(taken);
  for (let n = 1; ; n++) {
    const code = `${topic}-R${round}-${kind === 'good' ? 'G' : 'I'}${n}`;
    if (!known.has(code)) return code;
  }
}
