import type { Row } from './row.js';

/** Notes, next steps, consents, certificates: one row for each operation. */
export const noteRows: Record<string, Row> = {};
