import { foldText } from './fold.js';

/** Something that can be meant, by any of its names. */
export interface Candidate {
  id: string;
  names: readonly string[];
}

export interface Nearest<C> {
  candidate: C;
  /** 1 = the same but for width, case, script and blanks; 0 = nothing alike. */
  likeness: number;
}

/**
 * For each text the candidate that was probably meant. Shared pairs of letters pick a few, the
 * number of slips (a letter added, lost, changed, or two swapped) decides between them. Texts with
 * nothing alike enough are left out. Ties go to the candidate that comes first.
 */
export function findNearest<C extends Candidate>(
  texts: Iterable<string>,
  candidates: readonly C[],
  least = 0.5,
): Map<string, Nearest<C>> {
  const names = candidates.flatMap((candidate) =>
    candidate.names.map((name) => ({ candidate, folded: foldText(name) })),
  );
  const byPair = new Map<string, number[]>();
  names.forEach(({ folded }, at) => {
    for (const pair of pairsOf(folded)) {
      const list = byPair.get(pair);
      if (list) list.push(at);
      else byPair.set(pair, [at]);
    }
  });
  const found = new Map<string, Nearest<C>>();
  for (const text of new Set(texts)) {
    const folded = foldText(text);
    let best: Nearest<C> | undefined;
    for (const at of mostShared(folded, byPair)) {
      const { candidate, folded: name } = names[at] as (typeof names)[number];
      const likeness = likenessOf(folded, name);
      if (likeness >= least && likeness > (best?.likeness ?? 0)) best = { candidate, likeness };
    }
    if (best) found.set(text, best);
  }
  return found;
}

/** 1 less the share of slips in the longer text. */
export function likenessOf(a: string, b: string): number {
  const longer = Math.max([...a].length, [...b].length);
  return longer === 0 ? 0 : 1 - slips(a, b) / longer;
}

/** Damerau's edit distance (optimal string alignment) in letters. */
export function slips(left: string, right: string): number {
  const a = [...left];
  const b = [...right];
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, at(before, j - 2) + 1);
      }
      row.push(least);
    }
    before = last;
    last = row;
  }
  return at(last, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] as number;

/** Ends count as letters, so that even names of two letters have three pairs. */
function pairsOf(folded: string): Set<string> {
  const letters = ['^', ...folded, '$'];
  return new Set(letters.slice(1).map((letter, i) => `${letters[i]}${letter}`));
}

/** Places of the 20 names that share most pairs with the text, in their own order. */
function mostShared(folded: string, byPair: ReadonlyMap<string, number[]>): number[] {
  const shared = new Map<number, number>();
  for (const pair of pairsOf(folded)) {
    for (const place of byPair.get(pair) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
  }
  return [...shared]
    .sort(([placeA, a], [placeB, b]) => b - a || placeA - placeB)
    .slice(0, 20)
    .map(([place]) => place)
    .sort((a, b) => a - b);
}
