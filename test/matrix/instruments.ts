import type { Row } from './row.js';

/** Forms and their versions: one row for each operation. */
export const instrumentRows: Record<string, Row> = {};
