import { groupsOf } from './source-groups.js';

const meeting = (fiscalYear: number, round: number) => ({
  id: `${fiscalYear}-${round}`,
  name: `${fiscalYear} 年度 第 ${round} 回`,
  fiscalYear,
  round,
});
const one = (id: string, text: string, at: ReturnType<typeof meeting> | null) => ({
  id,
  text,
  topic: { title: '小規模事業所' },
  meeting: at,
});
const all = [
  one('a', '学びの場がほしい', meeting(2025, 4)),
  one('b', 'ＧＨの空きが分からない', meeting(2026, 2)),
  one('c', '学校と話す場がほしい', meeting(2026, 2)),
  one('d', 'どの回か分からない', null),
];
const ids = (sought: string, chosen: string[] = []) =>
  groupsOf(all, sought, chosen).map((group) => [group.id, group.opinions.map(({ id }) => id)]);

it('puts the latest meeting first, and what has none last', () =>
  expect(ids('')).toEqual([
    ['2026-2', ['b', 'c']],
    ['2025-4', ['a']],
    ['', ['d']],
  ]));

it.each([
  ['gh', [['2026-2', ['b']]]],
  [
    '場が ほしい',
    [
      ['2026-2', ['c']],
      ['2025-4', ['a']],
    ],
  ],
  ['2025', [['2025-4', ['a']]]],
  ['ない言葉', []],
])('finds by %s in words, topic and meeting', (sought, expected) =>
  expect(ids(sought)).toEqual(expected),
);

it('keeps what is chosen in sight', () =>
  expect(ids('gh', ['a'])).toEqual([
    ['2026-2', ['b']],
    ['2025-4', ['a']],
  ]));
