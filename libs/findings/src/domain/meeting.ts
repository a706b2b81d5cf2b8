/** How a seat took part. */
export const presences = ['present', 'online', 'absent', 'written'] as const;
export type Presence = (typeof presences)[number];

export const presenceLabels: Readonly<Record<Presence, string>> = {
  present: '出席',
  online: 'オンライン',
  absent: '欠席',
  written: '書面',
};

/** Minutes go forward; words written after the approval are a draft again. Published ones stay. */
export const minutesStates = ['draft', 'approved', 'published'] as const;
export type MinutesState = (typeof minutesStates)[number];

export const minutesLabels: Readonly<Record<MinutesState, string>> = {
  draft: '案',
  approved: '確認ずみ',
  published: '公開ずみ',
};

/** 令和7年度 第2回: how people call a meeting. `year` as words. */
export const meetingName = (year: string, round: number): string => `${year} 第${round}回`;
