import { type PersonalFinding, fold } from './finding.js';
import { findNames, isNameCode } from './names.js';
import { findNumbers } from './numbers.js';

export type { PersonalFinding, PersonalKind } from './finding.js';

/**
 * What looks like a person in free text, in the order of the text, none overlapping. It is there
 * to ask 「個人が分かる書き方ではありませんか」, never to refuse: it misses rare names and takes a few
 * words for names.
 */
export function findPersonal(text: string): PersonalFinding[] {
  const folded = fold(text);
  const found = [...findNumbers(folded), ...findNames(folded)].toSorted(
    (a, b) => a.at - b.at || b.text.length - a.text.length,
  );
  let end = 0;
  return found.flatMap((finding) => {
    if (finding.at < end) return [];
    end = finding.at + finding.text.length;
    return [{ ...finding, text: text.slice(finding.at, end) }];
  });
}

/** The same for a case code, stricter: a bare family name or a name in kana is found as well. */
export function findPersonalInCode(code: string): PersonalFinding[] {
  const found = findPersonal(code);
  if (found.length > 0 || !isNameCode(fold(code).trim())) return found;
  return [{ kind: 'name', text: code, at: 0 }];
}
