import { sessionState } from './session-state.js';

const minutes = (n: number) => n * 60_000;

it.each([
  [0, 'open'],
  [27.9, 'open'],
  [28, 'ending'],
  [29.9, 'ending'],
  [30, 'ended'],
  [600, 'ended'],
])('idle for %d of 30 minutes: %s', (idle, state) =>
  expect(sessionState(minutes(idle), 30)).toBe(state),
);
