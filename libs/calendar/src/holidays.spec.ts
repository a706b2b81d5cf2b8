import { addDays, day, type Day } from './day.js';
import { holidayName, isHoliday } from './holidays.js';

// The second opinion computes holidays by the law's rules; ours are listed by hand.
const other = jest.requireActual<{
  getHolidaysOf(year: number, substitutes: true): { month: number; date: number; name: string }[];
}>('japanese-holidays');

const pad = (n: number): string => String(n).padStart(2, '0');
const closure = /-(12-(29|30|31)|01-0[123])$/;

function everyDay(from: Day, until: Day): Day[] {
  const days: Day[] = [];
  for (let d = from; d <= until; d = addDays(d, 1)) days.push(d);
  return days;
}

describe('holidays', () => {
  it('agree with a second source from 2000 to 2030, day for day', () => {
    const theirs = new Set<string>();
    for (let year = 2000; year <= 2030; year++)
      for (const h of other.getHolidaysOf(year, true))
        theirs.add(`${year}-${pad(h.month)}-${pad(h.date)}`);
    const days = everyDay(day('2000-01-01'), day('2030-12-31')).filter((d) => !closure.test(d));
    const differing = days.filter((d) => isHoliday(d) !== theirs.has(d));
    expect(differing).toEqual([]);
    expect(days.filter(isHoliday).length).toBeGreaterThan(31 * 14);
  });

  // The days are the same; the sources differ in names only: 「休日」 for 国民の休日,
  // 「元日 振替休日」 for 振替休日, 「休日（祝日扱い）」 for 即位の日 and 即位礼正殿の儀 of 2019.
  it.each([
    ['2026-01-01', '元日'],
    ['2026-05-06', 'こどもの日 振替休日'],
    ['2026-09-22', '休日'],
    ['2019-05-01', '休日（祝日扱い）'],
    ['2020-07-23', '海の日'],
    ['2020-07-24', 'スポーツの日'],
    ['2021-08-09', '山の日 振替休日'],
    ['2023-01-02', '元日 振替休日'],
    ['2026-12-29', '年末年始'],
    ['2027-01-03', '年末年始'],
  ])('%s is %s', (iso, name) => expect(holidayName(day(iso))).toBe(name));

  it.each(['2020-07-20', '2020-10-12', '2021-10-11', '2026-12-28', '2027-01-04', '2019-12-23'])(
    '%s is none',
    (iso) => expect(holidayName(day(iso))).toBeUndefined(),
  );
});
