import { newId } from '@furikaeri/core';
import { hidden, type Row } from './row.js';

const coordinator = ['coordinator'] as const;

/** Programmes, targets, hours, wishes: one row for each operation. */
export const planningRows: Record<string, Row> = {
  'Mutation.planVisit': {
    may: coordinator,
    args: async (world) => ({
      input: {
        id: newId(),
        targetId: (await world.newTarget()).id,
        personIds: [world.visitingId],
      },
    }),
    but: hidden,
  },
};
