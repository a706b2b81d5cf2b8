/** What is done on a visit: a 悩み事相談, b 主任によるSV, c ケース相談, d 計画作成に関する相談 (seed 004). */
export const activities = ['worries', 'supervision', 'caseTalk', 'planTalk'] as const;
export type Activity = (typeof activities)[number];
export const activityLabels: Readonly<Record<Activity, string>> = {
  worries: '悩み事相談',
  supervision: '主任によるスーパービジョン',
  caseTalk: 'ケース相談',
  planTalk: '計画作成に関する相談',
};
