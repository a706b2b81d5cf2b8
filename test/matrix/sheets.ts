import { newId } from '@furikaeri/core';
import type { Row } from './row.js';

const staff = ['coordinator', 'lead', 'coreMember', 'manager', 'specialist'] as const;
const office = ['manager', 'specialist'] as const;
/** A lead without an assignment, another office, 基幹 before it is released, another municipality. */
const strangers = {
  lead: 'NOT_FOUND',
  coreMember: 'NOT_FOUND',
  coordinator: 'NOT_FOUND',
  nextDoor: 'NOT_FOUND',
  elsewhere: 'NOT_FOUND',
} as const;

/** Sheets: one row for each operation. */
export const sheetRows: Record<string, Row> = {
  'Query.mySheets': { may: office },
  'Query.officeSheets': { may: staff },
  'Query.sheet': {
    may: staff,
    args: async (world) => ({ id: (await world.newSheet({ sharing: 'visitors' })).id }),
    but: strangers,
  },
  'Query.burdenLine': {
    may: staff,
    args: async (world) => ({ sheetId: (await world.newSheet({ sharing: 'visitors' })).id }),
    but: { ...strangers, manager: 'NOT_FOUND' },
  },
  'Mutation.beginSheet': {
    may: office,
    args: async (world) => ({
      input: {
        id: newId(),
        instrumentId: (await world.newForm()).instrumentId,
        officeId: world.office.id,
      },
    }),
    but: { nextDoor: 'NOT_FOUND' },
  },
  'Mutation.saveSheet': {
    may: office,
    args: async (world) => ({
      input: {
        sheetId: (await world.newSheet()).id,
        revision: 0,
        answers: [{ itemId: 'individuality.strength', text: 'よく聴けた' }],
      },
    }),
    but: { manager: 'NOT_FOUND', nextDoor: 'NOT_FOUND' },
  },
  'Mutation.submitSheet': {
    may: office,
    args: async (world) => ({ input: { sheetId: (await world.newSheet()).id, revision: 0 } }),
    but: { nextDoor: 'NOT_FOUND' },
  },
  'Mutation.reopenSheet': {
    may: office,
    args: async (world) => ({
      input: { sheetId: (await world.newSheet({ sharing: 'released' })).id, reason: '書き足し' },
    }),
    but: { nextDoor: 'NOT_FOUND' },
  },
  'Mutation.shareSheet': {
    may: office,
    args: async (world) => ({
      input: {
        sheetId: (await world.newSheet({ sharing: 'visitors' })).id,
        revision: 0,
        level: 'released',
      },
    }),
    but: { nextDoor: 'NOT_FOUND' },
  },
  'Mutation.saveBurdenLine': {
    may: office,
    args: async (world) => ({
      input: { sheetId: (await world.newSheet()).id, words: '少し疲れています' },
    }),
    but: { manager: 'NOT_FOUND', nextDoor: 'NOT_FOUND' },
  },
};
