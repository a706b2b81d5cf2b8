import type { RecordOfPage } from './case-of-page.js';
import { effectsOf } from './record-effects.js';

const month = (id: string, over: object = {}) => ({
  id,
  month: id,
  standing: 'passed' as const,
  monthsSince: 1,
  doneOn: null,
  closedReason: null,
  closedNote: '',
  closedOn: null,
  ...over,
});
const visit = (id: string, visitedOn: string, over: Partial<RecordOfPage> = {}): RecordOfPage => ({
  id,
  dueMonthId: null,
  visitedOn,
  visitedAt: '10:30',
  method: 'faceToFace',
  placeKind: 'home',
  place: '自宅',
  met: ['person'],
  personMet: true,
  wishes: '',
  goals: '',
  services: '',
  newIssues: '',
  planChangeNeeded: null,
  nextMonthProposed: null,
  reportedDeskId: null,
  reportedOn: null,
  voidedAt: null,
  voidReason: '',
  ...over,
});

const months = [
  month('2026-07'),
  month('2026-08', { closedReason: 'movedAway' }),
  month('2026-10', { doneOn: '2026-10-09' }),
];
const done = visit('a', '2026-10-09', { dueMonthId: '2026-10' });
const other = visit('b', '2026-10-20');

it('a voided visit opens its month, unless another visit does it', () => {
  expect(effectsOf({ months, records: [done] }, done, null)).toEqual({ opens: '2026-10' });
  expect(effectsOf({ months, records: [done, other] }, done, null)).toEqual({ stays: '2026-10' });
  expect(effectsOf({ months, records: [done, other] }, other, null)).toEqual({});
});

it.each([
  ['voided', { voidedAt: '2026-11-01T00:00:00Z' }],
  ['a call', { method: 'phone' as const }],
])('%s, the other does not do it', (_, over) => {
  const records = [done, { ...other, ...over }];
  expect(effectsOf({ months, records }, done, null)).toEqual({ opens: '2026-10' });
});

it.each([
  ['within its month changes nothing', '2026-10-20', 'faceToFace', {}],
  ['to an open month does that one', '2026-07-03', 'faceToFace', { does: '2026-07' }],
  ['to a closed month does none', '2026-08-03', 'faceToFace', {}],
  ['to no due month does none', '2026-09-03', 'faceToFace', {}],
  ['that becomes a call does none', '2026-10-09', 'phone', {}],
] as const)('a visit moved %s', (_, visitedOn, method, does) => {
  const opens = visitedOn.startsWith('2026-10') && method === 'faceToFace' ? undefined : '2026-10';
  expect(effectsOf({ months, records: [done] }, done, { visitedOn, method })).toEqual({
    ...(opens && { opens }),
    ...does,
  });
});
