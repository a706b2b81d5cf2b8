import type { Row } from './row.js';

/** Programmes, targets, hours, wishes: one row for each operation. */
export const planningRows: Record<string, Row> = {};
