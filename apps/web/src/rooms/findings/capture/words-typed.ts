import type { Words } from './outbox.js';

export const blankWords: Words = { text: '', suggestion: '', saidAs: '', takesUpId: null };

export const isBlank = ({ text, suggestion }: Words): boolean => !text.trim() && !suggestion.trim();

/** 「…時間がない。⇒ 訪問で話す」 in one line: what follows the arrow is the suggestion. */
export function splitAtArrow(words: Words): Words {
  if (words.suggestion.trim()) return words;
  const at = words.text.indexOf('⇒');
  if (at < 0) return words;
  return {
    ...words,
    text: words.text.slice(0, at).trim(),
    suggestion: words.text.slice(at + 1).trim(),
  };
}

interface Pressed {
  key: string;
  keyCode: number;
  shiftKey: boolean;
  nativeEvent: { isComposing: boolean };
}

/** Enter that means it: not the one by which an input method settles its words (229 in some browsers). */
export const isEnter = ({ key, keyCode, shiftKey, nativeEvent }: Pressed): boolean =>
  key === 'Enter' && !shiftKey && !nativeEvent.isComposing && keyCode !== 229;
