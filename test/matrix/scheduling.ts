import type { Row } from './row.js';

/** Dates and moves of visits, links and calendars: one row for each operation. */
export const schedulingRows: Record<string, Row> = {};
