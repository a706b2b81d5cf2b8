import fc from 'fast-check';
import type { Answer } from './answer.js';
import { fromFields, toFields, wordsIn } from './answer-fields.js';
import type { AnswerForm } from './definition.js';

const options = ['rarely', 'often'].map((code) => ({ code, label: code }));
const written: [AnswerForm, fc.Arbitrary<Answer>][] = [
  [{ kind: 'text' }, fc.string()],
  [{ kind: 'choice', options }, fc.constantFrom('rarely', 'often')],
  [{ kind: 'choice', options, several: true }, fc.subarray(['rarely', 'often'], { minLength: 1 })],
  [{ kind: 'scale', grades: [] }, fc.constantFrom('S', 'A')],
  [{ kind: 'number', unit: '件' }, fc.integer()],
  [{ kind: 'date' }, fc.constant('2026-11-22')],
  [{ kind: 'month' }, fc.constant('2026-11')],
  [{ kind: 'yesNo' }, fc.boolean()],
  [{ kind: 'list' }, fc.array(fc.string(), { minLength: 1 })],
];

describe('an answer as fields', () => {
  it.each(written)('of %j comes back as it was', (form, answers) => {
    fc.assert(
      fc.property(answers, (answer) => {
        expect(fromFields(form, toFields(form, answer))).toEqual(answer);
      }),
    );
  });

  it('without a value clears the item', () => {
    for (const [form] of written) expect(fromFields(form, {})).toBeNull();
    expect(fromFields({ kind: 'choice', options }, { codes: [] })).toBeNull();
  });

  it('of another form is none', () => {
    expect(fromFields({ kind: 'text' }, { number: 3 })).toBeUndefined();
    expect(fromFields({ kind: 'number', unit: '件' }, { number: 3, text: '三' })).toBeUndefined();
  });

  it('two codes where one may be chosen are left to the check', () => {
    expect(fromFields({ kind: 'choice', options }, { codes: ['rarely', 'often'] })).toEqual([
      'rarely',
      'often',
    ]);
  });

  it('has own words in texts and lists alone', () => {
    expect(wordsIn({ kind: 'text' }, 'よく聴けた')).toBe('よく聴けた');
    expect(wordsIn({ kind: 'list' }, ['一', '二'])).toBe('一\n二');
    expect(wordsIn({ kind: 'choice', options }, 'rarely')).toBe('');
  });
});
