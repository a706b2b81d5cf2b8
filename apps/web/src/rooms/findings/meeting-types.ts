import type { MeetingQuery } from '../../generated/operations.js';

export type MeetingOfPage = MeetingQuery['meeting'];
export interface OnMeeting {
  meeting: MeetingOfPage;
  /** Says on the page what was done. */
  tell: (message: string) => void;
}
