import { type Day, formatBoth, timeInTokyo, todayInTokyo, weekdayOf } from '@furikaeri/calendar';
import type { StepState } from '../domain/step.js';
import type { Activity } from '../domain/words.js';
import type { MemberPart } from '../programme-member.entity.js';
import type { VisitMethod } from '../visit.entity.js';

/** What papers need of a visit. */
export interface VisitOnPaper {
  officeName: string;
  startsAt: Date | null;
  endsAt: Date | null;
  method: VisitMethod;
  place: string;
  activities: readonly Activity[];
  team: readonly { name: string; part: MemberPart }[];
}
export interface StepOnPaper {
  words: string;
  owner: string;
  dueOn: Day;
  state: StepState;
  outcome: string;
}

/** Short: a team stands on one line. */
const partLabels: Readonly<Record<MemberPart, string>> = {
  lead: '主任',
  core: 'コアチーム',
  centre: '基幹',
};

/** 令和8年11月27日（2026-11-27）金曜日 14:00～15:30. */
export function whenOf({ startsAt, endsAt }: Pick<VisitOnPaper, 'startsAt' | 'endsAt'>): string {
  if (!startsAt || !endsAt) return 'まだ決まっていません';
  const day = todayInTokyo(startsAt);
  return `${formatBoth(day)}${weekdayOf(day)}曜日　${hoursOf(startsAt, endsAt)}`;
}

export const hoursOf = (startsAt: Date, endsAt: Date): string =>
  `${timeInTokyo(startsAt)}～${timeInTokyo(endsAt)}`;

export const whereOf = ({ method, place }: Pick<VisitOnPaper, 'method' | 'place'>): string =>
  [method === 'web' ? 'ウェブ会議' : '事業所への訪問', place].filter(Boolean).join('　');

export const teamOf = (team: VisitOnPaper['team']): string =>
  team.map(({ name, part }) => `${partLabels[part]}　${name}`).join('／') || 'まだ決まっていません';
