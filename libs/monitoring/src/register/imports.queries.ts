import { notFound, type ReadTx } from '@furikaeri/core';
import type { ImportState } from '../register-import.entity.js';
import type { Finding } from './finding.js';

export interface ImportRow {
  id: string;
  fileName: string;
  dryRun: boolean;
  state: ImportState;
  rowsTotal: number;
  rowsRead: number;
  counts: Record<string, number>;
  cancelAsked: boolean;
  requestedById: string | null;
  createdAt: Date;
  endedAt: Date | null;
}
interface Slice {
  take: number;
  skip: number;
}

const columns = `id, file_name as "fileName", dry_run as "dryRun", state, rows_total as "rowsTotal",
  rows_read as "rowsRead", counts, cancel_asked as "cancelAsked", requested_by as "requestedById",
  created_at as "createdAt", ended_at as "endedAt"`;

/** Throws NOT_FOUND, also for another municipality's. */
export async function getImport(tx: ReadTx, id: string): Promise<ImportRow> {
  const [row] = await tx.query<ImportRow>(`select ${columns} from register_import where id = $1`, [
    id,
  ]);
  if (!row) throw notFound('id');
  return row;
}

/** The latest first. */
export async function findImports(tx: ReadTx, { take, skip }: Slice) {
  const items = await tx.query<ImportRow>(
    `select ${columns} from register_import order by created_at desc, id desc limit $1 offset $2`,
    [take, skip],
  );
  const [sum] = await tx.query<{ n: number }>('select count(*)::int as n from register_import');
  return { items, totalItems: sum?.n ?? 0 };
}

const findings = `select "row", "column", value, severity, message_key as "messageKey", message
  from register_finding where import_id = $1 order by severity, "row", seq`;

/** Errors first, each kind in the order of the file. */
export async function findFindings(tx: ReadTx, importId: string, { take, skip }: Slice) {
  const items = await tx.query<Finding>(`${findings} limit $2 offset $3`, [importId, take, skip]);
  const [sum] = await tx.query<{ n: number }>(
    'select count(*)::int as n from register_finding where import_id = $1',
    [importId],
  );
  return { items, totalItems: sum?.n ?? 0 };
}

/** For the report: 10,000 at most are kept. */
export const findAllFindings = (tx: ReadTx, importId: string): Promise<Finding[]> =>
  tx.query(findings, [importId]);

/** Imports left behind: waiting although nobody rang for them, or by a worker that was killed. */
export const findLeftBehind = (tx: ReadTx, before: Date) =>
  tx.query<{ id: string; municipalityId: string; state: ImportState }>(
    `select id, municipality_id as "municipalityId", state from register_import
     where state in ('waiting', 'checking', 'applying') and created_at < $1 order by created_at`,
    [before],
  );
