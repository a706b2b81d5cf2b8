import { newId } from '@furikaeri/core';
import { Snapshot, Theme } from '@furikaeri/findings';
import { makeMaterial, makeMeeting, makeSnapshot, makeTheme } from '../make/index.js';
import { hidden, type Row } from './row.js';
import type { World } from './world.js';

const coordinator = ['coordinator'] as const;
const input = (fields: object) => ({ input: fields });

const newSnapshot = (world: World, over: Partial<Snapshot> = {}) =>
  world.make((tx) => makeSnapshot(tx, over));
const newTheme = (world: World, over: Partial<Theme> = {}) =>
  world.make((tx) => makeTheme(tx, over));
const newMaterial = (world: World) =>
  world.make((tx) => makeMaterial(tx, world.visit, { releasedBy: world.specialistId }));

/** Themes and snapshots: one row for each operation. */
export const snapshotRows: Record<string, Row> = {
  'Query.themes': { may: coordinator, args: () => ({ fiscalYear: 2026 }) },
  'Mutation.keepTheme': {
    may: coordinator,
    args: () => input({ id: newId(), fiscalYear: 2026, title: '本人の声', position: 1 }),
  },
  'Mutation.dropTheme': {
    may: coordinator,
    args: async (world) => input({ id: (await newTheme(world)).id }),
    but: hidden,
  },
  'Mutation.groupMaterial': {
    may: coordinator,
    args: async (world) =>
      input({ themeId: (await newTheme(world)).id, materialIds: [(await newMaterial(world)).id] }),
    but: hidden,
  },
  'Mutation.ungroupMaterial': {
    may: coordinator,
    args: async (world) => input({ themeId: (await newTheme(world)).id, materialIds: [] }),
    but: hidden,
  },
  'Mutation.quoteMaterial': {
    may: coordinator,
    args: async (world) =>
      input({
        themeId: (await newTheme(world)).id,
        materialId: (await newMaterial(world)).id,
        words: '本人の言葉を計画に書く',
      }),
    but: hidden,
  },
  'Query.snapshots': { may: ['coordinator', 'committeeMember'] },
  'Query.snapshot': {
    may: ['coordinator', 'committeeMember'],
    args: async (world) => ({ id: (await newSnapshot(world)).id }),
    // Not published: the committee does not know of it.
    but: { ...hidden, committeeMember: 'NOT_FOUND' },
  },
  'Mutation.takeSnapshot': {
    may: coordinator,
    args: async (world) =>
      input({ id: newId(), meetingId: (await world.make((tx) => makeMeeting(tx))).id }),
    but: hidden,
  },
  'Mutation.cancelSnapshot': {
    may: coordinator,
    args: async (world) => input({ id: (await newSnapshot(world)).id }),
    but: hidden,
  },
  'Mutation.publishSnapshot': {
    may: coordinator,
    args: async (world) => input({ id: (await newSnapshot(world, { state: 'done' })).id }),
    but: hidden,
  },
};
