import {
  addDays,
  addMonths,
  day,
  eachMonth,
  isBusinessDay,
  month,
  monthOf,
} from '@furikaeri/calendar';
import { defaultLadder } from '@furikaeri/reminders';
import fc from 'fast-check';
import { reachedMonths, stageDates, stagesReached } from './ladder.js';

const setting = { graceDays: 0, closedDays: new Set([day('2026-11-04')]) };
const datesOf = (m: string, graceDays = 0) =>
  stageDates(month(m), defaultLadder, { ...setting, graceDays }).map((rung) => rung.on);

describe('the ladder', () => {
  it('reaches specialist, specialist, manager, coordinator in turn', () => {
    // 1 November 2026 is a Sunday, the 3rd and 23rd are holidays, the 4th is closed by the ward.
    expect(datesOf('2026-10')).toEqual(['2026-10-01', '2026-11-01', '2026-11-17', '2026-12-02']);
    expect(datesOf('2026-10', 5)[1]).toBe('2026-11-06');
  });

  it('waits over the year end', () => expect(datesOf('2026-12')[2]).toBe('2027-01-18'));

  it('reminds of the start only while the month runs', () => {
    const reached = (today: string) =>
      stagesReached(month('2026-10'), defaultLadder, day(today), setting).map((r) => r.stage);
    expect(reached('2026-09-30')).toEqual([]);
    expect(reached('2026-10-31')).toEqual(['begun']);
    expect(reached('2026-11-01')).toEqual(['passed']);
    expect(reached('2026-12-02')).toEqual(['passed', 'passed10', 'passed20']);
  });

  const days = fc.integer({ min: 0, max: 4000 }).map((n) => addDays(day('2020-01-01'), n));
  const graces = fc.integer({ min: 0, max: 40 });

  it('never goes down: later stages and later months come later', () =>
    fc.assert(
      fc.property(days, graces, (d, graceDays) => {
        const all = { ...setting, graceDays };
        const here = stageDates(monthOf(d), defaultLadder, all);
        const next = stageDates(addMonths(monthOf(d), 1), defaultLadder, all);
        here.forEach((rung, i) => {
          expect(rung.on <= (next[i]?.on ?? '')).toBe(true);
          if (i > 0) expect(rung.on > (here[i - 1]?.on ?? '')).toBe(true);
          if (rung.businessDays > 0) expect(isBusinessDay(rung.on, all.closedDays)).toBe(true);
        });
      }),
    ));

  it('says the same month by month and for all months at once', () =>
    fc.assert(
      fc.property(days, graces, (today, graceDays) => {
        const all = { ...setting, graceDays };
        const atOnce = reachedMonths(defaultLadder, today, all);
        for (const m of eachMonth(addMonths(monthOf(today), -6), addMonths(monthOf(today), 2)))
          expect(
            atOnce
              .filter((r) => m <= r.untilMonth && (!r.fromMonth || m >= r.fromMonth))
              .map((r) => r.stage),
          ).toEqual(stagesReached(m, defaultLadder, today, all).map((r) => r.stage));
      }),
    ));
});
