// @ts-check
// Readings (ふりがな) for a document's words, in the typesetter's process alone: the dictionary takes
// 150 MiB while it is open. What is not certain gets no reading: a wrong one is worse than none.

/** @typedef {{ words: string, kana: string }} Reading */
/** @typedef {[base: string, kana: string]} Piece */
/**
 * @typedef {object} Token
 * @property {string} surface
 * @property {string} [reading] in katakana
 * @property {string} partOfSpeech
 * @property {string} [partOfSpeechSubcategory1]
 * @property {string} [partOfSpeechSubcategory2]
 */

const KANJI = /[\p{Script=Han}々ヶ]+/u;
const hasKanji = (/** @type {string} */ text) => KANJI.test(text);

/** Read in two ways, and grammar does not tell which. As a suffix (取り組み方, 支援者間) they are sure. */
const UNSURE = new Set(
  '方 間 他 月 日 人 者 家 後 前 中 下 側 何 分 主 実 値 空 角 額 数 生 今日 昨日 明日 一日 一人 二人 大人 上手 下手 人気 市場 行っ 通っ 開い 開く 開か 開け 止め 降り 降ろし 辛い 辛く 臭い'.split(
    ' ',
  ),
);
/** Counters that sound the same after every number; 1月, 1人, 3分 do not. */
const COUNTERS = new Set(
  '回 年 年度 件 か所 箇所 カ所 ヶ所 か月 ヶ月 カ月 箇月 名 時間'.split(' '),
);

const toHiragana = (/** @type {string} */ kana) =>
  kana.replace(/[ァ-ヶ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60));

/**
 * Lays a reading over the kanji of a word: 振り返り, ふりかえり → 振(ふ) り 返(かえ) り.
 * Nothing where it does not fit, or fits in two ways.
 * @param {string} words
 * @param {string} kana
 * @returns {Piece[] | undefined}
 */
function spread(words, kana) {
  const runs = words.match(/[\p{Script=Han}々ヶ]+|[^\p{Script=Han}々ヶ]+/gu) ?? [];
  const fit = (/** @type {string} */ any) => {
    const pattern = runs.map((run) =>
      hasKanji(run) ? `(${any})` : toHiragana(run).replace(/[^\p{L}\p{N}]/gu, '\\$&'),
    );
    return new RegExp(`^${pattern.join('')}$`, 'u').exec(toHiragana(kana));
  };
  const [short, long] = [fit('.+?'), fit('.+')];
  if (!short || !long || short.join('|') !== long.join('|')) return undefined;
  let at = 0;
  return runs.map((run) => [run, hasKanji(run) ? (short[++at] ?? '') : '']);
}

/** Part of a name, or of a word that the dictionary does not know: its neighbours may be as well. */
const isStrange = (/** @type {Token | undefined} */ token) =>
  token !== undefined &&
  hasKanji(token.surface) &&
  (!token.reading || token.partOfSpeechSubcategory2 === '人名');

/**
 * @param {Token} token
 * @param {string} before what stands before it in the line
 */
function isSure(token, before) {
  const { surface, reading, partOfSpeechSubcategory1: kind, partOfSpeechSubcategory2: sub } = token;
  if (!reading || kind === '固有名詞') return false;
  if (
    /[0-9０-９一二三四五六七八九十]$/.test(before) &&
    (sub === '助数詞' || surface.length === 1)
  ) {
    return COUNTERS.has(surface);
  }
  return kind === '接尾' || !UNSURE.has(surface);
}

/** @type {((line: string) => Token[]) | undefined} */
let tokenize;
function openDictionary() {
  const { TokenizerBuilder } = require('lindera-wasm-nodejs-ipadic');
  const builder = new TokenizerBuilder();
  builder.setDictionary('embedded://ipadic');
  builder.setMode('normal');
  const tokenizer = builder.build();
  return (/** @type {string} */ line) => tokenizer.tokenize(line);
}

/**
 * @param {string} line
 * @param {string} before
 * @returns {Piece[]}
 */
