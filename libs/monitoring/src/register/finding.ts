import type { Message } from '@furikaeri/core';
import { type ColumnKey, headerOf } from './columns.js';

/** One remark on the file. An error keeps the whole file out; a warning asks to look again. */
export interface Finding {
  /** Row of the sheet as people count; 0 for the file as a whole. */
  readonly row: number;
  /** Header of the column, or empty. */
  readonly column: string;
  /** What stood there. */
  readonly value: string;
  readonly severity: 'error' | 'warning';
  readonly messageKey: string;
  /** In kind Japanese. */
  readonly message: string;
}

const LONGEST_VALUE = 200;

export function finding(
  severity: Finding['severity'],
  message: Message,
  {
    row = 0,
    column,
    value = '',
  }: { row?: number; column?: ColumnKey | { header: string }; value?: string } = {},
): Finding {
  const header = typeof column === 'string' ? headerOf(column) : (column?.header ?? '');
  return {
    row,
    column: header,
    value: value.slice(0, LONGEST_VALUE),
    severity,
    messageKey: message.key,
    message: message.text,
  };
}

/** What a report lists; beyond it remarks are only counted. */
export const MOST_LISTED = 10_000;

export class Findings {
  readonly listed: Finding[] = [];
  errors = 0;
  warnings = 0;

  add(found: readonly Finding[]): void {
    for (const one of found) {
      if (one.severity === 'error') this.errors++;
      else this.warnings++;
      if (this.listed.length < MOST_LISTED) this.listed.push(one);
    }
  }

  get isFull(): boolean {
    return this.listed.length >= MOST_LISTED;
  }
}
