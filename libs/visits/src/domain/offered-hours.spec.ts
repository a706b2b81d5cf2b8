import { day } from '@furikaeri/calendar';
import { hoursProblem, type OfferedHours } from './offered-hours.js';

const december = { fromOn: day('2026-12-01'), untilOn: day('2026-12-31') };
const on = (d: string, from = '09:00', until = '12:00'): OfferedHours => ({
  on: day(d),
  from,
  until,
});

describe('the hours a member offers', () => {
  it.each<[string, OfferedHours[], object | undefined]>([
    ['none: the period is empty', [], undefined],
    ['some', [on('2026-12-01'), on('2026-12-01', '12:00', '13:00'), on('2026-12-31')], undefined],
    ['backwards', [on('2026-12-01', '12:00', '09:00')], { why: 'hoursReversed', at: 0 }],
    ['outside', [on('2026-12-01'), on('2027-01-01')], { why: 'hoursOutside', at: 1 }],
    [
      'twice',
      [on('2026-12-01'), on('2026-12-02'), on('2026-12-01', '11:30', '13:00')],
      { why: 'hoursOverlap', at: 2 },
    ],
    ['too many', Array.from({ length: 301 }, () => on('2026-12-01')), { why: 'tooManyHours' }],
  ])('%s', (_, hours, problem) => expect(hoursProblem(december, hours)).toEqual(problem));

  it('are of a period that goes forwards and ends', () => {
    const { fromOn, untilOn } = december;
    expect(hoursProblem({ fromOn: untilOn, untilOn: fromOn }, [])).toEqual({
      why: 'periodReversed',
    });
    expect(hoursProblem({ fromOn, untilOn: day('2028-01-01') }, [])).toEqual({
      why: 'periodTooLong',
    });
  });
});
