import { day } from './day.js';
import { fiscalMonths, fiscalYearOf, formatFiscalYear } from './fiscal-year.js';
import { month } from './month.js';

describe('fiscal year', () => {
  it('turns on 1 April', () => {
    expect(fiscalYearOf(day('2026-03-31'))).toBe(2025);
    expect(fiscalYearOf(day('2026-04-01'))).toBe(2026);
    expect(fiscalYearOf(month('2027-03'))).toBe(2026);
  });

  it('has twelve months, all its own', () => {
    const months = fiscalMonths(2026);
    expect([months.length, months[0], months[11]]).toEqual([12, '2026-04', '2027-03']);
    expect(months.every((m) => fiscalYearOf(m) === 2026)).toBe(true);
  });

  it('is named by era', () => {
    expect(formatFiscalYear(2026)).toBe('令和8年度');
    expect(formatFiscalYear(2019)).toBe('令和元年度');
    expect(formatFiscalYear(2018)).toBe('平成30年度');
    expect(formatFiscalYear(1988)).toBe('昭和63年度');
  });
});
