import { newId } from '@furikaeri/core';
import {
  makeAgendaItem,
  makeMeeting,
  makeStatement,
  makeSummary,
  makeTopic,
} from '../make/index.js';
import { MeetingDocument } from '@furikaeri/findings';
import { hidden, type Row } from './row.js';
import type { World } from './world.js';

const coordinator = ['coordinator'] as const;
const committee = ['coordinator', 'committeeMember'] as const;
/** A pack that is not open yet is hidden from members like another ward's. */
const shut = { ...hidden, committeeMember: 'NOT_FOUND' } as const;

/** A meeting with a topic and a statement, its pack shut. */
const newSitting = (world: World) =>
  world.make(async (tx) => {
    const meeting = await makeMeeting(tx);
    const topic = await makeTopic(tx);
    await makeAgendaItem(tx, { meetingId: meeting.id, topicId: topic.id });
    const statement = await makeStatement(tx, { meetingId: meeting.id, topicId: topic.id });
    return { meetingId: meeting.id, topicId: topic.id, statementId: statement.id };
  });
const ofMeeting = async (world: World) => {
  const { meetingId } = await newSitting(world);
  return { input: { meetingId } };
};

/** A draft: hidden from members. */
const newSummary = async (world: World) => {
  const { meetingId } = await newSitting(world);
  return world.make((tx) => makeSummary(tx, { meetingId }));
};

/** The committee: one row for each operation. */
export const findingsRows: Record<string, Row> = {
  'Query.meetings': { may: committee },
  'Query.meeting': {
    may: committee,
    args: async (world) => ({ id: (await newSitting(world)).meetingId }),
    but: shut,
  },
  'Query.topics': { may: committee },
  'Query.seats': { may: coordinator },
  'Query.statements': { may: committee },
  'Query.statement': {
    may: committee,
    args: async (world) => ({ id: (await newSitting(world)).statementId }),
    but: shut,
  },
  'Query.openOpinions': { may: committee },
  'Mutation.planMeeting': {
    may: coordinator,
    args: () => ({ input: { id: newId(), fiscalYear: 2026, round: 1, title: '評価会議' } }),
  },
  'Mutation.reviseMeeting': { may: coordinator, args: ofMeeting, but: hidden },
  'Mutation.openPack': { may: coordinator, args: ofMeeting, but: hidden },
  'Mutation.shutPack': { may: coordinator, args: ofMeeting, but: hidden },
  'Mutation.closeMeeting': { may: coordinator, args: ofMeeting, but: hidden },
  'Mutation.reopenMeeting': { may: coordinator, args: ofMeeting, but: hidden },
  'Mutation.saveTopic': {
    may: coordinator,
    args: () => ({ input: { id: newId(), code: newId().slice(-12), title: '議題', position: 1 } }),
  },
  'Mutation.setAgenda': {
    may: coordinator,
    args: async (world) => {
      const { meetingId, topicId } = await newSitting(world);
      return { input: { meetingId, items: [{ topicId }] } };
    },
    but: hidden,
  },
  'Mutation.saveSeat': {
    may: coordinator,
    args: () => ({ input: { id: newId(), label: '当事者', fromOn: '2026-04-01' } }),
  },
  'Mutation.recordAttendance': {
    may: coordinator,
    args: async (world) => {
      const { meetingId } = await newSitting(world);
      return { input: { meetingId, attendance: [] } };
    },
    but: hidden,
  },
  'Mutation.addMeetingDocument': {
    may: coordinator,
    args: async (world) => {
      const { meetingId } = await newSitting(world);
      return { input: { id: newId(), meetingId, title: '資料1' } };
    },
    but: hidden,
  },
  'Mutation.removeMeetingDocument': {
    may: coordinator,
    args: async (world) => {
      const { meetingId } = await newSitting(world);
      const id = newId();
      await world.make((tx) =>
        tx.manager.insert(MeetingDocument, {
          id,
          meetingId,
          municipalityId: world.office.municipalityId,
          position: 1,
          title: '資料1',
          createdAt: tx.now,
        }),
      );
      return { input: { documentId: id } };
    },
    but: hidden,
  },
  'Mutation.saveMinutes': {
    may: coordinator,
    args: async (world) => {
      const { meetingId } = await newSitting(world);
      return { input: { meetingId, revision: 0, words: '開会' } };
    },
    but: hidden,
  },
  'Mutation.approveMinutes': {
    may: coordinator,
    args: async (world) => {
      const { meetingId } = await newSitting(world);
      return { input: { meetingId, revision: 0 } };
    },
    but: hidden,
  },
  'Mutation.publishMinutes': {
    may: coordinator,
    args: async (world) => {
      const { meetingId } = await newSitting(world);
      return { input: { meetingId, revision: 0 } };
    },
    but: hidden,
  },
  'Mutation.recordStatement': {
    may: coordinator,
    args: async (world) => {
      const { meetingId, topicId } = await newSitting(world);
      return { input: { id: newId(), meetingId, topicId, kind: 'good', text: 'よかった。' } };
    },
    but: hidden,
  },
  'Mutation.changeStatement': {
    may: coordinator,
    args: async (world) => {
      const { statementId } = await newSitting(world);
      return { input: { statementId, revision: 1, text: 'よかった。' } };
    },
    but: hidden,
  },
  'Mutation.moveStatement': {
    may: coordinator,
    args: async (world) => {
      const { statementId } = await newSitting(world);
      return { input: { statementId, position: 1 } };
    },
    but: hidden,
  },
  'Mutation.withdrawStatement': {
    may: coordinator,
    args: async (world) => {
      const { statementId } = await newSitting(world);
      return { input: { statementId, reason: '二度書いた。' } };
    },
    but: hidden,
  },
  'Mutation.answerStatement': {
    may: coordinator,
    args: async (world) => {
      const { meetingId, statementId } = await newSitting(world);
      const id = newId();
      return { input: { id, meetingId, statementId, doneWords: '実施した。', state: 'done' } };
    },
    but: hidden,
  },
  'Query.wordReadings': { may: coordinator },
  'Mutation.saveReading': {
    may: coordinator,
    args: () => ({ input: { words: '権利擁護係', kana: 'けんりようごがかり' } }),
  },
  'Mutation.dropReading': { may: coordinator, args: () => ({ input: { words: '係' } }) },
  'Query.summaries': { may: committee },
  'Query.summary': {
    may: committee,
    args: async (world) => ({ id: (await newSummary(world)).id }),
    but: shut,
  },
  'Mutation.draftSummary': {
    may: coordinator,
    args: async (world) => {
      const { meetingId } = await newSitting(world);
      return { input: { id: newId(), meetingId } };
    },
    but: hidden,
  },
  'Mutation.correctSummary': {
    may: coordinator,
    args: async (world) => {
      const { meetingId } = await newSummary(world);
      return { input: { id: newId(), meetingId, words: '日付の誤り' } };
    },
    but: hidden,
  },
  'Mutation.publishSummary': {
    may: coordinator,
    args: async (world) => {
      const { id: summaryId } = await newSummary(world);
      return { input: { summaryId, revision: 1 } };
    },
    but: hidden,
  },
};
