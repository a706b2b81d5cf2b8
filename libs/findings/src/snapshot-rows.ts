import { system, type Tx, type UnitOfWork } from '@furikaeri/core';
import type { Day } from '@furikaeri/calendar';
import { SnapshotFigure } from './snapshot-figure.entity.js';
import { SnapshotProof } from './snapshot-proof.entity.js';
import { SnapshotQuote } from './snapshot-quote.entity.js';
import { SnapshotRaw } from './snapshot-raw.entity.js';
import type { SnapshotState } from './snapshot.entity.js';
import type { Published } from './domain/table.js';
import type { FrozenFigure } from './figures/figure.js';
import { type Framed, publishedOf } from './figures/show.js';

/** The statements that write snapshots, and read what was published. */

export interface SnapshotFacts {
  id: string;
  municipalityId: string;
  fiscalYear: number;
  fromYear: number;
  cutOffOn: Day;
  state: SnapshotState;
  tries: number;
  requestedBy: string | null;
  publishedAt: Date | null;
}

/** Held still for the rest of the transaction. */
export async function lockSnapshot(tx: Tx, id: string): Promise<SnapshotFacts | undefined> {
  const [row] = await tx.query<SnapshotFacts>(
    `select id, municipality_id as "municipalityId", fiscal_year as "fiscalYear", from_year as "fromYear",
       cut_off_on::text as "cutOffOn", state, tries, requested_by as "requestedBy", published_at as "publishedAt"
     from snapshot where id = $1 for update`,
    [id],
  );
  return row;
}

/** One after another in a municipality: each reckons with all that was published. Ends with the transaction. */
export const lockPublishing = (tx: Tx) =>
  tx.query(`select pg_advisory_xact_lock(hashtextextended('snapshot ' || app_municipality(), 0))`);

/** One worker at a time makes a snapshot; false where somebody does. */
export async function tryLockMaking(tx: Tx, id: string): Promise<boolean> {
  const [row] = await tx.query<{ taken: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('snapshot ' || $1, 0)) as taken`,
    [id],
  );
  return row?.taken ?? false;
}

/** What others see, at once and outside the making's own transaction. Gives whether to stop. */
export async function mark(
  work: UnitOfWork,
  { id, municipalityId }: Pick<SnapshotFacts, 'id' | 'municipalityId'>,
  change: { step: number; tries?: number },
): Promise<{ stop: boolean }> {
  return work.run(system('findings.takeSnapshot', municipalityId), async (tx) => {
    const [row] = await tx.query<{ stop: boolean }>(
      `with marked as (
         update snapshot set state = 'running', step = $2, tries = coalesce($3, tries)
         where id = $1 and state in ('waiting', 'running') returning cancel_asked)
       select cancel_asked as stop from marked`,
      [id, change.step, change.tries ?? null],
    );
    return { stop: row?.stop ?? true };
  });
}

/** Everything that was published of the years that this one tells of. */
export async function findPublished(
  tx: Tx,
  { id, fromYear, fiscalYear }: Pick<SnapshotFacts, 'id' | 'fromYear' | 'fiscalYear'>,
): Promise<Published[]> {
  const rows = await tx.query<{
    cutOffOn: string;
    figures: Framed['figure'][];
    shown: FrozenFigure[];
  }>(
    `select s.cut_off_on::text as "cutOffOn", json_agg(r.figure order by r.position) as figures,
       json_agg(f.shown order by r.position) as shown
     from snapshot s join snapshot_raw r on r.snapshot_id = s.id
     join snapshot_figure f on f.snapshot_id = s.id and f.position = r.position
     where s.published_at is not null and s.id <> $1
       and (r.figure ->> 'fiscalYear')::int between $2 and $3
     group by s.id order by s.cut_off_on, s.id`,
    [id, fromYear, fiscalYear],
  );
  return rows.map(({ figures, shown, cutOffOn }) => publishedOf(figures, shown, cutOffOn));
}

/**
 * The figures of the year as they were counted for a snapshot of the same day, by the same definitions,
 * that was published: what the committee has read of a day is not counted another way afterwards.
 */
export const findCounted = (
  tx: Tx,
  { id, cutOffOn }: Pick<SnapshotFacts, 'id' | 'cutOffOn'>,
  fiscalYear: number,
  versions: Record<string, number>,
): Promise<Framed[]> =>
  tx.query(
    `select r.figure, r.frame from snapshot_raw r
     where (r.figure ->> 'fiscalYear')::int = $3 and r.snapshot_id = (
       select s.id from snapshot s join snapshot_proof p on p.snapshot_id = s.id
       where s.id <> $1 and s.cut_off_on = $2 and s.published_at is not null and p.definitions = $4
         and $3 between s.from_year and s.fiscal_year
       order by s.published_at, s.id limit 1)
     order by r.position`,
    [id, cutOffOn, fiscalYear, versions],
  );

export async function keepRaw(tx: Tx, of: SnapshotFacts, framed: readonly Framed[]): Promise<void> {
  await tx.query('delete from snapshot_raw where snapshot_id = $1', [of.id]);
  const { id: snapshotId, municipalityId } = of;
  const rows = framed.map((one, position) => ({ snapshotId, municipalityId, position, ...one }));
  await tx.manager.insert(SnapshotRaw, rows as never);
}

export async function keepProof(
  tx: Tx,
  { id: snapshotId, municipalityId }: SnapshotFacts,
  proof: Pick<SnapshotProof, 'definitions' | 'inputs' | 'hash'>,
): Promise<void> {
  await tx.manager.upsert(SnapshotProof, { snapshotId, municipalityId, ...proof }, ['snapshotId']);
}

export async function keepShown(
  tx: Tx,
  of: SnapshotFacts,
  figures: readonly FrozenFigure[],
): Promise<void> {
  await tx.query('delete from snapshot_figure where snapshot_id = $1', [of.id]);
  const { id: snapshotId, municipalityId } = of;
  const rows = figures.map((shown, position) => ({ snapshotId, municipalityId, position, shown }));
  await tx.manager.insert(SnapshotFigure, rows as never);
}

/**
 * The reviewed quotes of the years, by theme. A release that was taken back is not quoted any more,
 * whatever the day of the figures: the office's word counts from the moment it is said.
 */
export async function keepQuotes(tx: Tx, of: SnapshotFacts, before: Date): Promise<void> {
  await tx.query('delete from snapshot_quote where snapshot_id = $1', [of.id]);
  const rows = await tx.query<Omit<SnapshotQuote, 'snapshotId' | 'municipalityId'>>(
    `select (row_number() over (order by t.fiscal_year desc, t.position, t.id, q.placed_at, q.id))::int as position,
       t.id as "themeId", t.title as "themeTitle", m.id as "materialId", q.words
     from theme t join theme_quote q on q.theme_id = t.id join material m on m.id = q.material_id
     where t.fiscal_year between $1 and $2 and t.dropped_at is null and q.taken_off_at is null
       and q.words <> '' and q.reviewed_at < $3 and m.released_at < $3 and m.withdrawn_at is null`,
    [of.fromYear, of.fiscalYear, before],
  );
  if (!rows.length) return;
  const { id: snapshotId, municipalityId } = of;
  await tx.manager.insert(
    SnapshotQuote,
    rows.map((row) => ({ ...row, snapshotId, municipalityId })),
  );
}
