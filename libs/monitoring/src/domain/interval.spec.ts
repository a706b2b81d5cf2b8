import { COMMON_INTERVALS, formatInterval, isInterval } from './interval.js';

describe('interval', () => {
  it('takes the common ones and others', () => {
    expect([...COMMON_INTERVALS, 5, 8, 24].every(isInterval)).toBe(true);
    expect([0, -3, 1.5, 25, Number.NaN].some(isInterval)).toBe(false);
  });

  it.each([
    [1, '毎月'],
    [3, '3か月ごと'],
    [12, '1年ごと'],
  ])('%d is %s', (months, text) => expect(formatInterval(months)).toBe(text));
});
