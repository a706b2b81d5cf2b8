import { type Day, formatBoth, formatFiscalYear, weekdayOf } from '@furikaeri/calendar';
import type { PaperHead } from '@furikaeri/core';
import { meetingName } from '../domain/meeting.js';
import { kindLabels } from '../domain/statement.js';
import type { Answer, FigureShown } from '../domain/summary.js';
import { answerWords } from '../domain/summary-words.js';
import { type FigureOnPaper, figureOnPaper } from './figure-paper.js';

/** What a pack is printed from. */
export interface PackFacts {
  meeting: { fiscalYear: number; round: number; heldOn: Day | null; hours: string; place: string };
  /** 次第, in order. */
  agenda: readonly PackTopic[];
  documents: readonly { title: string; bytes: number | null }[];
  /** The evaluating round before, whatever its year. */
  before: { fiscalYear: number; round: number } | null;
  figures: readonly FigureShown[];
}
export interface PackTopic {
  title: string;
  asOf: string;
  heading: string;
  report: readonly string[];
  /** 意見・課題 of the round before. */
  opinions: readonly { text: string; suggestion: string; answer: Answer | null }[];
}

/** What `pack.typ` prints. */
export interface PackPaper {
  head: PaperHead;
  large: boolean;
  facts: [string, string][];
  titles: Record<'agenda' | 'report' | 'figures' | 'documents' | 'notes' | 'noTopic', string>;
  agenda: string[];
  topics: {
    title: string;
    asked: string;
    report: string[];
    before: { title: string; columns: [string, string]; rows: [string, string][] } | null;
    good: string;
    issues: string;
  }[];
  figures: FigureOnPaper[];
  documents: string[];
}

export function packPaper(facts: PackFacts, head: PaperHead, large: boolean): PackPaper {
  const { meeting, before } = facts;
  const titled = facts.agenda.map((topic, at) => ({
    ...topic,
    title: `${at + 1}　${topic.title}`,
  }));
  return {
    head,
    large,
    facts: [
      ['回', meetingName(formatFiscalYear(meeting.fiscalYear), meeting.round)],
      ['日時', whenOf(meeting)],
      ...(meeting.place ? [['場所', meeting.place] as [string, string]] : []),
    ],
    titles: {
      agenda: '次第',
      report: '前回から取り組んだこと',
      figures: '数字で見るいま',
      documents: '資料',
      notes: '当日のメモ',
      noTopic: 'まだ決まっていません。',
    },
    agenda: titled.map(({ title }) => title),
    topics: titled.map(({ title, asOf, heading, report, opinions }) => ({
      title,
      asked: [heading, asOf && `（${asOf}）`].filter(Boolean).join(''),
      report: [...report],
      before:
        before && opinions.length > 0
          ? {
              title: `前回（${meetingName(formatFiscalYear(before.fiscalYear), before.round)}）の意見・課題と、その後`,
              columns: [kindLabels.issue, 'その後'],
              rows: opinions.map(rowOf),
            }
          : null,
      good: kindLabels.good,
      issues: kindLabels.issue,
    })),
    figures: facts.figures.map(figureOnPaper),
    documents: facts.documents.map(
      ({ title, bytes }) => `${title}${bytes === null ? '（紙でお配りします）' : ''}`,
    ),
  };
}

const rowOf = ({ text, suggestion, answer }: PackTopic['opinions'][number]): [string, string] => [
  [text, ...(suggestion ? [`⇒ ${suggestion}`] : [])].join('\n'),
  answer ? answerWords(answer) : 'まだお答えしていません',
];

function whenOf({ heldOn, hours }: PackFacts['meeting']): string {
  if (!heldOn) return 'まだ決まっていません';
  return [`${formatBoth(heldOn)}${weekdayOf(heldOn)}曜日`, hours].filter(Boolean).join('　');
}
