import type { Side } from './visit.js';
import type { Activity } from './words.js';

/** One sentence of the note; `perspective` is a code of the instrument's. */
export interface NotePoint {
  /** Made by the client, stable through edits: what is released points to it. */
  id: string;
  perspective: string | null;
  words: string;
}

/** 訪問記録: what both sides agree on. Strengths first. */
export interface NoteContent {
  activities: readonly Activity[];
  /** Who of the office took part: people by id. */
  participants: readonly string[];
  /** よいところ; at least one before the visit can be closed. */
  strengths: readonly NotePoint[];
  topics: readonly NotePoint[];
  /** 本人の声, where the office tells of it. */
  voices: readonly NotePoint[];
  /** 事業所へのメッセージ. */
  message: string;
}

/** The note with what each side has said to it. */
export interface Note {
  /** 0: nothing written yet. Grows with every change of the content. */
  revision: number;
  content: NoteContent;
  views: Readonly<Record<Side, string>>;
  /** The visitors have shown it to the office. */
  shown: boolean;
  confirmed: Readonly<Record<Side, boolean>>;
}

export type NoteMove =
  | { kind: 'save'; revision: number; content: NoteContent }
  | { kind: 'show' }
  | { kind: 'confirm'; side: Side; revision: number }
  | { kind: 'view'; side: Side; words: string }
  | { kind: 'amend' };

export type NoteRefusal = 'stale' | 'nothingWritten' | 'notShown';

/** `keep`: the note as it was goes into its history first. */
export type NoteResult = { note: Note; keep: boolean } | { refused: NoteRefusal };

const unconfirmed = { visitors: false, office: false };

export const emptyNote: Note = {
  revision: 0,
  content: { activities: [], participants: [], strengths: [], topics: [], voices: [], message: '' },
  views: { visitors: '', office: '' },
  shown: false,
  confirmed: unconfirmed,
};

/** Nothing that a side has confirmed, and no view, is ever overwritten without being kept. */
export function applyToNote(note: Note, move: NoteMove): NoteResult {
  switch (move.kind) {
    case 'save': {
      // Also a retry whose answer was lost.
      if (sameContent(note.content, move.content) && note.revision > 0)
        return { note, keep: false };
      if (move.revision !== note.revision) return { refused: 'stale' };
      const next = { ...note, content: move.content, revision: note.revision + 1 };
      return { note: { ...next, confirmed: unconfirmed }, keep: anybodyConfirmed(note) };
    }
    case 'show':
      if (!note.revision) return { refused: 'nothingWritten' };
      return { note: { ...note, shown: true }, keep: false };
    case 'confirm': {
      if (!note.shown) return { refused: 'notShown' };
      if (move.revision !== note.revision) return { refused: 'stale' };
      const confirmed = { ...note.confirmed, [move.side]: true };
      return { note: { ...note, confirmed }, keep: false };
    }
    case 'view': {
      if (!note.shown) return { refused: 'notShown' };
      const before = note.views[move.side];
      const views = { ...note.views, [move.side]: move.words };
      return { note: { ...note, views }, keep: before !== '' && before !== move.words };
    }
    case 'amend': {
      const again = { ...note, revision: note.revision + 1, confirmed: unconfirmed };
      return { note: again, keep: true };
    }
  }
}

export const bothConfirmed = ({ confirmed }: Note): boolean =>
  confirmed.visitors && confirmed.office;
const anybodyConfirmed = ({ confirmed }: Note): boolean => confirmed.visitors || confirmed.office;

export const pointsOf = ({ strengths, topics, voices }: NoteContent): NotePoint[] => [
  ...strengths,
  ...topics,
  ...voices,
];

export function sameContent(a: NoteContent, b: NoteContent): boolean {
  return written(a) === written(b);
}
const written = (content: NoteContent): string =>
  JSON.stringify([
    content.activities,
    content.participants,
    ...[content.strengths, content.topics, content.voices].map((points) =>
      points.map(({ id, perspective, words }) => [id, perspective, words]),
    ),
    content.message,
  ]);

export const MOST_STEPS = 3;
export type Unfinished = 'noStrength' | 'noStep' | 'tooManySteps';

/** What still keeps the visit from being closed. `steps`: how many next steps it leaves. */
export function unfinished(content: NoteContent, steps: number): Unfinished[] {
  return [
    ...(content.strengths.some(({ words }) => words.trim()) ? [] : (['noStrength'] as const)),
    ...(steps ? [] : (['noStep'] as const)),
    ...(steps > MOST_STEPS ? (['tooManySteps'] as const) : []),
  ];
}
