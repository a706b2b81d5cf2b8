import { readContent, readLine, spread } from './furigana.cjs';

const written = (line: string, readings: { words: string; kana: string }[] = []) =>
  readLine(line, readings)
    .map(([base, kana]) => (kana ? `${base}(${kana})` : base))
    .join('');

describe('furigana', () => {
  it('lays a reading over the kanji alone, and over none where it fits in two ways', () => {
    expect(spread('振り返り', 'フリカエリ')).toEqual([
      ['振', 'ふ'],
      ['り', ''],
      ['返', 'かえ'],
      ['り', ''],
    ]);
    expect(spread('窓口', 'まどぐち')).toEqual([['窓口', 'まどぐち']]);
    expect(spread('母は花', 'はははばな')).toBeUndefined();
    expect(spread('振り返り', 'まどぐち')).toBeUndefined();
  });

  it('reads the words of the field', () => {
    expect(written('主任相談支援専門員と、基幹相談支援センターの取り組み方')).toBe(
      '主任(しゅにん)相談(そうだん)支援(しえん)専門(せんもん)員(いん)と、' +
        '基幹(きかん)相談(そうだん)支援(しえん)センターの取(と)り組(く)み方(かた)',
    );
  });

  it('leaves without a reading what can be read in two ways, and names', () => {
    expect(written('その方が行った')).toBe('その方が行った');
    expect(written('1月と3分と1人、3ヶ月、第2回')).toBe(
      '1月と3分と1人、3ヶ月(かげつ)、第(だい)2回(かい)',
    );
    expect(written('髙橋さんと田中恵さん')).toBe('髙橋さんと田中恵さん');
  });

  it('reads dates, also the days with a reading of their own; not an interval of months', () => {
    expect(written('7年9月25日、4月1日、7年12月20日、2月24日')).toBe(
      '7年(ねん)9月(がつ)25日(にち)、4月(がつ)1日(ついたち)、7年(ねん)12月(がつ)20日(はつか)、2月(がつ)24日(にじゅうよっか)',
    );
    expect(written('3月ごと')).toBe('3月ごと');
  });

  it('takes a reading that was given before that of the dictionary, the longest word first', () => {
    const readings = [
      { words: '障がい', kana: 'しょうがい' },
      { words: '障がい者', kana: 'しょうがいしゃ' },
      { words: '相談', kana: '' },
      { words: '', kana: 'なし' },
    ];
    expect(written('障がい者の相談と、障がいの理解', readings)).toBe(
      '障(しょう)がい者(しゃ)の相談と、障(しょう)がいの理解(りかい)',
    );
  });

  it('goes through all lines of a content, and lists only those with a reading', () => {
    const content = {
      head: { title: '概要版' },
      rows: [['ABC', '意見\n（なし）']],
      n: 3,
      none: null,
    };
    expect(readContent(content, [])).toEqual({
      概要版: [
        ['概要', 'がいよう'],
        ['版', 'ばん'],
      ],
      意見: [['意見', 'いけん']],
    });
  });
});