function readByDictionary(line, before) {
  if (!hasKanji(line)) return line ? [[line, '']] : [];
  tokenize ??= openDictionary();
  let passed = before;
  return tokenize(line).flatMap((token, at, all) => {
    const alone = !isStrange(all[at - 1]) && !isStrange(all[at + 1]);
    const sure = hasKanji(token.surface) && alone && isSure(token, passed);
    passed += token.surface;
    const pieces = sure ? spread(token.surface, token.reading ?? '') : undefined;
    return pieces ?? [/** @type {Piece} */ ([token.surface, ''])];
  });
}

/** Neighbours without a reading are one piece. */
const joined = (/** @type {Piece[]} */ pieces) =>
  pieces.reduce((/** @type {Piece[]} */ all, [base, kana]) => {
    const last = all.at(-1);
    if (last && !last[1] && !kana) last[0] += base;
    else all.push([base, kana]);
    return all;
  }, []);

const DATE = /(?<=年)\d{1,2}月(?!ごと)|\d{1,2}月(?=\d{1,2}日)|(?<=月)\d{1,2}日/uy;
/** Days of a month that are not read as number and にち. */
const DAYS = [
  undefined,
  'ついたち',
  'ふつか',
  'みっか',
  'よっか',
  'いつか',
  'むいか',
  'なのか',
  'ようか',
  'ここのか',
  'とおか',
];

/**
 * 9月, 25日 of a date as it stands at `at`; nothing where there is none.
 * @param {string} line
 * @param {number} at
 * @returns {Piece[] | undefined}
 */
function readDate(line, at) {
  DATE.lastIndex = at;
  const found = DATE.exec(line)?.[0];
  if (!found) return undefined;
  const number = Number.parseInt(found, 10);
  const whole = DAYS[number] ?? { 14: 'じゅうよっか', 20: 'はつか', 24: 'にじゅうよっか' }[number];
  if (found.endsWith('日') && whole) return [[found, whole]];
  return [
    [found.slice(0, -1), ''],
    [found.slice(-1), found.endsWith('月') ? 'がつ' : 'にち'],
  ];
}

/**
 * Reads one line. `readings` go before the dictionary; a word given without kana gets no reading.
 * @param {string} line
 * @param {readonly Reading[]} readings
 * @returns {Piece[]}
 */
function readLine(line, readings) {
  const known = new Map(readings.filter(({ words }) => words).map((own) => [own.words, own.kana]));
  const longest = [...known.keys()].sort((a, b) => b.length - a.length);
  /** @type {Piece[]} */
  const pieces = [];
  let rest = '';
  for (let at = 0; at < line.length;) {
    const own = longest.find((words) => line.startsWith(words, at));
    const read =
      own === undefined
        ? readDate(line, at)
        : (spread(own, known.get(own) ?? '') ?? [/** @type {Piece} */ ([own, ''])]);
    if (!read) {
      rest += line[at++];
      continue;
    }
    pieces.push(...readByDictionary(rest, ''), ...read);
    rest = '';
    at += read.map(([base]) => base).join('').length;
  }
  return joined([...pieces, ...readByDictionary(rest, '')]);
}

/**
 * The pieces of every line in a document's content that has a reading, by line.
 * @param {unknown} content
 * @param {readonly Reading[]} readings
 * @returns {Record<string, Piece[]>}
 */
function readContent(content, readings) {
  /** @type {Record<string, Piece[]>} */
  const all = {};
  const visit = (/** @type {unknown} */ value) => {
    if (typeof value === 'string') {
      for (const line of value.trim().split('\n')) {
        if (!hasKanji(line) || Object.hasOwn(all, line)) continue;
        const pieces = readLine(line, readings);
        if (pieces.some(([, kana]) => kana)) all[line] = pieces;
      }
    } else if (value && typeof value === 'object') Object.values(value).forEach(visit);
  };
  visit(content);
  return all;
}

module.exports = { readContent, readLine, spread };
