import { defaultLadder, ladderProblem } from './ladder.js';

const [first] = defaultLadder;
const rung = { ...first! };

describe('a ladder', () => {
  it('by default tells specialist, manager, then coordinator as a list', () => {
    expect(ladderProblem(defaultLadder)).toBeUndefined();
    expect(defaultLadder.map(({ to }) => to)).toEqual([
      'specialist',
      'specialist',
      'manager',
      'coordinator',
    ]);
  });

  it.each([
    [[], { problem: 'empty' }],
    [Array.from({ length: 13 }, (_, n) => ({ ...rung, stage: `s${n}` })), { problem: 'tooMany' }],
    [[rung, { ...rung, stage: 'Passed' }], { problem: 'stageName', at: 1 }],
    [[rung, rung], { problem: 'doubledStage', at: 1 }],
    [[{ ...rung, businessDays: 251 }], { problem: 'businessDays', at: 0 }],
    [[{ ...rung, businessDays: -1 }], { problem: 'businessDays', at: 0 }],
  ])('%#: %j is refused', (ladder, problem) => expect(ladderProblem(ladder)).toEqual(problem));
});
