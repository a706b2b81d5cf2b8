import { answersText, cardsOf, shownStates, waitingFor } from './columns.js';
import { fitOf } from './diary.js';

const at = (from: string, until: string) => ({
  startsAt: `2026-12-03T${from}:00.000Z`,
  endsAt: `2026-12-03T${until}:00.000Z`,
});

it.each([
  [[], 'propose'],
  [[null, 'no'], 'answer'],
  [['no', 'maybe'], 'choose'],
  [['no', 'no'], 'allNo'],
] as const)('dates answered %j wait for: %s', (answers, waiting) => {
  expect(waitingFor(answers.map((answer) => ({ answer })))).toBe(waiting);
});

it('counts answers by their signs', () => {
  const answers = ['yes', 'no', 'yes', null] as const;
  expect(answersText(answers.map((answer) => ({ answer })))).toBe('○ 2　× 1');
});

it('shows each state in one column', () => {
  expect(new Set(shownStates).size).toBe(shownStates.length);
  expect(cardsOf('waiting', [{ state: 'declined' }] as never)).toHaveLength(1);
});

describe('a date in the diary of one who visits', () => {
  const date = at('01:00', '03:00');
  it.each([
    ['taken', [at('00:00', '08:00')], true],
    ['unknown', [], false],
    ['free', [at('02:00', '04:00'), at('00:00', '02:00')], false],
    ['outside', [at('00:00', '01:30'), at('02:00', '04:00')], false],
    ['outside', [at('02:00', '04:00')], false],
  ] as const)('is %s', (fit, offered, isTaken) => {
    expect(fitOf(date, offered, isTaken)).toBe(fit);
  });
});
