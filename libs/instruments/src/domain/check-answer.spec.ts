import fc from 'fast-check';
import { anyForm } from '../../../../test/make/definitions.js';
import { answerProblem, answersProblems, isBlankAnswer, unansweredItems } from './check-answer.js';
import type { AnswerForm, Definition } from './definition.js';

const options = [
  { code: 'S', label: 'S', meaning: '独自' },
  { code: 'A', label: 'A', meaning: '達成' },
];
const reason = (form: AnswerForm, value: unknown) => answerProblem({ form }, value)?.reason ?? 'ok';

describe('an answer', () => {
  const text = { kind: 'text', mostCharacters: 3 } as const;
  const one = { kind: 'choice', options } as const;
  const several = { kind: 'choice', options, several: true } as const;
  const scale = { kind: 'scale', grades: options } as const;
  const number = { kind: 'number', unit: '件', least: 0, most: 5, wholeOnly: true } as const;
  it.each<[AnswerForm, unknown, string]>([
    [text, 'あいう', 'ok'],
    [text, 'あいうえ', 'answerTooLong'],
    [text, 3, 'notText'],
    [one, 'S', 'ok'],
    [one, 'B', 'notAnOption'],
    [one, ['S'], 'notAnOption'],
    [several, ['S', 'A'], 'ok'],
    [several, 'S', 'notAnOption'],
    [several, ['S', 'S'], 'optionTwice'],
    [several, ['S', 'X'], 'notAnOption'],
    [scale, 'A', 'ok'],
    [scale, 'a', 'notAnOption'],
    [number, 5, 'ok'],
    [number, 6, 'tooBig'],
    [number, -1, 'tooSmall'],
    [number, 1.5, 'notWhole'],
    [number, '1', 'notANumber'],
    [number, Number.NaN, 'notANumber'],
    [{ kind: 'date' }, '2026-02-28', 'ok'],
    [{ kind: 'date' }, '2026-02-30', 'notADay'],
    [{ kind: 'month' }, '2026-02', 'ok'],
    [{ kind: 'month' }, '2026-13', 'notAMonth'],
    [{ kind: 'yesNo' }, false, 'ok'],
    [{ kind: 'yesNo' }, 'はい', 'notYesNo'],
    [{ kind: 'list', most: 1 }, ['a'], 'ok'],
    [{ kind: 'list', most: 1 }, ['a', 'b'], 'tooManyEntries'],
    [{ kind: 'list' }, 'a', 'notAList'],
    [{ kind: 'list' }, ['あ'.repeat(1001)], 'answerTooLong'],
  ])('to %j: %j is %s', (form, value, expected) => expect(reason(form, value)).toBe(expected));

  it('may always be left out', () =>
    fc.assert(
      fc.property(anyForm, fc.constantFrom('', ' \n', null, undefined, [], ['']), (form, blank) => {
        expect(isBlankAnswer(blank)).toBe(true);
        expect(reason(form, blank)).toBe('ok');
      }),
    ));

  it('of whatever is sent is judged without failing', () =>
    fc.assert(
      fc.property(anyForm, fc.anything(), (form, value) => {
        expect(typeof reason(form, value)).toBe('string');
      }),
    ));
});

describe('the answers of a sheet', () => {
  const definition: Definition = {
    title: '様式',
    totals: 'never',
    sections: [
      {
        id: 's',
        title: '一',
        items: [
          { id: 'a', title: 'a', form: { kind: 'text' }, required: true },
          { id: 'b', title: 'b', form: { kind: 'yesNo' } },
        ],
      },
    ],
  };

  it('name the items that are wrong or unknown', () =>
    expect(answersProblems(definition, { a: 'x', b: 'y', constructor: 'z' })).toEqual([
      { itemId: 'b', reason: 'notYesNo', facts: {} },
      { itemId: 'constructor', reason: 'unknownItem', facts: {} },
    ]));

  it('tell what still must be answered', () => {
    const missing = (answers: object) =>
      unansweredItems(definition, { ...answers }).map(({ id }) => id);
    expect(missing({})).toEqual(['a']);
    expect(missing({ a: ' ' })).toEqual(['a']);
    expect(missing({ a: '見本' })).toEqual([]);
  });
});
