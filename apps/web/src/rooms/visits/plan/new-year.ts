import type { MemberPart } from '../../../generated/operations.js';

interface Round {
  number: number;
  name: string;
  fromOn: string;
  untilOn: string;
}
interface Source {
  fiscalYear: number;
  rounds: readonly Round[];
  members: readonly {
    personId: string;
    part: MemberPart;
    districts: readonly string[];
    hoursInYear: number | null;
    leftAt: string | null;
  }[];
}

/** The same day some years on; 29 February becomes 28. */
export function yearsLater(day: string, years: number): string {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  const isThere =
    !Number.isNaN(Date.parse(moved)) && new Date(moved).toISOString().startsWith(moved);
  return isThere ? moved : `${moved.slice(0, 8)}28`;
}

/** The rounds of a year, as that year had them; without one, two halves. */
export function roundsFor(
  year: number,
  source: Source | undefined,
  halves: [string, string],
): Round[] {
  if (source?.rounds.length) {
    const years = year - source.fiscalYear;
    return source.rounds.map(({ number, name, fromOn, untilOn }) => ({
      number,
      name,
      fromOn: yearsLater(fromOn, years),
      untilOn: yearsLater(untilOn, years),
    }));
  }
  return [
    { number: 1, name: halves[0], fromOn: `${year}-04-01`, untilOn: `${year}-09-30` },
    { number: 2, name: halves[1], fromOn: `${year}-10-01`, untilOn: `${year + 1}-03-31` },
  ];
}
