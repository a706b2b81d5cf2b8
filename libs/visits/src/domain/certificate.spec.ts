import { addDays, day } from '@furikaeri/calendar';
import fc from 'fast-check';
import { type CertificateLine, formatMinutes, sumsByMonth, sumsOf } from './certificate.js';

const line = (over: Partial<CertificateLine> = {}): CertificateLine => ({
  visitId: 'v',
  personId: 'p',
  part: 'advised',
  on: day('2026-11-20'),
  startsAt: new Date('2026-11-20T01:00:00Z'),
  endsAt: new Date('2026-11-20T03:00:00Z'),
  minutes: 120,
  officeId: 'o',
  officeName: '相談室ここ',
  activities: ['supervision'],
  confirmed: true,
  ...over,
});

describe('certificates', () => {
  it('sum times and minutes by part', () =>
    expect(sumsOf([line(), line({ minutes: 30 }), line({ part: 'tookPart' })])).toEqual([
      { part: 'advised', times: 2, minutes: 150 },
      { part: 'tookPart', times: 1, minutes: 120 },
    ]));

  it('have twelve months whose sums are the year’s', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            on: fc.integer({ min: 0, max: 364 }).map((n) => addDays(day('2026-04-01'), n)),
            minutes: fc.integer({ min: 1, max: 480 }),
            part: fc.constantFrom('advised' as const, 'tookPart' as const),
          }),
        ),
        (rows) => {
          const lines = rows.map(line);
          const months = sumsByMonth(lines, 2026);
          expect(months).toHaveLength(12);
          const added = (n: number, key: 'times' | 'minutes') =>
            months.reduce((sum, { sums }) => sum + (sums[n]?.[key] ?? 0), 0);
          sumsOf(lines).forEach(({ times, minutes }, n) => {
            expect([added(n, 'times'), added(n, 'minutes')]).toEqual([times, minutes]);
          });
        },
      ),
    ));

  it('tell hours in words', () =>
    expect([0, 45, 120, 150].map(formatMinutes)).toEqual(['0分', '45分', '2時間', '2時間30分']));
});
