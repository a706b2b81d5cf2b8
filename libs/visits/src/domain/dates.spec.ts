import { addDays, day, isBusinessDay, todayInTokyo } from '@furikaeri/calendar';
import fc from 'fast-check';
import {
  checkDates,
  type Diary,
  freeTimes,
  type Hours,
  overlap,
  readHours,
  remarksOn,
  usualHours,
  writeHours,
} from './dates.js';

const now = new Date('2026-11-22T03:00:00Z');
const date = (on: string, from: string, until: string): Hours =>
  readHours({ on: day(on), from, until });
const three = [
  date('2026-12-01', '10:00', '12:00'),
  date('2026-12-02', '10:00', '12:00'),
  date('2026-12-03', '14:00', '16:00'),
];
const none = new Set<never>();

describe('dates that are proposed', () => {
  it('are read and written on the clock of Japan', () => {
    expect(three[0]).toEqual({
      startsAt: new Date('2026-12-01T01:00:00Z'),
      endsAt: new Date('2026-12-01T03:00:00Z'),
    });
    expect(writeHours(date('2026-12-03', '09:05', '11:30'))).toBe(
      '令和8年12月3日（木）9:05〜11:30',
    );
  });

  it.each([
    ['at least three', three.slice(1), 'tooFew', undefined],
    ['at most ten', Array.from({ length: 11 }, () => three[0]!), 'tooMany', undefined],
    ['in the future', [date('2026-11-22', '10:00', '11:00'), ...three], 'past', 0],
    ['forwards', [...three, date('2026-12-04', '12:00', '10:00')], 'reversed', 3],
    ['not too short', [...three, date('2026-12-04', '10:00', '10:20')], 'length', 3],
    ['not too long', [...three, date('2026-12-04', '08:30', '17:00')], 'length', 3],
    ['apart', [...three, date('2026-12-03', '15:30', '17:00')], 'overlap', 3],
  ] as const)('are %s', (_, dates, why, at) => {
    expect(checkDates([...dates], { now, fewest: 3 })).toEqual(
      at === undefined ? { why } : { why, at },
    );
  });

  it('may follow one another, and an office may offer a single one', () => {
    const next = date('2026-12-03', '16:00', '17:00');
    expect(checkDates([...three, next], { now, fewest: 3 })).toBeUndefined();
    expect(checkDates([next], { now, fewest: 1 })).toBeUndefined();
  });

  it('are asked about on holidays, weekends, closed days and outside working hours', () => {
    const closed = new Set([day('2026-12-02')]);
    const kinds = (hours: Hours) => remarksOn(hours, { closedDays: closed });
    expect(kinds(three[0]!)).toEqual([]);
    expect(kinds(three[1]!)).toEqual([{ kind: 'closedDay' }]);
    expect(kinds(date('2026-11-23', '10:00', '12:00'))).toEqual([
      { kind: 'holiday', name: '勤労感謝の日' },
    ]);
    expect(kinds(date('2026-12-29', '10:00', '12:00'))).toEqual([
      { kind: 'holiday', name: '年末年始' },
    ]);
    expect(kinds(date('2026-12-05', '18:00', '19:00'))).toEqual([
      { kind: 'weekend' },
      { kind: 'outsideHours' },
    ]);
    expect(kinds(date('2026-12-03', '08:30', '17:15'))).toEqual([]);
    const late = { closedDays: closed, working: { from: '10:00', until: '19:00' } };
    expect(remarksOn(date('2026-12-03', '17:30', '19:00'), late)).toEqual([]);
    expect(remarksOn(date('2026-12-03', '09:00', '11:00'), late)).toEqual([
      { kind: 'outsideHours' },
    ]);
  });
});

describe('free times', () => {
  const ask = { from: day('2026-12-03'), until: day('2026-12-07'), minutes: 120, closedDays: none };

  it('are what all diaries leave, earliest first', () => {
    const lead: Diary = {
      offered: [
        date('2026-12-03', '13:00', '15:00'),
        date('2026-12-03', '15:00', '16:00'),
        date('2026-12-04', '09:00', '12:00'),
      ],
      taken: [date('2026-12-04', '09:00', '09:50')],
    };
    const centre: Diary = { offered: [], taken: [date('2026-12-03', '10:00', '11:00')] };
    expect(freeTimes([lead, centre], ask).map(writeHours)).toEqual([
      '令和8年12月3日（木）13:00〜15:00',
      '令和8年12月4日（金）10:00〜12:00',
    ]);
    expect(freeTimes([centre], ask).map(writeHours)).toEqual([
      '令和8年12月3日（木）11:00〜13:00',
      '令和8年12月4日（金）8:30〜10:30',
      '令和8年12月7日（月）8:30〜10:30',
    ]);
  });

  const instant = fc
    .integer({ min: 0, max: 10 * 24 * 4 })
    .map((quarters) => new Date(Date.parse('2026-12-24T00:00:00Z') + quarters * 900_000));
  const hours = fc.tuple(instant, fc.integer({ min: 1, max: 40 })).map(([startsAt, quarters]) => ({
    startsAt,
    endsAt: new Date(startsAt.getTime() + quarters * 900_000),
  }));
  const diary = fc.record({
    offered: fc.array(hours, { maxLength: 12 }),
    taken: fc.array(hours, { maxLength: 6 }),
  });

  it('are every quarter hour that suits everybody, and no other', () => {
    fc.assert(
      fc.property(
        fc.array(diary, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(30, 60, 120),
        (diaries, minutes) => {
          const closedDays = new Set([day('2026-12-28')]);
          const [from, until] = [day('2026-12-24'), day('2027-01-06')];
          const found = freeTimes(diaries, { from, until, minutes, closedDays });
          /** Looked at quarter by quarter. */
          const suits = (quarter: Hours) =>
            diaries.every(
              ({ offered, taken }) =>
                (!offered.length || offered.some((hours) => overlap(hours, quarter))) &&
                !taken.some((hours) => overlap(hours, quarter)),
            );
          for (let on = from; on <= until; on = addDays(on, 1)) {
            const open = readHours({ on, ...usualHours });
            const end = open.endsAt.getTime() - minutes * 60_000;
            for (let start = open.startsAt.getTime(); start <= end; start += 900_000) {
              const quarters = Array.from({ length: minutes / 15 }, (_, n) => ({
                startsAt: new Date(start + n * 900_000),
                endsAt: new Date(start + (n + 1) * 900_000),
              }));
              const fits = isBusinessDay(on, closedDays) && quarters.every(suits);
              const offered = found.some(
                ({ startsAt, freeUntil }) =>
                  startsAt.getTime() <= start && start + minutes * 60_000 <= freeUntil.getTime(),
              );
              expect({ on, start, offered }).toEqual({ on, start, offered: fits });
            }
          }
          expect(found.map(({ startsAt }) => todayInTokyo(startsAt)).toSorted()).toEqual(
            found.map(({ startsAt }) => todayInTokyo(startsAt)),
          );
        },
      ),
      { numRuns: 30 },
    );
  });
});
