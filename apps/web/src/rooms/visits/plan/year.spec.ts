import { byMonth, countProgress, type OfficeOfYear, progressOf, roundOf } from './year.js';

const visit = (state: OfficeOfYear['visits'][number]['state'], on: string | null = null) => ({
  visitId: `${state} ${on}`,
  roundId: 'r',
  state,
  on,
});
const office = (visits: OfficeOfYear['visits'], words?: string): OfficeOfYear => ({
  officeId: 'o',
  lastVisitedOn: null,
  office: null,
  visits,
  targets: words === undefined ? [] : [{ roundId: 'r', words }],
});

describe('the year of an office', () => {
  it.each([
    [office([visit('closed', '2026-06-01'), visit('draft')]), 'visited'],
    [office([visit('proposing')]), 'planned'],
    [office([visit('declined')], 'asked'), 'chosen'],
    [office([visit('cancelled')]), 'open'],
  ] as const)('stands as far as its furthest visit %#', (of, progress) => {
    expect(progressOf(of)).toBe(progress);
    expect(countProgress([of])[progress]).toBe(1);
  });

  it('has its visits by month, those without a day apart, and no cancelled ones', () => {
    const found = byMonth([
      visit('held', '2026-06-02'),
      visit('confirmed', '2026-06-30'),
      visit('proposing'),
      visit('cancelled'),
    ]);
    expect([...found].map(([month, visits]) => [month, visits.length])).toEqual([
      ['2026-06', 2],
      ['', 1],
    ]);
  });
});

it('plans for the round of today, the next one, or the last', () => {
  const rounds = [
    { id: 'first', fromOn: '2026-05-01', untilOn: '2026-07-31' },
    { id: 'second', fromOn: '2026-10-01', untilOn: '2026-12-31' },
  ];
  expect(roundOf(rounds, '2026-06-01')?.id).toBe('first');
  expect(roundOf(rounds, '2026-08-01')?.id).toBe('second');
  expect(roundOf(rounds, '2027-01-01')?.id).toBe('second');
  expect(roundOf([], '2027-01-01')).toBeUndefined();
});
