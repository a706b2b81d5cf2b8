/** withdrawn: everything in it was done before it left. */
export const letterStates = [
  'queued',
  'sending',
  'accepted',
  'withdrawn',
  'failedForGood',
  'bounced',
] as const;
export type LetterState = (typeof letterStates)[number];

/** passing: tried again later · permanent: never again to this address · bounced: taken, then returned. */
export type DeliveryOutcome = 'accepted' | 'passing' | 'permanent' | 'bounced';

/** Minutes to wait after the n-th failed attempt: 1, 2, 4, … at most four hours. */
export const backOffMinutes = (attempts: number): number =>
  Math.min(2 ** Math.max(0, attempts - 1), 240);
