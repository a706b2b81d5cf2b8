import { notFound, type ReadTx } from '@furikaeri/core';
import type { FrozenFigure } from './figures/figure.js';
import type { SnapshotState } from './snapshot.entity.js';

export interface SnapshotRow {
  id: string;
  meetingId: string;
  fiscalYear: number;
  fromYear: number;
  cutOffOn: string;
  state: SnapshotState;
  step: number;
  steps: number;
  cancelAsked: boolean;
  createdAt: Date;
  madeAt: Date | null;
  publishedAt: Date | null;
}

const columns = `id, meeting_id as "meetingId", fiscal_year as "fiscalYear", from_year as "fromYear",
  cut_off_on::text as "cutOffOn", state, step, steps, cancel_asked as "cancelAsked",
  created_at as "createdAt", made_at as "madeAt", published_at as "publishedAt"`;

/** Throws NOT_FOUND, also for one that is not the reader's to see. */
export async function getSnapshot(tx: ReadTx, id: string): Promise<SnapshotRow> {
  const [row] = await tx.query<SnapshotRow>(`select ${columns} from snapshot where id = $1`, [id]);
  if (!row) throw notFound('id');
  return row;
}

/** Within reach (members: published ones), the latest cut-off first. */
export async function findSnapshots(
  tx: ReadTx,
  { meetingId, take, skip }: { meetingId?: string | null; take: number; skip: number },
): Promise<{ items: SnapshotRow[]; totalItems: number }> {
  const where = 'where ($1::uuid is null or meeting_id = $1)';
  const items = await tx.query<SnapshotRow>(
    `select ${columns} from snapshot ${where} order by cut_off_on desc, id desc limit $2 offset $3`,
    [meetingId ?? null, take, skip],
  );
  const [sum] = await tx.query<{ n: number }>(`select count(*)::int as n from snapshot ${where}`, [
    meetingId ?? null,
  ]);
  return { items, totalItems: sum?.n ?? 0 };
}

export interface ProofRow {
  definitions: Record<string, number>;
  inputs: Record<string, number>;
  hash: string;
}

/** By what it can be made again; nothing for members, and before it is done. */
export async function findProof(tx: ReadTx, snapshotId: string): Promise<ProofRow | null> {
  const [row] = await tx.query<ProofRow>(
    'select definitions, inputs, hash from snapshot_proof where snapshot_id = $1',
    [snapshotId],
  );
  return row ?? null;
}

/** The figures of a snapshot as they are shown, in the order of the pack. */
export async function findFigures(tx: ReadTx, snapshotId: string): Promise<FrozenFigure[]> {
  const rows = await tx.query<{ shown: FrozenFigure }>(
    'select shown from snapshot_figure where snapshot_id = $1 order by position',
    [snapshotId],
  );
  return rows.map(({ shown }) => shown);
}

export interface ThemeShown {
  themeId: string;
  title: string;
  quotes: string[];
}

/** The quotes of a snapshot by theme. */
export const findQuotes = (tx: ReadTx, snapshotId: string): Promise<ThemeShown[]> =>
  tx.query(
    `select theme_id as "themeId", theme_title as title, json_agg(words order by position) as quotes
     from snapshot_quote where snapshot_id = $1 group by 1, 2 order by min(position)`,
    [snapshotId],
  );

/** Waiting although nobody rang for them, or by a worker that was killed. */
export const findSnapshotsLeftBehind = (tx: ReadTx, before: Date) =>
  tx.query<{ id: string; municipalityId: string }>(
    `select id, municipality_id as "municipalityId" from snapshot
     where state in ('waiting', 'running') and created_at < $1 order by created_at`,
    [before],
  );
