import { type Day, formatBoth, formatEra, todayInTokyo } from '@furikaeri/calendar';
import type { PaperHead } from '@furikaeri/core';
import type { Perspective } from '@furikaeri/instruments';
import type { NoteContent, NotePoint } from '../domain/note.js';
import { stepLabels } from '../domain/step.js';
import { activityLabels } from '../domain/words.js';
import { type StepOnPaper, teamOf, type VisitOnPaper, whenOf, whereOf } from './words.js';

/** The note with everything that people know it by: names for ids. */
export interface NoteOnPaper extends Omit<VisitOnPaper, 'activities'> {
  content: NoteContent;
  participants: readonly string[];
  perspectives: readonly Perspective[];
  officeView: string;
  visitorsView: string;
  visitorsConfirmedAt: Date | null;
  visitorsConfirmedBy: string | null;
  officeConfirmedAt: Date | null;
  officeConfirmedBy: string | null;
  steps: readonly StepOnPaper[];
}

interface PaperPoint {
  words: string;
  perspective: string;
}

/** What `note.typ` prints. Neither private notes nor the wellbeing line are of it. */
export interface NotePaper {
  head: PaperHead;
  /** Printed above all while both sides have not confirmed. */
  draft: string;
  facts: [string, string][];
  strengths: PaperPoint[];
  topics: PaperPoint[];
  voices: PaperPoint[];
  message: string;
  steps: { words: string; owner: string; due: string; state: string; outcome: string }[];
  views: { title: string; words: string }[];
  confirmations: { side: string; person: string; on: string }[];
}

export function notePaper(note: NoteOnPaper, head: PaperHead): NotePaper {
  const labels = new Map(note.perspectives.map(({ code, label }) => [code, label]));
  const pointsOf = (points: readonly NotePoint[] = []): PaperPoint[] =>
    points.map(({ words, perspective }) => ({
      words,
      perspective: labels.get(perspective ?? '') ?? '',
    }));
  const { content } = note;
  return {
    head,
    draft: note.visitorsConfirmedAt && note.officeConfirmedAt ? '' : DRAFT,
    facts: [
      ['いつ', whenOf(note)],
      ['どこで', whereOf(note)],
      ['事業所', note.officeName],
      ['訪問した人', teamOf(note.team)],
      ['事業所から', note.participants.join('、')],
      ['したこと', content.activities.map((activity) => activityLabels[activity]).join('、')],
    ],
    strengths: pointsOf(content.strengths),
    topics: pointsOf(content.topics),
    voices: pointsOf(content.voices),
    message: content.message,
    steps: note.steps.map(({ words, owner, dueOn, state, outcome }) => ({
      words,
      owner,
      due: twoLines(dueOn),
      state: stepLabels[state],
      outcome,
    })),
    views: [
      { title: '事業所から', words: note.officeView },
      { title: '訪問した側から', words: note.visitorsView },
    ],
    confirmations: [
      confirmation('訪問した側', note.visitorsConfirmedBy, note.visitorsConfirmedAt),
      confirmation('事業所', note.officeConfirmedBy, note.officeConfirmedAt),
    ],
  };
}

const DRAFT = 'まだ両方の確認がそろっていない、途中の記録です。';

const twoLines = (day: Day): string => `${formatEra(day)}\n（${day}）`;

const confirmation = (side: string, person: string | null, at: Date | null) =>
  at
    ? { side, person: person ?? '', on: formatBoth(todayInTokyo(at)) }
    : { side, person: 'まだ確認していません', on: '' };
