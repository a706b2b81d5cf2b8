import DataLoader from 'dataloader';
import type { ReadTx } from '../database/unit-of-work.js';

const loaders = new WeakMap<ReadTx, Map<string, DataLoader<never, unknown>>>();

/**
 * The read's loader of that name, made at the first call; keys asked for in one tick go to `batch`
 * together. It lives as long as the read transaction, so it never serves another person's rows.
 *
 *     loader(tx, 'directory.office', async (ids: readonly string[]) =>
 *       oneEach(ids, await tx.query<OfficeRow>(sql, [ids]), (row) => row.id),
 *     ).load(officeId)
 *
 * What else decides the rows (a date, a filter) belongs into the name.
 */
export function loader<K, V>(
  tx: ReadTx,
  name: string,
  batch: (keys: readonly K[]) => Promise<ArrayLike<V | Error>>,
): DataLoader<K, V> {
  let named = loaders.get(tx);
  if (!named) loaders.set(tx, (named = new Map()));
  let found = named.get(name) as DataLoader<K, V> | undefined;
  if (!found) {
    found = new DataLoader(batch, { maxBatchSize: 1000 });
    named.set(name, found as unknown as DataLoader<never, unknown>);
  }
  return found;
}

/** Puts rows into the keys' order, one or null for each. */
export function oneEach<K, Row>(
  keys: readonly K[],
  rows: readonly Row[],
  keyOf: (row: Row) => K,
): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** Puts rows into the keys' order, a list for each, rows as the query sorted them. */
export function manyEach<K, Row>(
  keys: readonly K[],
  rows: readonly Row[],
  keyOf: (row: Row) => K,
): Row[][] {
  const byKey = new Map(keys.map((key) => [key, [] as Row[]]));
  for (const row of rows) byKey.get(keyOf(row))?.push(row);
  return keys.map((key) => byKey.get(key) ?? []);
}
