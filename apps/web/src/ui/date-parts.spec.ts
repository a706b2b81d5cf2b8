import fc from 'fast-check';
import { dayOf, pasted, partsOf } from './date-parts.js';

const days = fc
  .date({ min: new Date('1927-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the three inputs of a date', () => {
  it('mean the day that was put into them, in eras and western years', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(undefined, ''), (day, era) => {
        expect(dayOf(partsOf(day, era))).toBe(day);
      }),
    );
  });

  it.each([
    [{ era: 'R', year: '８', month: '１１', day: '２２' }, '2026-11-22'],
    [{ era: 'R', year: '元', month: '5', day: '1' }, '2019-05-01'],
    [{ era: 'R', year: '2026', month: '11', day: '22' }, '2026-11-22'],
    [{ era: '', year: '2026', month: '2', day: '29' }, undefined],
    [{ era: 'R', year: '8', month: '', day: '22' }, undefined],
    [{ era: 'H', year: '31', month: '5', day: '1' }, undefined],
  ])('%j: %s', (parts, day) => expect(dayOf(parts)).toBe(day));

  it('take a whole date in one of them', () => {
    const parts = { era: 'R', year: '8', month: '11', day: '22' };
    for (const text of ['2026/11/22', 'R8.11.22', '令和８年１１月２２日', '20261122']) {
      expect(pasted(text, 'R')).toEqual(parts);
    }
    expect(pasted('2026', '')).toBeUndefined();
  });
});
