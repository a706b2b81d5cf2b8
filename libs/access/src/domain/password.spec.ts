import fc from 'fast-check';
import { passwordFault, passwordLength } from './password.js';

const common = new Set(['dragonflies', 'qwertyuiop12']);
const fault = (password: string, words: string[] = []) =>
  passwordFault(password, words, (text) => common.has(text));

describe('passwordFault', () => {
  it.each([
    ['eleven char', 'tooShort'],
    ['あ'.repeat(257), 'tooLong'],
    ['qwertyuiop12', 'common'],
    ['Dragonflies2026!!', 'common'],
    ['aaaaaaaaaaaaaaaa', 'common'],
    ['121212121212', 'common'],
  ])('%s: %s', (password, expected) => expect(fault(password)).toBe(expected));

  it('refuses what is mostly about the person', () => {
    const words = ['tanaka', 'furikaeri', '足立区'];
    expect(fault('Tanaka-furikaeri1', words)).toBe('aboutYou');
    expect(fault('足立区足立区足立区足立区1985', words)).toBe('aboutYou');
    expect(fault('furikaeri kumo to yama', words)).toBeUndefined();
  });

  it('asks for no kinds of characters: any long enough variety passes', () => {
    const long = fc.string({ minLength: passwordLength.advised, maxLength: 64, unit: 'grapheme' });
    fc.assert(
      fc.property(long, (password) => {
        fc.pre([...password].length <= passwordLength.most);
        fc.pre(new Set(password.toLowerCase()).size >= 5);
        expect(fault(password)).toBeUndefined();
      }),
    );
  });
});
