import type { PersonalKind } from './finding.js';
import { findPersonal, findPersonalInCode } from './index.js';

/** Something in a text that may tell who a person is. It asks; people decide. */
export interface TextWarning {
  /** As the client sent it: `input.wishes`. */
  field: string;
  kind: PersonalKind;
  /** The words found, as written. */
  found: string;
}

/**
 * What to ask before saving. Empty when nothing was found, or when the person has seen the question
 * and said yes (`confirmed`): then save.
 */
export function textWarnings(
  input: { confirmed?: boolean | null },
  texts: Record<string, string | null | undefined>,
  codes: Record<string, string | null | undefined> = {},
): TextWarning[] {
  if (input.confirmed) return [];
  const looks = [
    ...Object.entries(texts).map(([name, text]) => ({ name, found: findPersonal(text ?? '') })),
    ...Object.entries(codes).map(([name, code]) => ({
      name,
      found: findPersonalInCode(code ?? ''),
    })),
  ];
  return looks.flatMap(({ name, found }) =>
    found.map(({ kind, text }) => ({ field: `input.${name}`, kind, found: text })),
  );
}
