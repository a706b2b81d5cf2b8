import type { Message, TextWarning } from '@furikaeri/core';

/** A question about a date before it is saved. */
export interface DateWarning {
  /** As the client sent it: `input.dates.0`. */
  field: string;
  message: Message;
}

/** What became of an act on the dates of a visit: saved, or a question first (`confirmed: true` saves). */
export interface SchedulingAnswer {
  visitId: string;
  saved: boolean;
  warnings: TextWarning[];
  dateWarnings: DateWarning[];
  /** A sentence on what comes next. */
  message: Message | null;
}

export const saved = (visitId: string, message: Message | null = null): SchedulingAnswer => ({
  visitId,
  saved: true,
  warnings: [],
  dateWarnings: [],
  message,
});

export const asks = (
  visitId: string,
  questions: { warnings?: TextWarning[]; dateWarnings?: DateWarning[] },
): SchedulingAnswer => ({
  visitId,
  saved: false,
  warnings: [],
  dateWarnings: [],
  message: null,
  ...questions,
});
