/** An enum of GraphQL whose values are the program's own words. */
export const wordsOf = <W extends string>(words: readonly W[]) =>
  Object.fromEntries(words.map((word) => [word, word])) as { [K in W]: K };
