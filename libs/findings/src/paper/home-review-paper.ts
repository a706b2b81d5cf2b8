import { formatBoth, formatFiscalYear, todayInTokyo } from '@furikaeri/calendar';
import type { PaperHead } from '@furikaeri/core';
import { type Definition, writtenAnswers } from '@furikaeri/instruments';
import type { HomeReviewRow } from '../committee.queries.js';
import { homeReviewLabels } from '../domain/home-review.js';
import { kindLabels } from '../domain/statement.js';

/** What a yearly review is printed from: as its reader has it on screen. */
export interface HomeReviewFacts {
  review: HomeReviewRow;
  definition: Definition;
  /** In whose pack it lies, for those who read the pack. */
  meeting: string | null;
}

/** What `home-review.typ` prints. */
export interface HomeReviewPaper {
  head: PaperHead;
  large: boolean;
  facts: [string, string][];
  opinion: {
    title: string;
    /** Empty: the committee's words are there. */
    none: string;
    parts: { title: string; words: string }[];
  };
  sheet: {
    title: string;
    /** In place of a section in which nothing was written. */
    blank: string;
    sections: { title: string; items: { title: string; words: string }[] }[];
  };
}

export function homeReviewPaper(
  { review, definition, meeting }: HomeReviewFacts,
  head: PaperHead,
  large: boolean,
): HomeReviewPaper {
  const { goodWords, issueWords, returnedAt } = review;
  const parts = [
    { title: kindLabels.good, words: goodWords },
    { title: kindLabels.issue, words: issueWords },
  ].filter(({ words }) => words !== '');
  return {
    head,
    large,
    facts: [
      ['ホーム', review.homeName],
      ['年度', formatFiscalYear(review.fiscalYear)],
      ...(review.officeName ? [fact('提出した事業所', review.officeName)] : []),
      ['提出した日', onDay(review.submittedAt)],
      ...(meeting ? [fact('確認した会議', meeting)] : []),
      returnedAt
        ? ['お返しした日', onDay(returnedAt)]
        : ['いまの状態', homeReviewLabels[review.state]],
    ],
    opinion: {
      title: '評価会議から',
      none: parts.length ? '' : '会議の意見は、これからお返しします。',
      parts,
    },
    sheet: {
      title: 'ホームから提出されたこと',
      blank: '（記入なし）',
      sections: writtenAnswers(definition, review.answers),
    },
  };
}

const fact = (label: string, value: string): [string, string] => [label, value];
const onDay = (at: Date): string => formatBoth(todayInTokyo(at));
