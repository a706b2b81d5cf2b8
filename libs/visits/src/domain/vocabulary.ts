/** Words that a ward may call otherwise, by key, with ours. */
export const ourWords = {
  visit: '訪問',
  reflection: '振り返り',
  sheet: '振り返りシート',
  lead: '主任相談支援専門員',
  coreTeam: 'コアチーム',
  centre: '基幹相談支援センター',
  strength: 'よいところ',
  nextStep: '次にやってみること',
} as const;
export type WordKey = keyof typeof ourWords;
export const wordKeys = Object.keys(ourWords) as readonly WordKey[];

export interface Word {
  key: WordKey;
  word: string;
}
export type WordProblem = 'wordEmpty' | 'wordTwice' | 'wordOfInspection';

const MOST = 30;
/** Peers visit each other; nobody is inspected or marked. */
const inspection = /検証|点検|査定|採点|指導監査/;

/** What is wrong with the ward's words, by place in the list. */
export function wordProblem(words: readonly Word[]): { at: number; why: WordProblem } | undefined {
  for (const [at, { key, word }] of words.entries()) {
    if (!word.trim() || word.trim().length > MOST) return { at, why: 'wordEmpty' };
    if (inspection.test(word)) return { at, why: 'wordOfInspection' };
    if (words.slice(0, at).some((other) => other.key === key)) return { at, why: 'wordTwice' };
  }
  return undefined;
}
