import { wordProblem } from './vocabulary.js';

describe("the ward's words", () => {
  it('may be any but those of inspection, once each', () => {
    expect(wordProblem([{ key: 'visit', word: 'おじゃまします' }])).toBeUndefined();
    expect(wordProblem([{ key: 'visit', word: '　' }])).toEqual({ at: 0, why: 'wordEmpty' });
    expect(wordProblem([{ key: 'visit', word: '現地点検' }])).toEqual({
      at: 0,
      why: 'wordOfInspection',
    });
    const twice = [
      { key: 'lead', word: '主任' },
      { key: 'lead', word: '主任さん' },
    ] as const;
    expect(wordProblem(twice)).toEqual({ at: 1, why: 'wordTwice' });
  });
});
