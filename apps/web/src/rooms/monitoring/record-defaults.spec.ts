import { visitDefaults, visitInput, visitValues } from './record-defaults.js';

it('guesses today in the month that runs, and no day in one that is over', () => {
  expect(visitDefaults('2026-11', '2026-11-22', '自宅').visitedOn).toBe('2026-11-22');
  expect(visitDefaults('2026-08', '2026-11-22', '自宅').visitedOn).toBe('');
});

it('sends what was left open as nothing', () => {
  const values = { ...visitDefaults('2026-11', '2026-11-22', '自宅'), visitedAt: '1030' };
  const input = visitInput(values);
  expect(input).toMatchObject({
    visitedAt: '10:30',
    personMet: true,
    planChangeNeeded: null,
    nextMonthProposed: null,
    reportedOn: null,
  });
});

it('sends a record that nobody touched as it stands', () => {
  const record = {
    visitedOn: '2026-10-09',
    visitedAt: '10:30',
    method: 'faceToFace' as const,
    placeKind: 'facility' as const,
    place: '作業所',
    met: ['person' as const, 'staff' as const],
    personMet: true,
    wishes: '続けたい',
    goals: '',
    services: '計画どおり',
    newIssues: '',
    planChangeNeeded: false,
    nextMonthProposed: '2027-01',
    reportedDeskId: 'd',
    reportedOn: '2026-10-12',
  };
  const rest = { id: 'r', dueMonthId: null, voidedAt: null, voidReason: '' };
  const values = visitValues({ ...record, ...rest });
  expect(values.nextMonthProposed).toBe('R9.1');
  expect(visitInput(values)).toEqual({ ...record, nextMonthProposed: 'R9.1' });
});

it('leaves open what a record from a register does not know', () => {
  const unknown = { placeKind: null, place: '', met: [], personMet: null, planChangeNeeded: null };
  const record = {
    id: 'r',
    dueMonthId: null,
    visitedOn: '2026-10-09',
    visitedAt: null,
    method: 'faceToFace' as const,
    ...unknown,
    wishes: '',
    goals: '',
    services: '',
    newIssues: '',
    nextMonthProposed: null,
    reportedDeskId: null,
    reportedOn: null,
    voidedAt: null,
    voidReason: '',
  };
  expect(visitInput(visitValues(record))).toMatchObject({ visitedAt: '', ...unknown });
});
