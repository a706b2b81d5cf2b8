import { timeOf, visitDefaults, visitInput } from './record-defaults.js';

it.each([
  ['9:30', '09:30'],
  ['９：３０', '09:30'],
  ['930', '09:30'],
  ['1405', '14:05'],
  ['9時半', '09:30'],
  ['14時', '14:00'],
  ['9時5分', '09:05'],
  ['昼ごろ', '昼ごろ'],
])('%s is %s', (text, time) => expect(timeOf(text)).toBe(time));

it('guesses today in the month that runs, and no day in one that is over', () => {
  expect(visitDefaults('2026-11', '2026-11-22', '自宅').visitedOn).toBe('2026-11-22');
  expect(visitDefaults('2026-08', '2026-11-22', '自宅').visitedOn).toBe('');
});

it('sends what was left open as nothing', () => {
  const values = { ...visitDefaults('2026-11', '2026-11-22', '自宅'), visitedAt: '1030' };
  const input = visitInput(values, { id: 'a', caseId: 'b', confirmed: false });
  expect(input).toMatchObject({
    visitedAt: '10:30',
    personMet: true,
    planChangeNeeded: null,
    reportedOn: null,
  });
});
