import fc from 'fast-check';
import { addMonths, eachMonth, month, monthsBetween } from './month.js';

const months = fc
  .tuple(fc.integer({ min: 1900, max: 2150 }), fc.integer({ min: 1, max: 12 }))
  .map(([y, m]) => month(`${y}-${String(m).padStart(2, '0')}`));
const steps = fc.integer({ min: -300, max: 300 });

describe('month', () => {
  it.each(['2026-13', '2026-00', '2026-5', '2026-05-01', '26-05', '0026-05', ''])(
    'refuses %j',
    (text) => expect(() => month(text)).toThrow(RangeError),
  );

  it('crosses years both ways', () => {
    expect(addMonths(month('2026-11'), 3)).toBe('2027-02');
    expect(addMonths(month('2026-01'), -1)).toBe('2025-12');
    expect(addMonths(month('2026-12'), 0)).toBe('2026-12');
  });

  it('adds as whole numbers do', () =>
    fc.assert(
      fc.property(months, steps, steps, (m, a, b) => {
        expect(addMonths(addMonths(m, a), b)).toBe(addMonths(m, a + b));
        expect(monthsBetween(m, addMonths(m, a))).toBe(a);
        expect(Math.sign(a)).toBe(addMonths(m, a) > m ? 1 : addMonths(m, a) < m ? -1 : 0);
      }),
    ));

  it('lists both ends', () => {
    expect(eachMonth(month('2026-11'), month('2027-02'))).toEqual([
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
    ]);
    expect(eachMonth(month('2026-11'), month('2026-10'))).toEqual([]);
  });
});
