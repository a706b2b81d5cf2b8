import { type Message, plainText, type SheetRow } from '@furikaeri/core';
import type { ColumnKey } from './columns.js';
import { type Finding, finding } from './finding.js';
import type { Places } from './header.js';
import { say } from './messages.js';

/** A row as written, its cells by name, and what is remarked on it. */
export class RawRow {
  readonly findings: Finding[] = [];

  constructor(
    private readonly source: SheetRow,
    private readonly places: Places,
  ) {
    for (const [key, at] of places) {
      if (source.formulas.includes(at)) this.error(key, say.formula());
    }
  }

  get row(): number {
    return this.source.row;
  }

  has(column: ColumnKey): boolean {
    return this.places.has(column);
  }

  /** Trimmed; empty where there is no such column. The sign that keeps a spreadsheet from reckoning is taken off. */
  cell(column: ColumnKey): string {
    const at = this.places.get(column);
    const text = (at === undefined ? undefined : this.source.cells[at])?.trim() ?? '';
    return plainText(text);
  }

  get isWrong(): boolean {
    return this.findings.some(({ severity }) => severity === 'error');
  }

  /** Once per column: a formula's own remark is enough. */
  error(column: ColumnKey, message: Message, value = this.cell(column)): undefined {
    this.findings.push(finding('error', message, { row: this.row, column, value }));
  }

  warn(column: ColumnKey, message: Message, value = this.cell(column)): void {
    this.findings.push(finding('warning', message, { row: this.row, column, value }));
  }
}
