import shipped from './standard-periods.json' with { type: 'json' };

/** How sure the shipped row is: read in the source, told second-hand, general knowledge, not found. */
export type Confidence = 'confirmed' | 'secondary' | 'background' | 'unknown';

/** What makes monitoring closer whatever the service, or (elderly) only for some. */
export type Situation =
  | 'newOrMajorChange'
  | 'discharged'
  | 'cannotCoordinate'
  | 'heavyWithoutComprehensive'
  | 'elderlyWithoutCareManager';

export interface StandardRow {
  readonly code: string;
  /** In Japanese, shown as the reason. */
  readonly label: string;
  readonly situation?: Situation;
  /** Codes of `services`; without them the row is for every service. */
  readonly services?: readonly string[];
  /** null: no standard is known, the municipality must be asked. */
  readonly intervalMonths: number | null;
  readonly effectiveFrom?: string;
  readonly confidence: Confidence;
}

/** A table of the municipality, replaced as a whole by a newer version. Rows in order of rank. */
export interface StandardTable {
  readonly version: string;
  readonly effectiveFrom: string;
  readonly note: string;
  readonly services: readonly { readonly code: string; readonly label: string }[];
  readonly rows: readonly StandardRow[];
}

/** The default until the municipality puts its own in place (障害者総合支援法施行規則 第6条の16). */
export const STANDARD_PERIODS = shipped as StandardTable;

export interface PersonFacts {
  readonly services: readonly string[];
  readonly situations: readonly Situation[];
}

export interface Suggestion {
  /** null: ask the municipality. */
  readonly intervalMonths: number | null;
  readonly rowCode: string;
  readonly reason: string;
  readonly confidence: Confidence;
}

/**
 * What the table suggests, never decides: for each service its first fitting row, and of these the
 * shortest (the earlier row where two are equal). None where nothing in the table fits.
 */
export function suggestInterval(
  facts: PersonFacts,
  table: StandardTable = STANDARD_PERIODS,
): Suggestion | undefined {
  // A situation may count whatever the service, even before one is known.
  const rows = [undefined, ...facts.services].flatMap(
    (service) => table.rows.find((row) => fits(row, service, facts.situations)) ?? [],
  );
  const shortest = rows.toSorted(
    (a, b) => length(a) - length(b) || table.rows.indexOf(a) - table.rows.indexOf(b),
  )[0];
  return shortest && suggestion(shortest);
}

const fits = (
  row: StandardRow,
  service: string | undefined,
  situations: readonly Situation[],
): boolean =>
  (!row.situation || situations.includes(row.situation)) &&
  (!row.services || (service !== undefined && row.services.includes(service)));

const length = (row: StandardRow): number => row.intervalMonths ?? Number.POSITIVE_INFINITY;

const suggestion = ({ intervalMonths, code, label, confidence }: StandardRow): Suggestion => ({
  intervalMonths,
  rowCode: code,
  reason: label,
  confidence,
});
