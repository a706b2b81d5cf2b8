import type { Row } from './row.js';

/** Sheets: one row for each operation. */
export const sheetRows: Record<string, Row> = {};
