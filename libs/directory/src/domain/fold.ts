/**
 * The form in which texts are compared: width, case, kana script and blanks make no difference.
 * The SQL function `fold_text` does the same to columns.
 */
export const foldText = (written: string): string =>
  toHiragana(written.normalize('NFKC').replace(/\s/g, '').toLowerCase());

const toHiragana = (text: string): string =>
  text.replace(/[ァ-ヶ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60));

/** ふりがな as it is kept: hiragana, blanks as written once. */
export const asKana = (written: string): string =>
  toHiragana(written.normalize('NFKC').trim().replace(/\s+/g, ' '));
