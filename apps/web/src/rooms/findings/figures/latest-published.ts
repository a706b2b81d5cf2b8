import type { MeetingSnapshotsQuery } from '../../../generated/operations.js';

type OfMeeting = MeetingSnapshotsQuery['snapshots']['items'];

/** Of the figures of a meeting those that hold; they come the latest first. */
export const latestPublished = (items: OfMeeting): OfMeeting[number] | undefined =>
  items.find(({ publishedAt }) => publishedAt !== null);
