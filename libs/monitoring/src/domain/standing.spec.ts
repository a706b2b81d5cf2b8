import { addDays, day, lastDayOf, month, monthOf } from '@furikaeri/calendar';
import fc from 'fast-check';
import { CLOSING_REASONS, checkClosing, closingReason } from './closing.js';
import { ageingOf, monthsSince, standingOf } from './standing.js';

const october = { month: month('2026-10') };
const on = (today: string, graceDays = 0) => ({ today: day(today), graceDays });

describe('standingOf', () => {
  it.each([
    ['2026-09-30', 0, 'upcoming'],
    ['2026-10-01', 0, 'current'],
    ['2026-10-31', 0, 'current'],
    ['2026-11-01', 0, 'passed'],
    ['2026-11-01', 5, 'inGrace'],
    ['2026-11-05', 5, 'inGrace'],
    ['2026-11-06', 5, 'passed'],
    ['2030-01-01', 5, 'passed'],
  ])('on %s with %d days of grace: %s', (today, grace, standing) =>
    expect(standingOf(october, on(today, grace))).toBe(standing),
  );

  it('is done or closed for good', () => {
    expect(standingOf({ ...october, doneOn: day('2026-10-09') }, on('2027-01-01'))).toBe('done');
    expect(standingOf({ ...october, closedReason: 'died' }, on('2027-01-01'))).toBe('closed');
    expect(standingOf({ ...october, doneOn: null, closedReason: null }, on('2027-01-01'))).toBe(
      'passed',
    );
  });

  it('once passed stays passed: time alone never takes a missed month away', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -40, max: 400 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 4000 }),
        (offset, graceDays, later) => {
          const order = ['upcoming', 'current', 'inGrace', 'passed'];
          const today = addDays(lastDayOf(october.month), offset);
          const now = standingOf(october, { today, graceDays });
          const then = standingOf(october, { today: addDays(today, later), graceDays });
          expect(order.indexOf(then)).toBeGreaterThanOrEqual(order.indexOf(now));
          expect(now === 'current').toBe(monthOf(today) === october.month);
        },
      ),
    ));
});

describe('ageing', () => {
  it('counts whole months', () => {
    expect(monthsSince(october.month, day('2026-11-01'))).toBe(1);
    expect(monthsSince(october.month, day('2027-11-30'))).toBe(13);
    expect(monthsSince(october.month, day('2026-10-31'))).toBe(0);
  });

  it.each([
    [0, undefined],
    [1, 'one'],
    [2, 'twoToThree'],
    [3, 'twoToThree'],
    [4, 'fourToSix'],
    [6, 'fourToSix'],
    [7, 'sevenToTwelve'],
    [12, 'sevenToTwelve'],
    [13, 'overAYear'],
    [240, 'overAYear'],
  ])('%d months: %s', (months, bucket) => expect(ageingOf(months)).toBe(bucket));
});

describe('closing', () => {
  it('has one label for each reason', () => {
    expect(new Set(CLOSING_REASONS.map((row) => row.code)).size).toBe(CLOSING_REASONS.length);
    expect(closingReason('replacedByNewPlan').countsAsDone).toBe(true);
    expect(closingReason('supportEnded').countsAsDone).toBeUndefined();
  });

  it('asks for a note where it is needed', () => {
    expect(checkClosing('registeredInError', ' ')).toBe('noteMissing');
    expect(checkClosing('registeredInError', '二重に登録していた')).toBeUndefined();
    expect(checkClosing('died')).toBeUndefined();
    expect(checkClosing('other', '忙しかった')).toBe('unknownReason');
  });
});
