import { newId } from '@furikaeri/core';
import { HomeReview, RegionalIssue, WrittenOpinion } from '@furikaeri/findings';
import { makeAgendaItem, makeMeeting, makeSheet, makeTopic } from '../make/index.js';
import { hidden, type Row } from './row.js';
import type { World } from './world.js';

const coordinator = ['coordinator'] as const;
const committee = ['coordinator', 'committeeMember'] as const;
const readers = ['coordinator', 'committeeMember', 'manager'] as const;
const shut = { ...hidden, committeeMember: 'NOT_FOUND' } as const;

const newSitting = (world: World) =>
  world.make(async (tx) => {
    const meeting = await makeMeeting(tx);
    const topic = await makeTopic(tx);
    await makeAgendaItem(tx, { meetingId: meeting.id, topicId: topic.id });
    return { meetingId: meeting.id, topicId: topic.id };
  });
const newOpinion = async (world: World) => {
  const sitting = await newSitting(world);
  const id = newId();
  const { municipalityId } = world.office;
  const row = { id, municipalityId, ...sitting, personId: world.specialistId };
  await world.make((tx) =>
    tx.manager.insert(WrittenOpinion, { ...row, kind: 'good', text: 'x', submittedAt: tx.now }),
  );
  return id;
};
const newIssue = async (world: World) => {
  const id = newId();
  const { municipalityId } = world.office;
  await world.make((tx) =>
    tx.manager.insert(RegionalIssue, { id, municipalityId, title: '数の確保', body: 'council' }),
  );
  return id;
};
const newReview = (world: World) =>
  world.make(async (tx) => {
    const of = { officeId: world.office.id, personId: world.specialistId };
    const sheet = await makeSheet(tx, { ...of, purpose: 'review', state: 'submitted' });
    const id = newId();
    await tx.manager.insert(HomeReview, {
      id,
      municipalityId: world.office.municipalityId,
      fiscalYear: 2026,
      officeId: world.office.id,
      homeName: 'ホーム',
      sheetId: sheet.id,
      instrumentVersionId: sheet.instrumentVersionId,
      answers: {},
      submittedBy: world.specialistId,
      submittedAt: tx.now,
    });
    return id;
  });

/** Regional issues, written opinions and yearly reviews: one row for each operation. */
export const committeeRows: Record<string, Row> = {
  'Query.regionalIssues': { may: committee },
  'Query.regionalIssue': {
    may: committee,
    args: async (world) => ({ id: await newIssue(world) }),
    but: shut,
  },
  'Mutation.raiseRegionalIssue': {
    may: coordinator,
    args: () => ({
      input: { id: newId(), title: '数の確保', body: 'council', statementIds: [] },
    }),
  },
  'Mutation.moveRegionalIssue': {
    may: coordinator,
    args: async (world) => ({
      input: {
        id: newId(),
        issueId: await newIssue(world),
        to: 'raised',
        happenedOn: '2026-11-20',
        words: '提起した。',
      },
    }),
    but: hidden,
  },
  'Query.writtenOpinions': {
    may: committee,
    args: async (world) => ({ meetingId: (await newSitting(world)).meetingId }),
  },
  'Mutation.writeOpinion': {
    may: ['committeeMember'],
    args: async (world) => ({
      input: { id: newId(), ...(await newSitting(world)), kind: 'good', text: 'よかった。' },
    }),
    but: { committeeMember: 'NOT_FOUND' },
  },
  'Mutation.takeBackOpinion': {
    may: ['committeeMember'],
    args: async (world) => ({ input: { opinionId: await newOpinion(world) } }),
    but: { committeeMember: 'NOT_FOUND' },
  },
  'Mutation.takeOverOpinion': {
    may: coordinator,
    args: async (world) => ({
      input: { opinionId: await newOpinion(world), statementId: newId() },
    }),
    but: hidden,
  },
  'Query.homeReviews': { may: readers },
  'Query.homeReview': {
    may: readers,
    args: async (world) => ({ id: await newReview(world) }),
    but: { ...shut, nextDoor: 'NOT_FOUND' },
  },
  'Mutation.submitHomeReview': {
    may: ['manager'],
    args: () => ({ input: { sheetId: newId(), homeName: 'ホーム' } }),
    but: { manager: 'NOT_FOUND', nextDoor: 'NOT_FOUND' },
  },
  'Mutation.layOutHomeReview': {
    may: coordinator,
    args: async (world) => ({
      input: {
        reviewId: await newReview(world),
        meetingId: (await newSitting(world)).meetingId,
      },
    }),
    but: hidden,
  },
  'Mutation.giveHomeOpinion': {
    may: coordinator,
    args: async (world) => ({ input: { reviewId: await newReview(world), goodWords: '良い。' } }),
    but: hidden,
  },
  'Mutation.returnHomeReview': {
    may: coordinator,
    args: async (world) => ({ input: { reviewId: await newReview(world) } }),
    but: hidden,
  },
};
