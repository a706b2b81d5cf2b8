import { newId } from '@furikaeri/core';
import { hidden, type Row } from './row.js';
import type { World } from './world.js';

const staff = ['coordinator', 'lead', 'coreMember', 'manager', 'specialist'] as const;
const visitors = ['coordinator', 'lead', 'coreMember'] as const;
const office = ['manager', 'specialist'] as const;
/** Of another municipality, or of the field without an assignment: there is no such visit. */
const unassigned = { ...hidden, lead: 'NOT_FOUND', coreMember: 'NOT_FOUND' } as const;
/** Of another office too. */
const strangers = { ...unassigned, nextDoor: 'NOT_FOUND' } as const;

const agreed = {
  startsAt: new Date('2026-12-01T01:00:00Z'),
  endsAt: new Date('2026-12-01T03:00:00Z'),
};
const dates = () =>
  ['2026-12-01', '2026-12-02', '2026-12-03'].map((on) => ({
    id: newId(),
    on,
    from: '10:00',
    until: '12:00',
  }));
const leaving =
  (over: Parameters<World['newVisit']>[0] = {}) =>
  async (world: World) => ({
    input: { visitId: (await world.newVisit(over)).id, reason: '都合がつかなくなったため' },
  });

/** Dates and moves of visits, links and calendars: one row for each operation. */
export const schedulingRows: Record<string, Row> = {
  'Query.visits': { may: staff },
  'Query.visit': { may: staff, args: (world) => ({ id: world.visit.id }), but: strangers },
  'Query.freeTimes': {
    may: visitors,
    args: (world) => ({ input: { visitId: world.visit.id } }),
    but: unassigned,
  },
  'Mutation.proposeDates': {
    may: visitors,
    args: async (world) => ({ input: { visitId: (await world.newVisit()).id, dates: dates() } }),
    but: unassigned,
  },
  'Mutation.suggestDates': {
    may: office,
    args: async (world) => ({ input: { visitId: (await world.newVisit()).id, dates: dates() } }),
    but: { nextDoor: 'NOT_FOUND' },
  },
  'Mutation.answerDates': {
    may: staff,
    args: async (world) => ({
      input: {
        visitId: (await world.newVisit()).id,
        answers: [{ proposalId: newId(), answer: 'yes' }],
      },
    }),
    but: strangers,
  },
  'Mutation.confirmDate': {
    may: staff,
    args: async (world) => ({ input: { proposalId: (await world.newDate()).id } }),
    but: strangers,
  },
  'Mutation.changeMeeting': {
    may: staff,
    args: async (world) => ({ input: { visitId: (await world.newVisit()).id, method: 'web' } }),
    but: strangers,
  },
  'Mutation.rescheduleVisit': {
    may: staff,
    args: leaving({ state: 'confirmed', ...agreed }),
    but: strangers,
  },
  'Mutation.declineVisit': { may: office, args: leaving(), but: { nextDoor: 'NOT_FOUND' } },
  'Mutation.postponeVisit': { may: staff, args: leaving(), but: strangers },
  'Mutation.resumeVisit': {
    may: visitors,
    args: leaving({ state: 'postponed' }),
    but: unassigned,
  },
  'Mutation.makeAnswerLink': {
    may: visitors,
    args: async (world) => ({ input: { visitId: (await world.newVisit()).id } }),
    but: unassigned,
  },
  'Mutation.revokeAnswerLink': {
    may: visitors,
    args: async (world) => ({ input: { visitId: (await world.newVisit()).id } }),
    but: unassigned,
  },
  'Query.answerLink': { may: 'public', args: () => ({ token: 'none' }) },
  'Mutation.answerDatesByLink': {
    may: 'public',
    args: () => ({ input: { token: 'none', answers: [] } }),
  },
  'Query.myCalendarFeed': { may: staff },
  'Mutation.makeCalendarFeed': { may: staff },
  'Mutation.revokeCalendarFeed': { may: staff },
  'Mutation.cancelVisit': { may: staff, args: leaving(), but: strangers },
};
