import { roundsFor, yearsLater } from './new-year.js';

it.each([
  ['2026-05-01', 1, '2027-05-01'],
  ['2028-02-29', 1, '2029-02-28'],
  ['2028-02-29', 4, '2032-02-29'],
])('%s in %i years: %s', (day, years, later) => expect(yearsLater(day, years)).toBe(later));

it('takes the rounds of the year before, else two halves', () => {
  const round = { number: 1, name: '前期', fromOn: '2026-05-01', untilOn: '2026-09-30' };
  const source = { fiscalYear: 2026, rounds: [round], members: [] };
  expect(roundsFor(2027, source, ['一', '二'])).toEqual([
    { ...round, fromOn: '2027-05-01', untilOn: '2027-09-30' },
  ]);
  expect(roundsFor(2026, undefined, ['前期', '後期']).map(({ untilOn }) => untilOn)).toEqual([
    '2026-09-30',
    '2027-03-31',
  ]);
});
