import { addDays, day } from './day.js';
import { ERAS, formatBoth, formatEra, formatEraShort } from './era.js';
import { month } from './month.js';

describe('eras', () => {
  it.each([
    ['2026-11-22', '令和8年11月22日', 'R8.11.22'],
    ['2019-05-01', '令和元年5月1日', 'R1.5.1'],
    ['2019-04-30', '平成31年4月30日', 'H31.4.30'],
    ['1989-01-08', '平成元年1月8日', 'H1.1.8'],
    ['1989-01-07', '昭和64年1月7日', 'S64.1.7'],
    ['1926-12-25', '昭和元年12月25日', 'S1.12.25'],
    ['1926-12-24', '大正15年12月24日', 'T15.12.24'],
    ['1912-07-30', '大正元年7月30日', 'T1.7.30'],
    ['1912-07-29', '明治45年7月29日', 'M45.7.29'],
    ['1873-01-01', '明治6年1月1日', 'M6.1.1'],
    ['1872-12-31', '1872年12月31日', '1872.12.31'],
  ])('writes %s', (iso, long, short) => {
    expect(formatEra(day(iso))).toBe(long);
    expect(formatBoth(day(iso))).toBe(`${long}（${iso}）`);
    expect(formatEraShort(day(iso))).toBe(short);
  });

  it.each([
    ['2026-11', '令和8年11月', 'R8.11'],
    ['2019-05', '令和元年5月', 'R1.5'],
    ['2019-04', '平成31年4月', 'H31.4'],
    ['1989-01', '平成元年1月', 'H1.1'],
  ])('writes the month %s', (iso, long, short) => {
    expect(formatEra(month(iso))).toBe(long);
    expect(formatEraShort(month(iso))).toBe(short);
  });

  it('leaves no day between two eras', () =>
    ERAS.slice(1).forEach((e, i) => expect(addDays(e.lastDay, 1)).toBe(ERAS[i]?.firstDay)));
});
