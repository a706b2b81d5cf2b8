import { day } from './day.js';
import { hourInTokyo, instantInTokyo, timeInTokyo, todayInTokyo } from './tokyo.js';

describe('time in Tokyo', () => {
  it('turns the day at 15:00 UTC', () => {
    expect(todayInTokyo(new Date('2026-11-21T14:59:59.999Z'))).toBe('2026-11-21');
    expect(todayInTokyo(new Date('2026-11-21T15:00:00Z'))).toBe('2026-11-22');
    expect(todayInTokyo(new Date('2026-12-31T15:00:00Z'))).toBe('2027-01-01');
  });

  it('gives the hour', () => {
    expect(hourInTokyo(new Date('2026-11-21T15:00:00Z'))).toBe(0);
    expect(hourInTokyo(new Date('2026-11-21T00:30:00Z'))).toBe(9);
  });

  it('gives what the clock shows', () => {
    expect(timeInTokyo(new Date('2026-11-21T00:05:59Z'))).toBe('09:05');
    expect(timeInTokyo(new Date('2026-11-21T15:00:00Z'))).toBe('00:00');
  });

  it('gives the instant of a time of day', () => {
    expect(instantInTokyo(day('2026-11-22')).toISOString()).toBe('2026-11-21T15:00:00.000Z');
    expect(instantInTokyo(day('2026-11-22'), 18, 30).toISOString()).toBe(
      '2026-11-22T09:30:00.000Z',
    );
  });
});
