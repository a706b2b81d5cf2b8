import fc from 'fast-check';
import { freeId, moved, optionLines, readOptionLines } from './form-draft.js';

describe('a form that is changed', () => {
  const before = [
    { code: 'rarely', label: 'まだこれから' },
    { code: 'often', label: 'いつも' },
  ];

  it('keeps the code of a word that stays, that moves, and that is renamed in its place', () => {
    const codes = (text: string) => readOptionLines(text, before, false).map(({ code }) => code);
    expect(codes('いつも\nまだこれから')).toEqual(['often', 'rarely']);
    expect(codes('これから\nいつも')).toEqual(['rarely', 'often']);
    expect(codes('まだこれから\nときどき\nいつも')).toEqual(['rarely', 'option-1', 'often']);
  });

  it('reads meanings of grades', () => {
    const grades = readOptionLines('S：先進的: とても\nA', [], true);
    expect(grades).toEqual([
      { code: 'option-1', label: 'S', meaning: '先進的： とても' },
      { code: 'option-2', label: 'A', meaning: '' },
    ]);
    expect(optionLines(grades)).toBe('S：先進的： とても\nA');
  });

  it('never gives one code to two words', () => {
    const label = fc.constantFrom('あ', 'い', 'う', 'え', '');
    fc.assert(
      fc.property(fc.uniqueArray(label), fc.array(label), (old, lines) => {
        const was = old.map((one, at) => ({ code: `c${at}`, label: one }));
        const codes = readOptionLines([...new Set(lines)].join('\n'), was, false);
        expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
      }),
    );
  });

  it('moves parts, and finds ids that are free', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
    expect(freeId('item', ['item-1', 'item-3'])).toBe('item-2');
  });
});
