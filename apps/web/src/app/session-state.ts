/** Told so long before the end. */
const WARN_MS = 2 * 60_000;

export type SessionState = 'open' | 'ending' | 'ended';

/** How a session stands that has been idle for so long. */
export function sessionState(idleMs: number, idleMinutes: number): SessionState {
  const leftMs = idleMinutes * 60_000 - idleMs;
  if (leftMs <= 0) return 'ended';
  return leftMs <= WARN_MS ? 'ending' : 'open';
}
