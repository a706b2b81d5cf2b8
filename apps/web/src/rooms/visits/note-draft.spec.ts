import { emptyContent, joined } from './note-draft.js';

const point = (id: string, words: string) => ({ id, perspective: null, words });
const note = { ...emptyContent(['worries']), message: 'ありがとうございました。' };

it('two texts become one in which nothing is lost', () => {
  const mine = { ...note, strengths: [point('a', 'わたしの言葉'), point('b', 'ふたつめ')] };
  const theirs = {
    ...note,
    activities: ['caseTalk' as const],
    strengths: [point('a', '相手の言葉'), point('c', '三つめ')],
    message: 'また来ます。',
  };
  expect(joined(mine, theirs)).toEqual({
    ...note,
    activities: ['worries', 'caseTalk'],
    strengths: [point('a', 'わたしの言葉'), point('b', 'ふたつめ'), point('c', '三つめ')],
    message: 'ありがとうございました。\nまた来ます。',
  });
});

it('a text joined with itself stays as it is', () => {
  const same = { ...note, topics: [point('t', '会議の進め方')] };
  expect(joined(same, same)).toEqual(same);
});
