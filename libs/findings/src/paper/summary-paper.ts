import { formatBoth, formatEra, formatFiscalYear } from '@furikaeri/calendar';
import type { PaperHead } from '@furikaeri/core';
import { followUps, type StatementShown, type SummaryContent } from '../domain/summary.js';
import { kindLabels } from '../domain/statement.js';
import { answerWords, placeWords, roundWords } from '../domain/summary-words.js';
import { type FigureOnPaper, figureOnPaper } from './figure-paper.js';

/** 評価できること, 意見・課題: a column each. */
export interface ColumnOnPaper {
  title: string;
  items: { text: string; suggestion: string; notes: string[] }[];
  empty: string;
}
/** All words of a summary: what `summary.typ` prints, and Word and Excel take over. */
export interface SummaryPaper {
  head: PaperHead;
  /** 拡大版: letters of 18 points and more, flowed anew. */
  large: boolean;
  /** Over the title: ward and year. */
  whose: string;
  facts: [string, string][];
  /** 下書き, and what a correction puts right. */
  notices: string[];
  agenda: string;
  topics: {
    title: string;
    rounds: {
      /** 第2回. */
      name: string;
      title: string;
      heading: string;
      report: string[];
      good: ColumnOnPaper;
      issues: ColumnOnPaper;
    }[];
  }[];
  reportTitle: string;
  followUps: {
    title: string;
    about: string;
    columns: [string, string, string];
    groups: {
      topic: string;
      rows: { place: string; text: string; suggestion: string; became: string[] }[];
    }[];
  };
  figures: { title: string; tables: FigureOnPaper[] };
  themes: {
    title: string;
    about: string;
    cards: { title: string; of: string; quotes: string[] }[];
  };
  homes: {
    title: string;
    about: string;
    reviews: { title: string; good: ColumnOnPaper; issues: ColumnOnPaper }[];
  };
}

export function summaryPaper(
  content: SummaryContent,
  head: PaperHead,
  { draft = false, large = false } = {},
): SummaryPaper {
  return {
    head,
    large,
    whose: `${content.municipality}　${formatFiscalYear(content.fiscalYear)}`,
    facts: [
      [
        '話し合った回',
        content.meetings
          .map(({ round, heldOn }) => `${roundWords(round)}　${formatBoth(heldOn)}`)
          .join('\n'),
      ],
      ['まとめた日', formatBoth(content.madeOn)],
      ['版', `第${content.version}版`],
    ],
    notices: [
      ...(draft ? ['公開する前の下書きです。'] : []),
      ...(content.correction ? [`前の版から直したところ：${content.correction}`] : []),
    ],
    agenda: 'もくじ',
    topics: content.topics.map(({ no, title, rounds }) => ({
      title: `(${no})　${title}`,
      rounds: rounds.map((round) => ({
        name: roundWords(round.round),
        title: [
          `${roundWords(round.round)}　${formatEra(round.heldOn)}`,
          ...(round.asOf ? [`（${round.asOf}）`] : []),
        ].join(''),
        heading: round.heading,
        report: [...round.report],
        good: column('good', round.good, content.fiscalYear),
        issues: column('issue', round.issues, content.fiscalYear),
      })),
    })),
    reportTitle: '取り組んだこと',
    followUps: followUpsOnPaper(content),
    figures: { title: '数字で見る1年', tables: content.figures.map(figureOnPaper) },
    themes: {
      title: '訪問で集まったことば',
      about: '事業所が名前を出さずに公開した「素材」を、テーマごとにまとめました。',
      cards: content.themes.map(({ title, offices, quotes }) => ({
        title,
        of: 'shown' in offices ? `${offices.shown}か所の事業所から` : '',
        quotes: [...quotes],
      })),
    },
    homes: {
      title: '日中サービス支援型グループホームの確認',
      about: '年に1回、この会議で取り組みを確認し、意見をお返ししました。',
      reviews: content.homes.map(({ good, issues }, at) => ({
        title: `ホーム${at + 1}`,
        good: { ...column('good', [], content.fiscalYear), items: plain(good) },
        issues: { ...column('issue', [], content.fiscalYear), items: plain(issues) },
      })),
    },
  };
}

const empty = 'この回は、出ませんでした。';

const column = (
  kind: keyof typeof kindLabels,
  statements: readonly StatementShown[],
  year: number,
): ColumnOnPaper => ({
  title: kindLabels[kind],
  empty,
  items: statements.map(({ text, suggestion, takesUp, answer, takenUpIn }) => ({
    text,
    suggestion,
    notes: [
      ...(takesUp ? [`${placeWords(takesUp, year)}を受けて`] : []),
      ...(answer ? [`対応　${answerWords(answer)}`] : []),
      ...takenUpIn.map((place) => `${placeWords(place, year)}へ続く`),
    ],
  })),
});

const plain = (texts: readonly string[]): ColumnOnPaper['items'] =>
  texts.map((text) => ({ text, suggestion: '', notes: [] }));

function followUpsOnPaper(content: SummaryContent): SummaryPaper['followUps'] {
  const year = content.fiscalYear;
  const all = followUps(content);
  return {
    title: 'これまでの意見のその後',
    about: 'いちばん新しい回より前に出た意見・課題が、その後どうなったかをまとめました。',
    columns: ['どの意見か', '意見・課題', 'その後'],
    groups: content.topics
      .map(({ no, title }) => ({
        topic: `(${no})　${title}`,
        rows: all
          .filter(({ place }) => place.topicNo === no)
          .map(({ place, statement }) => ({
            place: placeWords(place, year),
            text: statement.text,
            suggestion: statement.suggestion,
            became: becameOf(statement, year),
          })),
      }))
      .filter(({ rows }) => rows.length > 0),
  };
}

function becameOf({ answer, takenUpIn }: StatementShown, year: number): string[] {
  const became = [
    ...(answer ? [answerWords(answer)] : []),
    ...takenUpIn.map((later) => `${placeWords(later, year)}で続けて話し合いました`),
  ];
  return became.length > 0 ? became : ['まだお答えしていません'];
}
