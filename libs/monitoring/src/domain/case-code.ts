/** A case's name in the register: the office's own code, never the person's name. */

export const LONGEST_CASE_CODE = 40;

export type CaseCodeProblem = 'empty' | 'tooLong' | 'controlCharacter';

/**
 * Codes are compared as written save blanks around them: `A-001` and `Ａ－００１` may be two
 * people in one office's own list. Whether a code looks like a name is asked of core.
 */
export const trimCaseCode = (text: string): string => text.trim();

export function checkCaseCode(text: string): CaseCodeProblem | undefined {
  const code = trimCaseCode(text);
  if (code === '') return 'empty';
  if ([...code].length > LONGEST_CASE_CODE) return 'tooLong';
  return /\p{Cc}/u.test(code) ? 'controlCharacter' : undefined;
}
