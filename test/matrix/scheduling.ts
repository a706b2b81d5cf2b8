import { hidden, type Row } from './row.js';

const staff = ['coordinator', 'lead', 'coreMember', 'manager', 'specialist'] as const;
/** Of another office, of another municipality, or of the field without an assignment: there is no such visit. */
const strangers = {
  ...hidden,
  nextDoor: 'NOT_FOUND',
  lead: 'NOT_FOUND',
  coreMember: 'NOT_FOUND',
} as const;

/** Dates and moves of visits, links and calendars: one row for each operation. */
export const schedulingRows: Record<string, Row> = {
  'Query.visits': { may: staff },
  'Query.visit': { may: staff, args: (world) => ({ id: world.visit.id }), but: strangers },
};
