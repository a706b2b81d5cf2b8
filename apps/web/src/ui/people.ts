interface Named {
  familyName: string;
  givenName: string;
}

/** 佐藤 杏奈. */
export const personName = ({ familyName, givenName }: Named): string =>
  `${familyName} ${givenName}`;

/** 佐藤 杏奈、森田 明美; whoever is not there is left out. */
export const personNames = (people: readonly (Named | null)[]): string =>
  people.flatMap((person) => (person ? [personName(person)] : [])).join('、');
