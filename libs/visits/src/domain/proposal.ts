/** Why an office might be visited next; each has its words in `messages.ts`. */
export const targetReasons = [
  'asked',
  'neverVisited',
  'longAgo',
  'small',
  'notAtNetwork',
  'chosen',
] as const;
export type TargetReason = (typeof targetReasons)[number];
