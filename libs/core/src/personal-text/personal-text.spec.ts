import fc from 'fast-check';
import { findPersonal, findPersonalInCode } from './index.js';

const kinds = (text: string) => findPersonal(text).map((f) => `${f.kind} ${f.text}`);

describe('findPersonal', () => {
  it.each([
    ['田中さんの様子', '田中さん'],
    ['担当の佐々木様より電話', '佐々木様'],
    ['長谷川氏が同席', '長谷川氏'],
    ['田中太郎は元気', '田中太郎'],
    ['利用者田中太郎に面接', '田中太郎'],
    ['田中太郎宅を訪問', '田中太郎'],
    ['鈴木　花子', '鈴木　花子'],
    ['高橋誠、体調良好', '高橋誠'],
    ['林 美咲が通所', '林 美咲'],
    ['中村直人が', '中村直人'],
    ['林さん', '林さん'],
    ['佐藤 さくら（妹）', '佐藤 さくら'],
    ['髙橋さん', '髙橋さん'],
    ['山﨑一郎', '山﨑一郎'],
    ['鰐淵様より連絡', '鰐淵様'],
    ['タナカ タロウ', 'タナカ タロウ'],
    ['ﾀﾅｶ ﾀﾛｳ', 'ﾀﾅｶ ﾀﾛｳ'],
    ['たなか たろう', 'たなか たろう'],
    ['サトウさんと面接', 'サトウさん'],
    ['すずきさま宅', 'すずきさま'],
    ['氏名：Ｊ・スミス', '氏名：Ｊ・スミス'],
  ])('finds the name in %s', (text, name) => expect(kinds(text)).toEqual([`name ${name}`]));

  it.each([
    ['電話は03-1234-5678', 'phone 03-1234-5678'],
    ['０９０－１２３４－５６７８へ', 'phone ０９０－１２３４－５６７８'],
    ['09012345678', 'phone 09012345678'],
    ['(03)1234-5678', 'phone (03)1234-5678'],
    ['+81 90-1234-5678', 'phone +81 90-1234-5678'],
    ['受給者証 1234567890', 'certificateNumber 1234567890'],
    ['番号は0012345678です', 'certificateNumber 0012345678'],
    ['1234 5678 9012', 'myNumber 1234 5678 9012'],
    ['１２３４５６７８９０１２', 'myNumber １２３４５６７８９０１２'],
    ['taro.t@example.jp まで', 'email taro.t@example.jp'],
    ['昭和50年3月4日生', 'birthDate 昭和50年3月4日生'],
    ['生年月日：S50.3.4', 'birthDate 生年月日：S50.3.4'],
    ['1975/3/4生まれ', 'birthDate 1975/3/4生まれ'],
    ['〒120-8510', 'address 〒120-8510'],
    ['足立区中央本町1-17-1', 'address 足立区中央本町1-17-1'],
    ['梅田7丁目33番1号', 'address 梅田7丁目33番1号'],
    ['千住１－２－３に転居', 'address 千住１－２－３'],
  ])('finds the number in %s', (text, finding) => expect(kinds(text)).toEqual([finding]));

  it.each([
    '田中商店前のバス停で待ち合わせ',
    '足立区役所に提出、渋谷区へ転居の希望',
    '利用者様とご家族様、奥様に同様の説明',
    'お母さん、お父さん、娘さんが同席',
    '世話人さんと大家さん、業者さんに確認',
    '皆さんと一緒に過ごす様子が見られた',
    '森林公園、東京都、西新井、南花畑、高島平、東大和へ外出',
    '松本大学の学生、千葉大病院、竹中工務店',
    '田中より連絡なし、石川 美術館へ',
    '令和8年11月22日14時に訪問、次回は2027-02',
    '訪問2026-11-22、作成2026/11/20、202611221430',
    '週3回、1-2時間、10-11時、区分4、計画第1-2-3号',
    'R8.11.22 更新、H28.7～H29.4',
    'Aさん、K様、本人（Ｔ）',
    '金子みすゞの詩が好き',
    '山田修理に依頼、佐藤一人では難しい、山口銀行へ',
    '3丁目の公園まで歩く',
    '生活介護、就労継続支援B型、共同生活援助',
    'コバヤシ薬局とスズキの車',
    '',
  ])('leaves alone: %s', (text) => expect(kinds(text)).toEqual([]));

  it('finds several, in order, where they stand', () => {
    const text = '本人（田中太郎様）と母。090-1234-5678、a@b.jp';
    const found = findPersonal(text);
    expect(found.map((f) => f.kind)).toEqual(['name', 'phone', 'email']);
    for (const { at, text: part } of found) expect(text.slice(at, at + part.length)).toBe(part);
  });

  it('never overlaps and always quotes the text, whatever it is given', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(
              '田中',
              '太郎',
              '様',
              ' ',
              '　',
              '03-',
              '1234',
              '-5678',
              'サトウ',
              'さん',
              '𠮷',
              '鈴木',
            ),
            fc.string({ unit: 'grapheme', maxLength: 4 }),
          ),
          { maxLength: 20 },
        ),
        (pieces) => {
          const text = pieces.join('');
          let end = 0;
          for (const finding of findPersonal(text)) {
            expect(finding.at).toBeGreaterThanOrEqual(end);
            end = finding.at + finding.text.length;
            expect(text.slice(finding.at, end)).toBe(finding.text);
          }
        },
      ),
    ));
});

describe('findPersonalInCode', () => {
  it.each([
    '田中太郎',
    '田中',
    '田中01',
    '林誠',
    '鰐淵花子',
    '鈴木-A',
    'タナカタロウ',
    'ﾀﾅｶ-1',
    'さとう',
    'ワニブチ ハナコ',
    '1234567890',
    '090-1234-5678',
  ])('finds %s', (code) => expect(findPersonalInCode(code)).toHaveLength(1));

  it.each([
    'A-001',
    '０１２３',
    'あや-12',
    'ｱﾔｾ-03',
    'R8-015',
    '足立福-021',
    '計画012',
    'アサヒ7',
    'X',
    '新規-3',
    '東部',
    '南館',
  ])('leaves alone: %s', (code) => expect(findPersonalInCode(code)).toEqual([]));
});
