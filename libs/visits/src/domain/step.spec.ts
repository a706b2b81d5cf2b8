import { day } from '@furikaeri/calendar';
import { settleProblem, stepProblem, type StepWords } from './step.js';

const visitedOn = day('2026-11-20');
const step = (over: Partial<StepWords> = {}): StepWords => ({
  id: 'a',
  words: '本人の言葉を計画に書きとめる',
  ownerId: 'p',
  dueOn: day('2027-01-31'),
  ...over,
});

describe('next steps', () => {
  it('are up to three, each with words and a day from the visit on', () => {
    expect(stepProblem([], visitedOn)).toBeNull();
    const three = ['a', 'b', 'c'].map((id) => step({ id }));
    expect(stepProblem(three, visitedOn)).toBeNull();
    expect(stepProblem([...three, step({ id: 'd' })], visitedOn)).toMatchObject({ why: 'tooMany' });
    expect(stepProblem([step({ words: '　' })], visitedOn)).toMatchObject({ field: 'words' });
    expect(stepProblem([step({ words: 'あ'.repeat(301) })], visitedOn)).toMatchObject({
      why: 'tooLong',
    });
    expect(stepProblem([step({ dueOn: day('2026-11-19') })], visitedOn)).toMatchObject({
      at: 0,
      field: 'dueOn',
    });
    expect(stepProblem([step(), step()], visitedOn)).toMatchObject({ at: 1, why: 'twice' });
  });

  it('end with words, and a change names what takes their place', () => {
    expect(settleProblem('done', '', false)).toBeNull();
    expect(settleProblem('dropped', ' ', false)).toBe('wordsMissing');
    expect(settleProblem('changed', '担当が変わった', false)).toBe('nextMissing');
    expect(settleProblem('changed', '担当が変わった', true)).toBeNull();
    expect(settleProblem('done', '', true)).toBe('nextNotWanted');
  });
});
