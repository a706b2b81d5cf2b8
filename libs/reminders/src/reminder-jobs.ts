import { declareJob } from '@furikaeri/core';

/** Looks for reminders without a letter and letters not yet taken over, and rings the two below. */
export const ringReminders = declareJob('reminders.ring');
/** `PeopleBatch`: makes their letters of the day. */
export const composeLetters = declareJob('reminders.compose', { bulk: true });
/** `LetterBatch`: hands letters to the mail server. */
export const sendLetters = declareJob('reminders.send', { bulk: true });

/** Ids that one job carries at most. */
export const BATCH = 500;

export interface PeopleBatch {
  municipalityId: string;
  recipientIds: string[];
}

export interface LetterBatch {
  municipalityId: string;
  letterIds: string[];
}

/** Cuts ids into batches and rings a job for each; ids in order, so that a waiting batch keeps its key. */
export const batchesOf = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, n) =>
    ids.slice(n * BATCH, (n + 1) * BATCH),
  );
