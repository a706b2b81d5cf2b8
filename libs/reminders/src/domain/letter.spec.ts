import fc from 'fast-check';
import { afterFailure, backOffMinutes, blamesAddress } from './letter.js';

describe('back-off', () => {
  it('doubles up to four hours', () => {
    expect([1, 2, 3, 8, 9, 40].map(backOffMinutes)).toEqual([1, 2, 4, 128, 240, 240]);
  });

  it('never shrinks, and is never nothing', () => {
    fc.assert(
      fc.property(fc.nat(500), (n) => {
        expect(backOffMinutes(n)).toBeGreaterThanOrEqual(1);
        expect(backOffMinutes(n + 1)).toBeGreaterThanOrEqual(backOffMinutes(n));
      }),
    );
  });
});

describe('a letter that was not taken', () => {
  const createdAt = new Date('2026-11-24T01:00:00Z');
  const later = (days: number) => new Date(createdAt.getTime() + days * 86_400_000);

  it('is tried again after a passing failure', () => {
    expect(afterFailure({ attempts: 3, createdAt }, 'passing', later(1))).toEqual({
      state: 'queued',
      nextAttemptAt: new Date('2026-11-25T01:04:00Z'),
    });
  });

  it('is given up after a permanent one, or after five days', () => {
    const letter = { attempts: 1, createdAt };
    expect(afterFailure(letter, 'permanent', createdAt).state).toBe('failedForGood');
    expect(afterFailure(letter, 'passing', later(5)).state).toBe('queued');
    expect(afterFailure(letter, 'passing', later(5.01)).state).toBe('failedForGood');
  });

  it.each([
    [550, true],
    [553, true],
    [undefined, true],
    [552, false],
    [554, false],
  ])('%s blames the address: %s', (code, blamed) => {
    expect(blamesAddress(code)).toBe(blamed);
  });
});
