import { addDays, day } from '@furikaeri/calendar';
import fc from 'fast-check';
import { snoozeProblem } from './snooze.js';

const today = day('2026-11-24');

describe('あとで', () => {
  it('is for tomorrow until 30 days ahead', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (n) => {
        const problem = snoozeProblem(today, addDays(today, n), '来週うかがいます');
        expect(problem).toBe(n <= 0 ? 'notLater' : n > 30 ? 'tooFar' : undefined);
      }),
    );
  });

  it('needs a reason of 200 characters at most, counted as people count', () => {
    const until = addDays(today, 1);
    expect(snoozeProblem(today, until, ' 　')).toBe('noReason');
    expect(snoozeProblem(today, until, '𠮷'.repeat(200))).toBeUndefined();
    expect(snoozeProblem(today, until, '𠮷'.repeat(201))).toBe('reasonTooLong');
  });
});
