import fc from 'fast-check';
import { asKana, foldText } from './fold.js';
import { findNearest, likenessOf, slips } from './nearest.js';

const offices = [
  { id: 'akebono', names: ['相談支援センターあけぼの', 'あけぼの', '1339000019'] },
  { id: 'hidamari', names: ['相談支援センターひだまり', 'ひだまり', '1339000027'] },
  { id: 'hoshi', names: ['星の子相談室', 'ほしのこ', '1339000035'] },
];
const nearestId = (text: string) => findNearest([text], offices).get(text)?.candidate.id;

describe('the nearest name', () => {
  it.each([
    ['相談支援センタひだまり', 'hidamari'],
    ['相談支援ｾﾝﾀｰ アケボノ', 'akebono'],
    ['ほしの子相談室', 'hoshi'],
    ['1339000091', 'akebono'],
    ['１３３９０００２７', 'hidamari'],
  ])('of %s is %s', (text, id) => expect(nearestId(text)).toBe(id));

  it('is not made up where nothing is alike', () => {
    expect(nearestId('東京タワー')).toBeUndefined();
    expect(nearestId('')).toBeUndefined();
    expect(findNearest(['あ'], []).size).toBe(0);
  });

  it('of a name of two letters with one wrong is found', () => {
    const people = [
      { id: '1', names: ['堀内'] },
      { id: '2', names: ['土井'] },
    ];
    expect(findNearest(['掘内'], people).get('掘内')?.candidate.id).toBe('1');
  });

  it('of a name itself is that name, fully alike', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[ぁ-ん]{1,8}$/), { minLength: 1, maxLength: 40 }),
        (names) => {
          const found = findNearest(
            names,
            names.map((name) => ({ id: name, names: [name] })),
          );
          // With more than 20 names that share every pair (ああ, あああ, …) another may hide the right one.
          for (const name of names)
            expect(found.get(name)).toMatchObject({ candidate: { id: name }, likeness: 1 });
        },
      ),
    ));
});

describe('slips', () => {
  it.each([
    ['', 'あ', 1],
    ['あい', 'いあ', 1],
    ['ひだまり', 'ひだり', 1],
    ['𠮷田', '吉田', 1],
  ])('from %s to %s: %i', (a, b, n) => expect(slips(a, b)).toBe(n));

  it('are symmetric, zero only for the same, and no more than the longer text', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(slips(a, b)).toBe(slips(b, a));
        expect(slips(a, b) === 0).toBe(a === b);
        expect(likenessOf(a, b)).toBeGreaterThanOrEqual(0);
      }),
    ));
});

describe('folding', () => {
  it('makes width, case, script and blanks alike', () =>
    expect(foldText('ｱｹﾎﾞﾉ　Ｃafe ヴ')).toBe('あけぼのcafeゔ'));
  it('twice is folding once', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (s) =>
        expect(foldText(foldText(s))).toBe(foldText(s)),
      ),
    ));
  it('keeps kana as hiragana with its blank', () =>
    expect(asKana(' ヤマダ　ﾀﾛｳ ')).toBe('やまだ たろう'));
});
