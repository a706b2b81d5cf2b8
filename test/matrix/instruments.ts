import { newId } from '@furikaeri/core';
import { shortForm } from '../make/index.js';
import { hidden, type Row } from './row.js';

const coordinator = ['coordinator'] as const;
const staff = ['coordinator', 'lead', 'coreMember', 'manager', 'specialist'] as const;

/** Forms and their versions: one row for each operation. */
export const instrumentRows: Record<string, Row> = {
  'Query.instruments': { may: staff },
  'Query.instrument': {
    may: staff,
    args: async (world) => ({ id: (await world.newForm()).instrumentId }),
    but: hidden,
  },
  'Query.instrumentVersion': {
    may: staff,
    args: async (world) => ({ id: (await world.newForm()).publishedId }),
    but: hidden,
  },
  'Query.compareInstrumentVersions': {
    may: staff,
    args: async (world) => {
      const { publishedId } = await world.newForm();
      return { beforeId: publishedId, afterId: publishedId };
    },
    but: hidden,
  },
  'Query.surveyCounts': {
    may: coordinator,
    args: async (world) => ({ instrumentVersionId: (await world.newForm()).publishedId }),
    but: hidden,
  },
  'Mutation.createInstrument': {
    may: coordinator,
    args: () => ({
      input: {
        id: newId(),
        code: `f${newId()}`,
        name: '様式',
        kind: 'reflection',
        definition: shortForm,
      },
    }),
  },
  'Mutation.adoptShippedForms': { may: coordinator, args: () => ({}) },
  'Mutation.startInstrumentDraft': {
    may: coordinator,
    args: async (world) => ({ input: { instrumentId: (await world.newForm()).instrumentId } }),
    but: hidden,
  },
  'Mutation.saveInstrumentDraft': {
    may: coordinator,
    args: async (world) => ({
      input: { versionId: (await world.newForm()).draftId, revision: 0, definition: shortForm },
    }),
    but: hidden,
  },
  'Mutation.publishInstrument': {
    may: coordinator,
    args: async (world) => ({
      input: { versionId: (await world.newForm()).draftId, revision: 0, changeNote: '見直し' },
    }),
    but: hidden,
  },
  'Mutation.discardInstrumentDraft': {
    may: coordinator,
    args: async (world) => ({ input: { versionId: (await world.newForm()).draftId } }),
    but: hidden,
  },
  'Mutation.archiveInstrument': {
    may: coordinator,
    args: async (world) => ({ input: { instrumentId: (await world.newForm()).instrumentId } }),
    but: hidden,
  },
};
