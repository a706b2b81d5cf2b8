import { day } from '@furikaeri/calendar';
import fc from 'fast-check';
import { defaultSendingHours, longEnough, maySend } from './sending-hours.js';

const at = (tokyo: string) => new Date(`${tokyo}+09:00`);
const open = (tokyo: string, closed: string[] = []) =>
  maySend(at(tokyo), defaultSendingHours, new Set(closed.map(day)));

describe('sending hours', () => {
  it.each([
    ['2026-11-24T08:29:59', false],
    ['2026-11-24T08:30:00', true],
    ['2026-11-24T17:29:59', true],
    ['2026-11-24T17:30:00', false],
    ['2026-11-22T12:00:00', false], // Sunday
    ['2026-11-23T12:00:00', false], // 勤労感謝の日
    ['2026-12-31T12:00:00', false],
    ['2027-01-04T12:00:00', true],
  ])('%s: %s', (tokyo, may) => expect(open(tokyo)).toBe(may));

  it('end on a closed day', () => {
    expect(open('2026-11-24T12:00:00', ['2026-11-24'])).toBe(false);
  });

  it('open on every business day, whatever they are', () => {
    const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
    const time = (n: number) =>
      `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`;
    fc.assert(
      fc.property(minute, minute, (a, b) => {
        const hours = { from: time(a), until: time(b) };
        if (!longEnough(hours)) return;
        const midday = at(`2026-11-24T${time(Math.floor((a + b) / 2))}:00`);
        expect(maySend(midday, hours, new Set())).toBe(true);
      }),
    );
  });

  it('last half an hour at least', () => {
    expect(longEnough({ from: '08:30', until: '09:00' })).toBe(true);
    expect(longEnough({ from: '08:30', until: '08:59' })).toBe(false);
    expect(longEnough({ from: '17:30', until: '08:30' })).toBe(false);
  });
});
