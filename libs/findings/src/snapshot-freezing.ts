import { createHash } from 'node:crypto';
import type { Tx } from '@furikaeri/core';
import { definitions } from './figures/index.js';
import type { Count } from './figures/figure.js';
import { type Framed, show } from './figures/show.js';
import { readFrame } from './frame.queries.js';
import { cutOffAt, daysOf } from './snapshot-days.js';
import { countInputs } from './snapshot-inputs.queries.js';
import {
  findCounted,
  findPublished,
  keepProof,
  keepQuotes,
  keepRaw,
  keepShown,
  lockPublishing,
  lockSnapshot,
  type SnapshotFacts,
} from './snapshot-rows.js';

/**
 * Counts all figures of a running snapshot, hides the small cells, keeps them and marks it done, all
 * in `tx`, which must be narrowed to the municipality. `onFigure` hears of each one. Gives the hash;
 * null, with nothing kept, where the snapshot was stopped meanwhile.
 */
export async function freezeFigures(
  tx: Tx,
  facts: SnapshotFacts,
  onFigure?: (step: number) => Promise<void>,
): Promise<string | null> {
  const { fiscalYear, fromYear, cutOffOn } = facts;
  const versions = Object.fromEntries(definitions.map(({ code, version }) => [code, version]));
  const framed = await countFigures(tx, facts, versions, onFigure);
  const inputs = await countInputs(tx, facts);
  await lockPublishing(tx);
  const held = await lockSnapshot(tx, facts.id);
  if (held?.state !== 'running') return null;
  const published = await findPublished(tx, facts);
  await keepRaw(tx, facts, framed);
  await keepShown(tx, facts, show(framed, definitions, cutOffOn, published));
  await keepQuotes(tx, facts, cutOffAt(cutOffOn));
  const hash = hashOf({ fromYear, fiscalYear, cutOffOn, versions, inputs, framed });
  await keepProof(tx, facts, { definitions: versions, inputs, hash });
  await tx.query(`update snapshot set state = 'done', made_at = $2 where id = $1`, [
    facts.id,
    tx.now,
  ]);
  return hash;
}

async function countFigures(
  tx: Tx,
  facts: SnapshotFacts,
  versions: Record<string, number>,
  onFigure?: (step: number) => Promise<void>,
): Promise<Framed[]> {
  const { fiscalYear, fromYear, cutOffOn } = facts;
  // The due months of a large ward are counted in memory, not on disk.
  await tx.query(`select set_config('work_mem', '64MB', true)`);
  const framed: Framed[] = [];
  for (let year = fiscalYear; year >= fromYear; year -= 1) {
    const published = await findCounted(tx, facts, year, versions);
    for (const one of published) await onFigure?.(framed.push(one));
    if (published.length) continue;
    const frame = await readFrame(tx, year, cutOffOn);
    const params = [...daysOf(year), cutOffAt(cutOffOn), cutOffOn];
    const counted = new Map<string, Count[]>();
    for (const { sql, compose } of definitions) {
      const counts = counted.get(sql) ?? (await tx.query<Count>(sql, params));
      counted.set(sql, counts);
      framed.push({ figure: compose(frame, counts), frame });
      await onFigure?.(framed.length);
    }
  }
  return framed;
}

/** Of the figures before hiding: what was published meanwhile changes what is hidden, not what is. */
const hashOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content, inOrder)).digest('hex');

/** PostgreSQL gives the fields of an object back in an order of its own. */
const inOrder = (_: string, value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
