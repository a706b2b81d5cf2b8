import { type Day, formatBoth, formatEraShort, todayInTokyo } from '@furikaeri/calendar';
import type { PaperHead } from '@furikaeri/core';
import { type CaseItem, caseItemLabels } from '../domain/consent.js';
import { stepLabels } from '../domain/step.js';
import { activityLabels } from '../domain/words.js';
import { type StepOnPaper, teamOf, type VisitOnPaper, whenOf, whereOf } from './words.js';

interface SheetOnPaper {
  title: string;
  writer: string;
  submittedAt: Date | null;
  points: readonly { role: string; perspective: string | null; words: string }[];
}
export interface BriefOnPaper extends VisitOnPaper {
  wish: string;
  lastSteps: readonly StepOnPaper[];
  sheets: readonly SheetOnPaper[];
  consents: readonly {
    code: string;
    items: readonly CaseItem[];
    readers: readonly string[];
    untilOn: Day;
  }[];
}

/** What `brief.typ` prints. */
export interface BriefPaper {
  head: PaperHead;
  facts: [string, string][];
  wish: string;
  steps: { words: string; owner: string; due: string; state: string; outcome: string }[];
  /** Whose sheets, and of which day. */
  sheets: string;
  points: { title: string; points: { words: string; perspective: string }[] }[];
  consents: { code: string; items: string; readers: string; until: string }[];
}

/** Strengths first; the words are the shipped form's. */
const groups = [
  ['strength', 'できていること・よいところ'],
  ['topic', '迷い・気になること'],
  ['voice', '本人の声'],
  ['nextStep', '次にやってみること'],
] as const;

export function briefPaper(brief: BriefOnPaper, head: PaperHead): BriefPaper {
  const points = brief.sheets.flatMap((sheet) => sheet.points);
  return {
    head,
    facts: [
      ['いつ', whenOf(brief)],
      ['どこで', whereOf(brief)],
      ['事業所', brief.officeName],
      ['訪問チーム', teamOf(brief.team)],
      ['すること', brief.activities.map((activity) => activityLabels[activity]).join('、')],
    ],
    wish: brief.wish,
    steps: brief.lastSteps.map(({ words, owner, dueOn, state, outcome }) => ({
      words,
      owner,
      due: formatEraShort(dueOn),
      state: stepLabels[state],
      outcome,
    })),
    sheets: brief.sheets.map(sheetLine).join('、'),
    points: groups.flatMap(([role, title]) => {
      const own = points.filter((point) => point.role === role);
      if (!own.length) return [];
      return [
        { title, points: own.map((p) => ({ words: p.words, perspective: p.perspective ?? '' })) },
      ];
    }),
    consents: brief.consents.map(({ code, items, readers, untilOn }) => ({
      code,
      items: items.map((item) => caseItemLabels[item]).join('、'),
      readers: readers.join('、'),
      until: formatEraShort(untilOn),
    })),
  };
}

function sheetLine({ writer, title, submittedAt }: SheetOnPaper): string {
  const when = submittedAt ? `${formatBoth(todayInTokyo(submittedAt))} 提出` : '書きかけ';
  return `${writer}さんの${title}（${when}）`;
}
