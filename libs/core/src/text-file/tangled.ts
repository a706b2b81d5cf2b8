const DEEPEST = 50;

/**
 * Nested deeper than any form: parsers call themselves for each level, and a file of nothing but
 * brackets would take the whole process down. Judged from the signs alone, before anything is parsed.
 */
export function isTangled(text: string): boolean {
  if (/^[ \t]{200}/m.test(text) || /^[ \t]*(?:[-?:][ \t]+){10}/m.test(text)) return true;
  let depth = 0;
  for (const sign of text.matchAll(/[[\]{}]/g)) {
    depth = '[{'.includes(sign[0]) ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  return false;
}
