import type { StatementShown, SummaryContent } from './summary.js';

/** Words that may name an office. It asks; people decide. */
export interface SummaryWarning {
  /** The office's name. */
  found: string;
  /** The text in which it stands. */
  text: string;
}

/** Where a name of these offices stands in a text: nothing in a summary should tell an office. */
export const askedIn = (
  content: SummaryContent,
  officeNames: readonly string[],
): SummaryWarning[] =>
  textsOf(content).flatMap((text) =>
    officeNames.filter((name) => name && text.includes(name)).map((found) => ({ found, text })),
  );

/** All that people wrote, in order. */
export const textsOf = ({ topics, carried, themes, homes }: SummaryContent): string[] =>
  [
    ...topics.flatMap(({ title, rounds }) => [
      title,
      ...rounds.flatMap(({ heading, report, good, issues }) => [
        heading,
        ...report,
        ...[...good, ...issues].flatMap(wordsOf),
      ]),
    ]),
    ...carried.flatMap(wordsOf),
    ...themes.flatMap(({ title, quotes }) => [title, ...quotes]),
    ...homes.flatMap(({ good, issues }) => [...good, ...issues]),
  ].filter(Boolean);

const wordsOf = ({ text, suggestion, answer }: StatementShown): string[] => [
  text,
  suggestion,
  answer?.owner ?? '',
  answer?.words ?? '',
];
