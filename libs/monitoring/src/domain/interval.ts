/** Every how many months the municipality wants a monitoring. */

/** Those in use all over Japan; others exist ("その他"), so they are offered, not enforced. */
export const COMMON_INTERVALS = [1, 2, 3, 4, 6, 12] as const;

/** No published case is longer than a year; two leave room for a ward's own decision. */
export const LONGEST_INTERVAL = 24;

export const isInterval = (months: number): boolean =>
  Number.isInteger(months) && months >= 1 && months <= LONGEST_INTERVAL;

/** As people read it: 毎月, 3か月ごと, 1年ごと. */
export const formatInterval = (months: number): string =>
  months === 1 ? '毎月' : months % 12 === 0 ? `${months / 12}年ごと` : `${months}か月ごと`;
