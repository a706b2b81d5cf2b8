import fc from 'fast-check';
import { addBusinessDays, isBusinessDay } from './business-days.js';
import { addDays, day } from './day.js';

const days = fc.integer({ min: 0, max: 11_000 }).map((n) => addDays(day('2000-01-01'), n));
const counts = fc.integer({ min: 1, max: 60 });

describe('business days', () => {
  it('leave out weekends, holidays, the year end and closed days', () => {
    expect(isBusinessDay(day('2026-11-20'))).toBe(true);
    expect(isBusinessDay(day('2026-11-21'))).toBe(false);
    expect(isBusinessDay(day('2026-11-23'))).toBe(false);
    expect(isBusinessDay(day('2026-12-29'))).toBe(false);
    expect(isBusinessDay(day('2026-11-20'), new Set([day('2026-11-20')]))).toBe(false);
  });

  it('are counted over the turn of the year', () => {
    expect(addBusinessDays(day('2026-12-28'), 1)).toBe('2027-01-04');
    expect(addBusinessDays(day('2027-01-04'), -1)).toBe('2026-12-28');
  });

  it('are counted over Golden Week', () =>
    expect(addBusinessDays(day('2026-05-01'), 10)).toBe('2026-05-20'));

  it('0 moves only off a closed day', () => {
    expect(addBusinessDays(day('2026-11-20'), 0)).toBe('2026-11-20');
    expect(addBusinessDays(day('2026-11-21'), 0)).toBe('2026-11-24');
  });

  it('refuses half a day', () =>
    expect(() => addBusinessDays(day('2026-11-20'), 0.5)).toThrow(RangeError));

  it('land on business days, never earlier for more or for a later start', () =>
    fc.assert(
      fc.property(days, counts, fc.integer({ min: 0, max: 20 }), (d, n, later) => {
        const at = addBusinessDays(d, n);
        expect(isBusinessDay(at)).toBe(true);
        expect(at < addBusinessDays(d, n + 1)).toBe(true);
        expect(at <= addBusinessDays(addDays(d, later), n)).toBe(true);
        expect(at <= addBusinessDays(d, n, new Set([at]))).toBe(true);
      }),
    ));

  it('count exactly the business days passed', () =>
    fc.assert(
      fc.property(days, counts, (d, n) => {
        const end = addBusinessDays(d, n);
        let passed = 0;
        for (let at = addDays(d, 1); at <= end; at = addDays(at, 1))
          if (isBusinessDay(at)) passed++;
        expect(passed).toBe(n);
        if (isBusinessDay(d)) expect(addBusinessDays(end, -n)).toBe(d);
      }),
    ));
});
