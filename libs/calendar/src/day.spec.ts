import fc from 'fast-check';
import {
  addDays,
  compare,
  day,
  dayOfWeek,
  daysBetween,
  firstDayOf,
  lastDayOf,
  monthOf,
  weekdayOf,
} from './day.js';
import { addMonths, month } from './month.js';

const days = fc.integer({ min: -36_500, max: 65_000 }).map((n) => addDays(day('1970-01-01'), n));

describe('day', () => {
  it.each(['2026-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-1-1', '20260101', ''])(
    'refuses %j',
    (text) => expect(() => day(text)).toThrow(RangeError),
  );

  it('knows leap years', () => {
    expect(lastDayOf(month('2024-02'))).toBe('2024-02-29');
    expect(lastDayOf(month('2100-02'))).toBe('2100-02-28');
    expect(lastDayOf(month('2026-12'))).toBe('2026-12-31');
  });

  it('knows weekdays', () => {
    expect(dayOfWeek(day('2026-11-22'))).toBe(0);
    expect(dayOfWeek(day('2026-11-28'))).toBe(6);
    expect(weekdayOf(day('2026-11-22'))).toBe('日');
    expect(weekdayOf(day('2026-11-27'))).toBe('金');
  });

  it('counts days back and forth', () =>
    fc.assert(
      fc.property(days, fc.integer({ min: -9999, max: 9999 }), (d, n) => {
        expect(daysBetween(d, addDays(d, n))).toBe(n);
        expect(addDays(addDays(d, n), -n)).toBe(d);
        expect(compare(d, addDays(d, n))).toBe(Math.sign(-n) || 0);
        expect(dayOfWeek(addDays(d, 7))).toBe(dayOfWeek(d));
      }),
    ));

  it('fits months together without gap', () =>
    fc.assert(
      fc.property(days, (d) => {
        const m = monthOf(d);
        expect(firstDayOf(m) <= d && d <= lastDayOf(m)).toBe(true);
        expect(addDays(lastDayOf(m), 1)).toBe(firstDayOf(addMonths(m, 1)));
      }),
    ));
});
