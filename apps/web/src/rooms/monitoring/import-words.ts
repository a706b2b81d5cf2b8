import type { ImportState } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';

export const importWords: Record<ImportState, () => string> = {
  waiting: m.import_waiting,
  checking: m.import_checking,
  checked: m.import_checked,
  applying: m.import_applying,
  applied: m.import_applied,
  refused: m.import_refused,
  cancelled: m.import_cancelled,
  failed: m.import_failed,
};

/** It goes on by itself. */
export const isRunning = (state: ImportState): boolean =>
  state === 'waiting' || state === 'checking' || state === 'applying';
