import type { TestMail } from '../setup/mail-server.js';

/** One stage as a letter tells it. */
export interface Told {
  stage: string;
  count: number;
  /** The part told for the first time. */
  fresh: number;
}

const stages: Record<string, string> = {
  訪問の記録がまだの月: 'passed',
  '事業所で、訪問の記録がまだの月': 'passed10',
  '訪問の記録がまだの月（一覧）': 'passed20',
};

/** Reads the figures out of a letter, as a person would. */
export function readLetter({ mail }: TestMail): Told[] {
  const parts = (mail.text ?? '').split('■ ').slice(1);
  return parts.map((part) => {
    const [, title = '', count] = /^(.+): (\d+) 件/.exec(part) ?? [];
    const fresh = /うち、新しいお知らせ: (\d+) 件/.exec(part)?.[1] ?? count;
    return { stage: stages[title] ?? title, count: Number(count), fresh: Number(fresh) };
  });
}

/** 「令和8年11月24日」, by the clock of whoever wrote the letter. */
export const dayOf = ({ mail }: TestMail): string => (mail.text ?? '').split('\n', 1)[0] ?? '';

/** `<id@domain>` without the rest. */
export const letterId = ({ messageId }: TestMail): string => messageId.slice(1).split('@')[0]!;

export function groupBy<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
