import fc from 'fast-check';
import { type Answers, byItem, isSame } from './answers.js';
import { merge } from './merge.js';

const answers = (texts: Record<string, string>): Answers =>
  byItem(Object.entries(texts).map(([itemId, text]) => ({ itemId, text })));
const anyAnswers = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('', 'x', 'y', 'z'))
  .map(answers);

describe('texts of two screens', () => {
  it('come together where each wrote something else', () => {
    expect(merge(answers({ a: '1' }), answers({ a: '2' }), answers({ a: '1', b: '3' }))).toEqual({
      values: answers({ a: '2', b: '3' }),
      conflicts: [],
    });
  });

  it('are both shown where both wrote the same item', () => {
    expect(merge({}, answers({ a: 'こちら' }), answers({ a: 'あちら' })).conflicts).toEqual([
      {
        itemId: 'a',
        mine: { itemId: 'a', text: 'こちら' },
        theirs: { itemId: 'a', text: 'あちら' },
      },
    ]);
  });

  it('lose nothing: every word of either side stands, or is asked about, or was changed by one alone', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, anyAnswers, (base, mine, theirs) => {
        const { values, conflicts } = merge(base, mine, theirs);
        for (const id of ['a', 'b', 'c', 'd']) {
          const asked = conflicts.some(({ itemId }) => itemId === id);
          if (!isSame(mine[id], base[id])) expect(isSame(values[id], mine[id])).toBe(true);
          else expect(isSame(values[id], theirs[id])).toBe(true);
          const bothWrote = !isSame(mine[id], base[id]) && !isSame(theirs[id], base[id]);
          expect(asked).toBe(bothWrote && !isSame(mine[id], theirs[id]));
        }
      }),
    );
  });
});
