export type PersonalKind =
  'name' | 'phone' | 'certificateNumber' | 'myNumber' | 'email' | 'birthDate' | 'address';

/** Something in a text that may tell who a person is. */
export interface PersonalFinding {
  readonly kind: PersonalKind;
  /** As written. */
  readonly text: string;
  /** Its place in the text, as `String.prototype.slice` counts. */
  readonly at: number;
}

/** Folds full-width ASCII, hyphens and two variant kanji of surnames without changing any place in the text. */
export const fold = (text: string): string =>
  text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll('　', ' ')
    .replaceAll('髙', '高')
    .replaceAll('﨑', '崎')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/(?<=\d)[ー〜](?=\d)/g, '-');

/** Every match as a finding; the text of a finding is cut from the original. */
export const matches = (
  kind: PersonalKind,
  pattern: RegExp,
  folded: string,
  accept: (found: string) => boolean = () => true,
): PersonalFinding[] =>
  [...folded.matchAll(pattern)]
    .filter((m) => accept(m[0]))
    .map((m) => ({ kind, text: m[0], at: m.index }));
