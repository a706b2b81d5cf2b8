import type { Row } from './row.js';

export const findingsRows: Record<string, Row> = {};
