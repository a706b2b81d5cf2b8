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
  /** よいところ; at least one before the note can be closed. */
  strengths: readonly NotePoint[];
  topics: readonly NotePoint[];
  /** 事業所へのメッセージ. */
  message: string;
}
