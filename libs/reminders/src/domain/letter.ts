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
export const deliveryOutcomes = ['accepted', 'passing', 'permanent', 'bounced'] as const;
export type DeliveryOutcome = (typeof deliveryOutcomes)[number];

/** Days after which a letter that nobody takes is given up; its reminders stay in the inbox. */
const PATIENCE_DAYS = 5;

/** Minutes to wait after the n-th failed attempt: 1, 2, 4, … at most four hours. */
export const backOffMinutes = (attempts: number): number =>
  Math.min(2 ** Math.max(0, attempts - 1), 240);

/** What becomes of a letter that was not taken over. */
export function afterFailure(
  letter: { attempts: number; createdAt: Date },
  kind: 'permanent' | 'passing',
  now: Date,
): { state: 'failedForGood' } | { state: 'queued'; nextAttemptAt: Date } {
  const tooOld = now.getTime() - letter.createdAt.getTime() > PATIENCE_DAYS * 86_400_000;
  if (kind === 'permanent' || tooOld) return { state: 'failedForGood' };
  const wait = backOffMinutes(letter.attempts) * 60_000;
  return { state: 'queued', nextAttemptAt: new Date(now.getTime() + wait) };
}

/**
 * Whether a permanent refusal is about the address: no such mailbox (550, 551, 553), or one that
 * cannot be (the server was not even asked). Others (full, 552; policy, 554) are about this letter.
 */
export const blamesAddress = (smtpCode: number | undefined): boolean =>
  smtpCode === undefined || [550, 551, 553].includes(smtpCode);
