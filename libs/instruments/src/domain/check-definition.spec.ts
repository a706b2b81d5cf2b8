import fc from 'fast-check';
import { anyDefinition } from '../../../../test/make/definitions.js';
import { definitionProblems } from './check-definition.js';
import type { Definition, Item } from './definition.js';

const item = (over: Partial<Item> = {}): Item => ({
  id: 'a',
  title: 'できていること',
  form: { kind: 'text' },
  ...over,
});
const form = (items: Item[], over: Partial<Definition> = {}): Definition => ({
  title: '様式',
  totals: 'never',
  sections: [{ id: 's', title: '一', items }],
  ...over,
});
const found = (definition: Definition, kind: 'reflection' | 'survey' = 'survey') =>
  definitionProblems(definition, kind).map(({ path, reason }) => [path.join('.'), reason]);
const at = 'sections.0.items.0';
const words = (...labels: string[]) => labels.map((label) => ({ code: `c${label}`, label }));

describe('a form', () => {
  it('that is sound has no problems', () =>
    fc.assert(
      fc.property(anyDefinition, (definition) => {
        expect(definitionProblems(definition, 'survey')).toEqual([]);
      }),
    ));

  const cases: [string, Definition, [string, string][]][] = [
    ['without a title', form([item()], { title: ' ' }), [['title', 'wordsMissing']]],
    ['with a title of two lines', form([item()], { title: 'a\nb' }), [['title', 'wordsOneLine']]],
    ['without items', form([]), [['sections', 'noItems']]],
    ['with the same id twice', form([item(), item()]), [['sections.0.items.1.id', 'idTwice']]],
    ['with an id nobody can keep', form([item({ id: '項目 1' })]), [[`${at}.id`, 'idShape']]],
    [
      'with an id that objects have already',
      form([item({ id: 'constructor' })]),
      [[`${at}.id`, 'idShape']],
    ],
    [
      'with an unknown perspective',
      form([item({ perspective: 'x' })]),
      [[`${at}.perspective`, 'perspectiveUnknown']],
    ],
    [
      'with one option only',
      form([item({ form: { kind: 'choice', options: words('a') } })]),
      [[`${at}.form.options`, 'optionsTooFew']],
    ],
    [
      'with a code and a label twice',
      form([item({ form: { kind: 'choice', options: words('a', 'a') } })]),
      [
        [`${at}.form.options.1.code`, 'idTwice'],
        [`${at}.form.options.1.label`, 'labelTwice'],
      ],
    ],
    [
      'with reversed bounds',
      form([item({ form: { kind: 'number', unit: '件', least: 2, most: 1 } })]),
      [[`${at}.form.most`, 'leastAboveMost']],
    ],
    [
      'with a list without end',
      form([item({ form: { kind: 'list', most: 10_000 } })]),
      [[`${at}.form.most`, 'outOfRange']],
    ],
    [
      'with signs that nobody sees',
      form([item({ help: 'a\u0000' })]),
      [[`${at}.help`, 'wordsControl']],
    ],
    [
      'larger than any form',
      form(Array.from({ length: 301 }, (_, n) => item({ id: `a${n}` }))),
      [['sections', 'tooMany']],
    ],
  ];
  it.each(cases)('%s', (_, definition, problems) => expect(found(definition)).toEqual(problems));

  it('of reflections is never totalled', () => {
    expect(found(form([item()], { totals: 'perItem' }), 'reflection')).toEqual([
      ['totals', 'reflectionHasTotals'],
    ]);
    expect(found(form([item()], { totals: 'perItem' }), 'survey')).toEqual([]);
  });
});
