/** How a word is read, kana above its kanji; without kana it gets none. */
export interface Reading {
  words: string;
  kana: string;
}

/**
 * Words of the field that the dictionary does not know, or reads as something else (日中 as Japan
 * and China). A ward's own go before these.
 */
const field: readonly (readonly [string, string])[] = [
  ['令和', 'れいわ'],
  ['障がい者', 'しょうがいしゃ'],
  ['障がい児', 'しょうがいじ'],
  ['障がい', 'しょうがい'],
  ['日中', 'にっちゅう'],
  ['取り組み中', 'とりくみちゅう'],
];

/** A ward's own readings, and those of the field for all other words. */
export const withFieldWords = (own: readonly Reading[]): Reading[] => [
  ...field
    .filter(([words]) => !own.some((reading) => reading.words === words))
    .map(([words, kana]) => ({ words, kana })),
  ...own,
];

/** Of one ward. */
export const MOST_READINGS = 500;

/** Trimmed, katakana as hiragana; nothing where it is not a reading. */
export function readReading({ words, kana }: Reading): Reading | undefined {
  const own = words.trim();
  const read = kana
    .trim()
    .replace(/[ァ-ヶ]/g, (sign) => String.fromCodePoint(sign.codePointAt(0)! - 0x60));
  const isWord = /\p{Script=Han}/u.test(own) && own.length <= 40;
  return isWord && /^[ぁ-ゖー]{0,80}$/.test(read) ? { words: own, kana: read } : undefined;
}
