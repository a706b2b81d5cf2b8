import fc from 'fast-check';
import { nextCode, placed } from './statement.js';

describe('placed', () => {
  it.each([
    [undefined, 'bcda'],
    [1, 'abcd'],
    [2, 'bacd'],
    [99, 'bcda'],
    [-3, 'abcd'],
  ])('at %s', (position, expected) =>
    expect(placed([...'abcd'], 'a', position).join('')).toBe(expected),
  );

  it('loses nobody, doubles nobody and keeps the order of the others', () => {
    const order = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 12 });
    fc.assert(
      fc.property(order, fc.string({ minLength: 4, maxLength: 5 }), fc.integer(), (ids, id, at) => {
        const after = placed(ids, id, at);
        expect(after.filter((one) => one !== id)).toEqual(ids);
        expect(after.filter((one) => one === id)).toHaveLength(1);
      }),
    );
  });
});

it('a code is the next that is free', () => {
  expect(nextCode('T1', 2, 'issue', [])).toBe('T1-R2-I1');
  expect(nextCode('T1', 2, 'good', ['T1-R2-G1', 'T1-R2-G3'])).toBe('T1-R2-G2');
});
