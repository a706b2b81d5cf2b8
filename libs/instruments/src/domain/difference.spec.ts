import fc from 'fast-check';
import { anyDefinition } from '../../../../test/make/definitions.js';
import type { Definition, Item } from './definition.js';
import { differencesOf } from './difference.js';
import { reflectionFull } from './shipped/reflection-full.js';

const items = (ids: string, over: Partial<Item> = {}): Item[] =>
  [...ids].map((id) => ({ id, title: `項目${id}`, form: { kind: 'text' }, ...over }));
const form = (...parts: Item[][]): Definition => ({
  title: '様式',
  totals: 'never',
  sections: parts.map((all, n) => ({ id: `s${n}`, title: `第${n + 1}章`, items: all })),
});
const brief = (before: Definition, after: Definition) =>
  differencesOf(before, after).map(({ change, part, id, aspect }) =>
    [change, part, id, aspect].filter(Boolean).join(' '),
  );

describe('the differences between two versions', () => {
  it('of one form are none', () =>
    fc.assert(
      fc.property(anyDefinition, (one) => {
        expect(differencesOf(one, structuredClone(one))).toEqual([]);
      }),
    ));

  it('are none only where the forms say the same', () =>
    fc.assert(
      fc.property(anyDefinition, anyDefinition, (a, b) => {
        if (!differencesOf(a, b).length) expect(a).toEqual(b);
      }),
    ));

  it('there and back tell the same parts, added for removed', () =>
    fc.assert(
      fc.property(anyDefinition, anyDefinition, (a, b) => {
        const told = (from: Definition, to: Definition, which: string) =>
          differencesOf(from, to)
            .filter(({ change }) => change === which)
            .map(({ part, id }) => `${part} ${id}`)
            .sort();
        expect(told(a, b, 'added')).toEqual(told(b, a, 'removed'));
        expect(told(a, b, 'changed')).toEqual(told(b, a, 'changed'));
      }),
    ));

  it('of an order are moves alone, and never of all items', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray([...'abcdefg'], { minLength: 7 }), (order) => {
        const told = differencesOf(form(items('abcdefg')), form(items(order.join(''))));
        expect(new Set(told.map(({ change }) => change))).toEqual(
          new Set(told.length ? ['moved'] : []),
        );
        expect(told.length).toBeLessThan(7);
      }),
    ));

  it.each([
    ['an item added', form(items('ab')), form(items('axb')), ['added item x']],
    ['an item taken away', form(items('axb')), form(items('ab')), ['removed item x']],
    ['one moved to the front', form(items('abc')), form(items('cab')), ['moved item c']],
    [
      'one moved to another section',
      form(items('ab'), items('c')),
      form(items('a'), items('bc')),
      ['moved item b'],
    ],
    [
      'questions changed',
      form(items('a')),
      form(items('a', { prompts: ['どうでしたか。'] })),
      ['changed item a prompts'],
    ],
    [
      'another form of answer',
      form(items('a')),
      form(items('a', { form: { kind: 'yesNo' } })),
      ['changed item a answerForm'],
    ],
  ])('tell of %s', (_, before, after, expected) => expect(brief(before, after)).toEqual(expected));

  it('read well', () => {
    const [first, ...rest] = reflectionFull.perspectives ?? [];
    const after = {
      ...reflectionFull,
      minutes: 10,
      perspectives: [{ code: 'individuality', label: 'その人らしさ' }, ...rest],
    };
    expect(first?.label).toBe('個別性の重視');
    expect(differencesOf(reflectionFull, after)).toMatchObject([
      { change: 'changed', part: 'form', aspect: 'minutes', before: '15 分', after: '10 分' },
      {
        change: 'changed',
        part: 'perspective',
        id: 'individuality',
        title: 'その人らしさ',
        aspect: 'title',
        before: '個別性の重視',
        after: 'その人らしさ',
      },
      ...(['strength', 'topic', 'voice', 'nextStep'] as const).map((name) => ({
        id: `individuality.${name}`,
        aspect: 'perspective',
      })),
    ]);
  });
});
